package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import java.util.Optional;
import java.util.function.Supplier;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.NewLine;

/** Fields of one line being written. */
interface LineFields {
    /** The line, once everything it needs is there. */
    Optional<NewLine> line();

    /** A text for the screen; a refusal becomes its sentence. */
    static String quietly(Supplier<String> sentence) {
        try {
            return sentence.get();
        } catch (Refusal refusal) {
            return text(refusal.key(), refusal.args());
        }
    }
}
