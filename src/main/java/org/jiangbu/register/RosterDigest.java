package org.jiangbu.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

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
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
