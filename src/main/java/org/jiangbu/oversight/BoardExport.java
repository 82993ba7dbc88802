package org.jiangbu.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.oversight.BoardSheets.Head;
import org.jiangbu.paper.OfficeSheet;
import org.jiangbu.paper.OfficeWorkbook;
import org.jiangbu.paper.Paper;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.PdfPaper;
import org.jiangbu.paper.Section;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.LateChoice;
import org.jiangbu.workflow.LateItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board and the list of what is overdue to take away (DOMAIN G), with the numbers that the screen shows at that moment.
 * Who took what is in the journal. Who only looks on gets no names of households.
 */
@Service
@Transactional
public class BoardExport {
    private final ProgressBoard board;
    private final Outlooks outlooks;
    private final Curves curves;
    private final LateItems lateItems;
    private final BoardSheets sheets;
    private final LateSheet lateSheet;
    private final OfficeWorkbook workbook;
    private final PdfPaper pdf;
    private final Areas areas;
    private final CurrentUser user;
    private final Journal journal;
    private final Messages messages;

    BoardExport(
            ProgressBoard board,
            Outlooks outlooks,
            Curves curves,
            LateItems lateItems,
            BoardSheets sheets,
            LateSheet lateSheet,
            OfficeWorkbook workbook,
            PdfPaper pdf,
            Areas areas,
            CurrentUser user,
            Journal journal,
            Messages messages) {
        this.board = board;
        this.outlooks = outlooks;
        this.curves = curves;
        this.lateItems = lateItems;
        this.sheets = sheets;
        this.lateSheet = lateSheet;
        this.workbook = workbook;
        this.pdf = pdf;
        this.areas = areas;
        this.user = user;
        this.journal = journal;
        this.messages = messages;
    }

    /** What is taken away. */
    public enum Form {
        XLSX,
        PDF
    }

    /** 工作进度表 of the person's areas: the townships, what is overdue by step and place, the days of the season. */
    public byte[] board(int programmeYear, Form form) {
        String place = place(null);
        List<OfficeSheet> lists = filed(() -> sheets.of(
                new Head(programmeYear, name(place), unit(), outlooks.due(programmeYear)),
                board.board(programmeYear),
                outlooks.of(programmeYear),
                curves.of(programmeYear, null)));
        record("oversight.board-exported", place, form, lists.get(0).lines().size());
        return write(lists, form);
    }

    /**
     * 逾期事项清单: each overdue item that the board counts for the person; refused where there are more than
     * {@link LateItems#MOST}.
     *
     * @param areaCode township or village of the person's; null for all places
     */
    public byte[] late(@Nullable String areaCode, Form form) {
        String place = place(areaCode);
        OfficeSheet list = filed(() -> lateSheet.of(name(place), unit(), lateItems.of(LateChoice.in(areaCode))));
        record("oversight.late-exported", place, form, list.lines().size());
        return write(List.of(list), form);
    }

    /** What is filed is Chinese, steps and roles too, whatever language is on the screen. */
    private <T> T filed(Supplier<T> list) {
        return messages.in(Locale.SIMPLIFIED_CHINESE, list);
    }

    /** The place whose list it is: the wanted one, else the one area of the person; with several the first. */
    private String place(@Nullable String wanted) {
        user.requireRole(Roles.supervising());
        return wanted == null ? user.scopes(Roles.supervising()).get(0) : wanted;
    }

    private String name(String code) {
        return areas.find(code).map(area -> area.name()).orElse(code);
    }

    /** Who fills it in: the office of the person's own area, whatever place the list is of. */
    private String unit() {
        Area own = areas.require(user.scopes(Roles.supervising()).get(0));
        return messages.get("oversight.sheet.office." + own.level(), areas.fullName(own.code()));
    }

    private void record(String verb, String place, Form form, int rows) {
        journal.record(verb, place, place, Map.of("format", form.name(), "rows", rows));
    }

    private byte[] write(List<OfficeSheet> lists, Form form) {
        if (form == Form.XLSX) return workbook.write(lists);
        OfficeSheet first = lists.get(0);
        List<Section> sections = new ArrayList<>();
        for (OfficeSheet list : lists) {
            boolean titled = list == first; // by the paper itself
            sections.add(new Section(
                    titled ? 0 : 1, titled ? "" : list.title(), List.of(list.table(), new Paragraph(list.foot()))));
        }
        return pdf.write(
                new Paper(first.title(), first.left() + "    " + first.right(), "", "", true, sections),
                Locale.SIMPLIFIED_CHINESE);
    }
}
