package org.jiangbu.register;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jiangbu.base.Sha256;

/** The seal of a roster: SHA-256 over its lines in canonical form, so that no line can change unseen. */
final class RosterDigest {
    private RosterDigest() {}

    static String of(String number, List<RosterBook.Line> lines) {
        StringBuilder text = new StringBuilder(number).append('\n');
        lines.stream()
                .sorted(Comparator.comparingLong(RosterBook.Line::decision))
                .forEach(line -> text.append(line.decision())
                        .append('|')
                        .append(line.number())
                        .append('|')
                        .append(line.household())
                        .append('|')
                        .append(line.head())
                        .append('|')
                        .append(line.industry())
                        .append('|')
                        .append(line.labour())
                        .append('\n'));
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
