package org.jiangbu.verification;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/** The public notices of villages. */
@Service
public class Notices {
    /** Notices below an area, newest first; for those who may read it. */
    public List<Notice> list(String areaCode, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<NoticeLine> lines(long noticeId) {
        throw new UnsupportedOperationException();
    }

    /** The list to print for the board as an Excel sheet (公示表). */
    public void export(long noticeId, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
