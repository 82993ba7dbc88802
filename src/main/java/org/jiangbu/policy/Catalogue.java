package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Widths;

/** The products of one programme year, and how people spell them and their units. */
public final class Catalogue {
    private final int year;
    private final List<Product> products;
    private final List<Unit.Spelling> spellings;

    Catalogue(int year, List<Product> products, List<Unit.Spelling> spellings) {
        this.year = year;
        this.products =
                products.stream().filter(product -> product.isValidIn(year)).toList();
        this.spellings = List.copyOf(spellings);
    }

    public int year() {
        return year;
    }

    /** Products that may be declared as sales, in the order of the programme. */
    public List<Product> products() {
        return products.stream().filter(product -> !product.isGathered()).toList();
    }

    /** The product meant by that word: a name or alias, brackets and spaces aside; gathered ones too. */
    public Optional<Product> match(String text) {
        String wanted = Widths.narrow(text).replaceAll("\\([^)]*\\)|\\s", "");
        return products.stream().filter(product -> product.isCalled(wanted)).findFirst();
    }

    public Optional<Product> find(String code) {
        return products.stream().filter(product -> product.code().equals(code)).findFirst();
    }

    /** The product with that code, or the refusal of R4. */
    public Product require(String code) {
        return find(code).orElseThrow(() -> new Refusal("policy.line.not-in-catalogue", code, year));
    }

    /**
     * Quantity and price in the unit that is stored: 35 斤 at 12.00 become 17.5 公斤 at 24.00 (F29).
     *
     * @return nothing when the product is not sold in such a unit
     */
    public Optional<Measure> measure(Product product, BigDecimal quantity, String unitText) {
        String wanted =
                Widths.narrow(unitText).replaceAll("\\([^)]*\\)|\\s", "").toLowerCase(Locale.ROOT);
        return spellings.stream()
                .filter(spelling -> spelling.text().equals(wanted))
                .filter(spelling -> product.priceIn(spelling.unit()).isPresent())
                .findFirst()
                .map(spelling -> new Measure(quantity, spelling.unit(), spelling.factor()));
    }
}
