package org.jiangbu.modeler.difference;

import java.util.Map;
import java.util.Optional;

/** What the fields of forms are called. */
record FieldNames(Map<String, byte[]> forms) {
    /** By its label; a field that the form does not have by its key. */
    Object of(String form, String key) {
        return Optional.ofNullable(forms.get(form))
                .flatMap(FormSheet::read)
                .flatMap(sheet -> Optional.ofNullable(sheet.items().get(key)))
                .<Object>map(FormSheet.Item::label)
                .orElseGet(() -> Phrase.of("quoted", key));
    }
}
