package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the product catalogue (R4, R5).
 *
 * @param aliases other spellings and kinds: 黎麦 for 藜麦, 牦牛 for 牛
 * @param prices the units it is sold in, the usual one first, with the sanity range of the price
 */
public record Product(
        String code,
        Category category,
        String name,
        String englishName,
        Set<String> aliases,
        List<PriceRange> prices,
        int fromYear,
        @Nullable Integer toYear) {
    /** What one unit costs within reason, in yuan; outside is a warning, not a refusal. */
    public record PriceRange(Unit unit, BigDecimal min, BigDecimal max) {
        public boolean contains(BigDecimal price) {
            return price.compareTo(min) >= 0 && price.compareTo(max) <= 0;
        }
    }

    /** Gathered in the wild: its income counts as labour, not as a sale (P7). */
    public boolean isGathered() {
        return category == Category.GATHERED;
    }

    public boolean isValidIn(int year) {
        return year >= fromYear && (toYear == null || year <= toYear);
    }

    public Unit unit() {
        return prices.get(0).unit();
    }

    public Optional<PriceRange> priceIn(Unit unit) {
        return prices.stream().filter(price -> price.unit().equals(unit)).findFirst();
    }

    public String name(Locale locale) {
        return wording().in(locale);
    }

    /** The name for sentences whose reader is not known yet. */
    public Wording wording() {
        return new Wording(name, englishName);
    }

    boolean isCalled(String text) {
        return name.equals(text) || aliases.contains(text);
    }
}
