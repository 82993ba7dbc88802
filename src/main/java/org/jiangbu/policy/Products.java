package org.jiangbu.policy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the product catalogue. */
@Component
class Products {
    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Catalogue catalogue(int year) {
        Map<String, Unit> units = units();
        Map<String, List<Product.PriceRange>> prices = prices(units);
        List<Product> all = jdbc.sql("select * from policy_product order by position")
                .query((row, n) -> product(row, prices))
                .list();
        return new Catalogue(year, all, spellings(units));
    }

    Map<String, Wording> names(Collection<String> codes) {
        Map<String, Wording> names = new LinkedHashMap<>();
        jdbc.sql("select code, name, name_en from policy_product where code = any(:codes) order by position")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), new Wording(row.getString("name"), row.getString("name_en")));
                });
        return names;
    }

    private static Product product(ResultSet row, Map<String, List<Product.PriceRange>> prices) throws SQLException {
        Array aliases = row.getArray("aliases");
        return new Product(
                row.getString("code"),
                Category.valueOf(row.getString("category")),
                row.getString("name"),
                row.getString("name_en"),
                Set.of((String[]) aliases.getArray()),
                prices.getOrDefault(row.getString("code"), List.of()),
                row.getInt("from_year"),
                row.getObject("to_year", Integer.class));
    }

    private Map<String, Unit> units() {
        return jdbc
                .sql("select code, name, name_en from policy_unit")
                .query((row, n) -> new Unit(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private Map<String, List<Product.PriceRange>> prices(Map<String, Unit> units) {
        record Price(String product, Product.PriceRange range) {}
        return jdbc
                .sql("select product_code, unit, price_min, price_max from policy_price order by position")
                .query((row, n) -> new Price(
                        row.getString("product_code"),
                        new Product.PriceRange(
                                unit(units, row), row.getBigDecimal("price_min"), row.getBigDecimal("price_max"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Price::product, Collectors.mapping(Price::range, Collectors.toList())));
    }

    private List<Unit.Spelling> spellings(Map<String, Unit> units) {
        return jdbc.sql("select spelling, unit, factor from policy_unit_spelling")
                .query((row, n) ->
                        new Unit.Spelling(row.getString("spelling"), unit(units, row), row.getBigDecimal("factor")))
                .list();
    }

    private static Unit unit(Map<String, Unit> units, ResultSet row) throws SQLException {
        Unit unit = units.get(row.getString("unit"));
        if (unit == null) {
            throw new IllegalStateException("Unit " + row.getString("unit") + " is not in the catalogue");
        }
        return unit;
    }
}
