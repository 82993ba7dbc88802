package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.declaration.NewLine;

/** Fields of one line being written. */
interface LineFields {
    /** The line, once everything it needs is there; refuses a number that cannot be read. */
    Optional<NewLine> line();

    /** Fields without which there is no line. */
    Stream<HasValue<?, ?>> needed();

    /** Marks what is still missing. */
    default void markMissing() {
        needed().filter(HasValue::isEmpty).forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setErrorMessage(text("declaration.field.missing"));
                marked.setInvalid(true);
            }
        });
    }
}
