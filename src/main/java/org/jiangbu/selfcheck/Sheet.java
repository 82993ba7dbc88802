package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.List;
import org.jiangbu.base.LongNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 自查台账 of one check: its lines, each with what the system drew and what was answered.
 *
 * @param editable whether the current person fills it in now
 */
public record Sheet(SelfCheck check, List<Line> lines, boolean editable) {
    /**
     * @param figure what the system draws; null if the item has no figure
     * @param now the figure as it stands, or as it stood when it was handed in
     * @param before the figure when this place was checked last; null if it never was
     * @param returned why the county gave the item back last time, until it accepts the check; null if it did not
     * @param earlier how it was when the county saw the check last, where that differs; null as long as the county gave nothing back
     */
    public record Line(
            CheckItem item,
            @Nullable Figure figure,
            @Nullable Long now,
            @Nullable Long before,
            @Nullable Answer answer,
            @Nullable String returned,
            @Nullable Earlier earlier) {
        private Line masked() {
            return new Line(
                    item,
                    figure,
                    now,
                    before,
                    answer == null ? null : answer.masked(),
                    returned == null ? null : LongNumbers.masked(returned),
                    earlier == null ? null : earlier.masked());
        }
    }

    /** For who sees no numbers of persons and accounts. */
    Sheet masked() {
        return new Sheet(check, lines.stream().map(Line::masked).toList(), editable);
    }

    /** The items with these ids, in their order. */
    List<CheckItem> items(Collection<Long> ids) {
        return lines.stream()
                .map(Line::item)
                .filter(item -> ids.contains(item.id()))
                .toList();
    }

    /** Whether single items are to be corrected, while the others stand as the county has read them. */
    public boolean correcting() {
        return check.filling() && lines.stream().anyMatch(line -> line.returned() != null);
    }

    /** The lines that are otherwise than when the county saw the check last. */
    public List<Line> changed() {
        return lines.stream().filter(line -> line.earlier() != null).toList();
    }

    /** Items that nobody has answered yet. */
    public List<CheckItem> unanswered() {
        return lines.stream()
                .filter(line -> line.answer() == null)
                .map(Line::item)
                .toList();
    }
}
