package org.jiangbu.security.ui;

import com.vaadin.flow.component.Component;
import org.jiangbu.security.Person;

/** Something that a module adds to what an administrator does about a person. */
public interface PersonTool {
    /**
     * A new one for the page of that person.
     *
     * @param changed called when the person has changed
     */
    Component create(Person person, Runnable changed);

    /**
     * Asks what becomes of the person's work before the person leaves, and goes on with that once it is settled.
     *
     * @return whether there was anything to ask; if not, the caller goes on itself
     */
    boolean asksBefore(Person person, Runnable leaves);
}
