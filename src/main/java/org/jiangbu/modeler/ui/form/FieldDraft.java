package org.jiangbu.modeler.ui.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field as the designer sees it.
 *
 * @param editableBy the roles that may fill it; empty: every role
 * @param least of a number its least value, of a text its least length
 * @param most of a number its greatest value, of a text its greatest length
 * @param digits behind the decimal point of a number
 */
record FieldDraft(
        FieldKind kind,
        String label,
        String labelEn,
        String hint,
        String hintEn,
        boolean required,
        boolean readOnly,
        Set<String> editableBy,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer digits,
        List<Option> options) {
    /** A choice; what is stored is its value, which stays when its words change. */
    record Option(String value, String label, String labelEn) {}

    /** A new field of a kind, with nothing said yet. */
    static FieldDraft of(FieldKind kind) {
        return new FieldDraft(kind, "", "", "", "", false, false, Set.of(), null, null, null, List.of());
    }
}
