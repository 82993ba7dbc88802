package org.jiangbu.register;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/** The rosters of townships. */
@Service
public class Rosters {
    /** Gathers the open decisions of a township into a new roster and starts its case; returns the number. */
    public String open(int programmeYear, String townshipCode) {
        throw new UnsupportedOperationException();
    }

    /** Rosters below the current person's areas, newest first. */
    public List<RosterView> list(int programmeYear) {
        throw new UnsupportedOperationException();
    }

    public RosterView view(String number) {
        throw new UnsupportedOperationException();
    }

    /** Live lines in order of village, group and name. */
    public List<RosterLine> lines(String number) {
        throw new UnsupportedOperationException();
    }

    /** Lines of an approved roster for payment. Internal: called inside the payer's transaction, checks no rights. */
    public List<PayableLine> payable(String number) {
        throw new UnsupportedOperationException();
    }

    /** Writes the roster, or one village's part of it, as an Excel workbook in the office's form. */
    public void export(String number, String areaCode, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
