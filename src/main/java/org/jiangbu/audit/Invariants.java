package org.jiangbu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database whether everything that must always hold does hold; {@code invariants.sql} is the whole list. */
@Service
public class Invariants {
    private static final String MARK = "-- name: ";
    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;
    private final List<Invariant> invariants = read();

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Checks all of them on one state of the data; shows ids and counts only, so it needs no right to personal data. */
    @Transactional(readOnly = true)
    public List<InvariantResult> check() {
        return invariants.stream().map(this::check).toList();
    }

    private InvariantResult check(Invariant invariant) {
        List<Map<String, Object>> rows = jdbc.sql(invariant.query()).query().listOfRows();
        List<String> examples = rows.stream()
                .limit(EXAMPLES)
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
        return new InvariantResult(invariant.id(), invariant.chinese(), invariant.english(), rows.size(), examples);
    }

    private static List<Invariant> read() {
        try {
            String text = new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8);
            List<Invariant> found = new ArrayList<>();
            Arrays.stream(text.split("(?m)^" + MARK)).skip(1).forEach(block -> found.add(Invariant.parse(block)));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Invariant(String id, String chinese, String english, String query) {
        static Invariant parse(String block) {
            String[] lines = block.split("\n", 2);
            String[] head = lines[0].split("\\|");
            return new Invariant(
                    head[0].strip(),
                    head[1].strip(),
                    head[2].strip(),
                    lines[1].strip().replaceFirst(";$", ""));
        }
    }
}
