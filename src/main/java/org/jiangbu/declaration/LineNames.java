package org.jiangbu.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Messages;
import org.jiangbu.policy.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What declared lines are called in the reader's language, also those of versions that were corrected since. */
@Service
@Transactional(readOnly = true)
public class LineNames {
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Messages messages;

    LineNames(JdbcClient jdbc, Programmes programmes, Messages messages) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.messages = messages;
    }

    /** Number and product or kind of work by the line's id, such as {@code 2. 核桃}; unknown ids are left out. */
    @Internal
    public Map<Long, String> of(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        select l.id, l.line_no, l.kind, l.item, d.programme_year
                        from declaration_line l join declaration d on d.id = l.declaration_id
                        where l.id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    LineKind kind = LineKind.valueOf(row.getString("kind"));
                    String item = item(kind, row.getString("item"), row.getInt("programme_year"));
                    names.put(row.getLong("id"), row.getInt("line_no") + ". " + item);
                });
        return names;
    }

    /** @param code product code of a sale, or name of the labour type */
    @ForEverybody("the catalogue is public")
    public String item(LineKind kind, String code, int programmeYear) {
        if (kind == LineKind.LABOUR) {
            return messages.get("policy.labour." + code);
        }
        return programmes
                .catalogue(programmeYear)
                .find(code)
                .map(product -> product.name(messages.locale()))
                .orElse(code);
    }
}
