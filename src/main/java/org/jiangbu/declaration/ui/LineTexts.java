package org.jiangbu.declaration.ui;

import java.util.Locale;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.LineNames;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.Product;
import org.jiangbu.policy.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of products, units, categories and statuses in the reader's language. */
@Component
class LineTexts {
    private final LineNames names;
    private final Programmes programmes;
    private final Messages messages;

    LineTexts(LineNames names, Programmes programmes, Messages messages) {
        this.names = names;
        this.programmes = programmes;
        this.messages = messages;
    }

    String item(DeclarationLine line, int year) {
        return names.item(line.kind(), line.item(), year);
    }

    /** What was sold at which price, or who worked where. */
    String detail(DeclarationLine line, int year) {
        String day = line.on().toString();
        if (line.kind() == LineKind.LABOUR) {
            return join(line.workerName(), line.party(), line.from() == null ? day : line.from() + " ~ " + day);
        }
        String amount = messages.get(
                "declaration.line.quantity-price",
                line.quantity().stripTrailingZeros().toPlainString(),
                unit(line, year),
                line.unitPrice().stripTrailingZeros().toPlainString());
        return join(amount, line.party(), day);
    }

    String unit(DeclarationLine line, int year) {
        if (line.kind() == LineKind.LABOUR) {
            return messages.get("declaration.unit.item");
        }
        Catalogue catalogue = programmes.catalogue(year);
        return catalogue.products().stream()
                .flatMap(product -> product.prices().stream())
                .map(Product.PriceRange::unit)
                .filter(unit -> unit.code().equals(line.unit()))
                .findFirst()
                .map(unit -> unit.name(locale()))
                .orElse(line.unit());
    }

    /** Half a kilogram, as the catalogue spells it: no unit that is stored, but what the market counts in. */
    String jin() {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "declaration.unit.jin");
    }

    String category(String category) {
        return messages.get(category.equals("LABOUR") ? "declaration.labour" : "policy.category." + category);
    }

    String status(DeclarationStatus status) {
        return messages.get(status.messageKey());
    }

    Locale locale() {
        return messages.locale();
    }

    private static String join(@Nullable String... parts) {
        return String.join(
                " · ",
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
