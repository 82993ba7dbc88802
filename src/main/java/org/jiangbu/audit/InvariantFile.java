package org.jiangbu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The invariants as they stand in {@code invariants.sql}. */
record InvariantFile(List<Invariant> invariants) {

    private static final String HEAD = "-- name:";

    record Invariant(String id, String zh, String en, String query) {}

    static InvariantFile read() {
        try {
            return parse(new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InvariantFile parse(String text) {
        List<Invariant> invariants = new ArrayList<>();
        String[] blocks = text.split("(?m)^" + HEAD);
        for (int i = 1; i < blocks.length; i++) {
            int end = blocks[i].indexOf('\n');
            String[] head = blocks[i].substring(0, end).split("\\|");
            if (head.length != 3) {
                throw new IllegalStateException("invariants.sql: a head needs id | Chinese | English: " + head[0]);
            }
            String query = blocks[i].substring(end).strip().replaceFirst(";\\s*(--[^\\n]*\\s*)*$", "");
            invariants.add(new Invariant(head[0].strip(), head[1].strip(), head[2].strip(), query));
        }
        return new InvariantFile(List.copyOf(invariants));
    }
}
