package org.jiangbu.intake.judging;

import java.util.ArrayList;
import java.util.List;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.Verdict;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.RegisterRow;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jspecify.annotations.Nullable;

/** A row with what was understood of it and everything that is to be said about it; filled in while it is judged. */
public final class JudgedRow {
    private final RegisterSheet sheet;
    private final RegisterRow row;
    private final boolean nameSheet;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<NewLine> lines = new ArrayList<>();

    String villageCode = "";
    String place = "";
    String group = "";
    String headName = "";
    String idNo = "";
    int size = 1;
    String accountNo = "";
    String bankName = "";
    String phone = "";
    String workerIdNo = "";
    private boolean ofNewHousehold;
    boolean labour;

    /** @param nameSheet whether cells are named with their sheet, because the workbook has several registers */
    JudgedRow(RegisterSheet sheet, RegisterRow row, boolean nameSheet) {
        this.sheet = sheet;
        this.row = row;
        this.nameSheet = nameSheet;
    }

    RegisterSheet sheet() {
        return sheet;
    }

    RegisterRow row() {
        return row;
    }

    void add(NewLine line) {
        lines.add(line);
    }

    /** A reason not to take this row; the sentence is found by its key. */
    public void refuse(Column column, String key, Object... args) {
        reasons.add(new Reason(key, List.of(args), cell(column), true));
    }

    /** Something to look at that does not keep the row from being taken. */
    public void warn(Column column, String key, Object... args) {
        reasons.add(new Reason(key, List.of(args), cell(column), false));
    }

    public Verdict verdict() {
        if (reasons.stream().anyMatch(Reason::refuses)) {
            return Verdict.REFUSED;
        }
        return reasons.isEmpty() ? Verdict.ACCEPTED : Verdict.WARNED;
    }

    public boolean isTaken() {
        return verdict() != Verdict.REFUSED;
    }

    private String cell(Column column) {
        String address = sheet.address(column, row.rowNo());
        return nameSheet ? sheet.name() + "!" + address : address;
    }

    /** Refusals first. */
    public List<Reason> reasons() {
        return reasons.stream()
                .sorted((a, b) -> Boolean.compare(b.refuses(), a.refuses()))
                .toList();
    }

    public List<NewLine> lines() {
        return List.copyOf(lines);
    }

    /** Whether its amount is labour income. */
    public boolean isLabour() {
        return labour;
    }

    public int sheetIndex() {
        return sheet.index();
    }

    public String sheetName() {
        return sheet.name();
    }

    public int rowNo() {
        return row.rowNo();
    }

    /** What the row says it is about, in the words of the register. */
    public String what() {
        String what = row.text(Column.PRODUCT);
        return what.isEmpty() ? row.text(Column.LABOUR_TYPE) : what;
    }

    public String villageCode() {
        return villageCode;
    }

    /** Township and village in full, or what stood there when no such place is known. */
    public String place() {
        return place;
    }

    public String group() {
        return group;
    }

    public String headName() {
        return headName;
    }

    /** The householder's normalised ID number, which names the household; empty when it was refused. */
    public String idNo() {
        return idNo;
    }

    public int size() {
        return size;
    }

    public @Nullable String accountNo() {
        return accountNo.isEmpty() ? null : accountNo;
    }

    public @Nullable String bankName() {
        return bankName.isEmpty() ? null : bankName;
    }

    public @Nullable String phone() {
        return phone.isEmpty() ? null : phone;
    }

    /** The worker's own ID number, empty where the register gives none. */
    public String workerIdNo() {
        return workerIdNo;
    }

    /** Says that the household is not registered and would become so by this row. */
    public void makesHousehold() {
        ofNewHousehold = true;
    }

    /** Whether the row's household would be registered by it. */
    public boolean isOfNewHousehold() {
        return ofNewHousehold;
    }

    /** The ID number of the one who worked: the worker's own, or the householder's where that is the worker. */
    public String idNoOf(String worker) {
        return workerIdNo.isEmpty() && worker.equals(headName) ? idNo : workerIdNo;
    }

    @Override
    public String toString() {
        return "JudgedRow[" + sheet.name() + " " + row.rowNo() + "]";
    }
}
