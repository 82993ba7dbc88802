package org.jiangbu.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Wording;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products that declarations are about, as people look for them. */
@Component
class SoldProducts {
    /** Work for wages has no product. */
    static final Sold NOTHING = new Sold(Set.of(), "");

    private final JdbcClient jdbc;
    private final Programmes programmes;

    SoldProducts(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    /**
     * What one declaration is about.
     *
     * @param words names, Chinese and English
     */
    record Sold(Set<String> codes, String words) {}

    /** By declaration number; one without sales is left out. */
    Map<String, Sold> of(Collection<String> numbers) {
        Map<String, Sold> sold = new HashMap<>();
        Map<Integer, Catalogue> catalogues = new HashMap<>();
        jdbc.sql(
                        """
                        select d.number, d.programme_year, array_agg(distinct l.item)
                        from declaration d
                        join declaration_line l on l.declaration_id = d.id and l.version = d.version and l.kind = 'SALE'
                        where d.number = any(:numbers)
                        group by d.number, d.programme_year
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    Catalogue catalogue = catalogues.computeIfAbsent(row.getInt(2), programmes::catalogue);
                    String[] items = (String[]) row.getArray(3).getArray();
                    String words = Stream.of(items)
                            .flatMap(item -> catalogue.find(item).stream())
                            .map(product ->
                                    product.name(Locale.SIMPLIFIED_CHINESE) + " " + product.name(Locale.ENGLISH))
                            .collect(Collectors.joining(" "));
                    sold.put(row.getString(1), new Sold(Set.of(items), words));
                });
        return sold;
    }

    /** What products with these codes are called, of whatever year. */
    Map<String, Wording> names(Collection<String> codes) {
        return programmes.productNames(codes);
    }
}
