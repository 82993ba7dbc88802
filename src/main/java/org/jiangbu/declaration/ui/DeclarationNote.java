package org.jiangbu.declaration.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationSummary;

/** What another module has to say about a declaration, shown on its page and, where it helps to decide, in its items. */
public interface DeclarationNote {
    /** For the declaration's page; {@code changed} shows the page anew. */
    Optional<Component> onPage(DeclarationSummary declaration, Runnable changed);

    /** For the panel of an open item. */
    default Optional<Component> inItem(DeclarationSummary declaration) {
        return Optional.empty();
    }

    /** For the panel of an item that is about the household's account. */
    default Optional<Component> atAccount(DeclarationSummary declaration) {
        return Optional.empty();
    }
}
