package org.jiangbu.handover.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.jiangbu.base.Messages;
import org.jiangbu.handover.HandOvers;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.ui.PersonTool;

/** Puts 离职转办 on the page of a person, and before somebody leaves. */
@org.springframework.stereotype.Component
class HandOverTool implements PersonTool {
    private final HandOvers handOvers;
    private final RoleBook roles;
    private final Areas areas;
    private final Messages messages;

    HandOverTool(HandOvers handOvers, RoleBook roles, Areas areas, Messages messages) {
        this.handOvers = handOvers;
        this.roles = roles;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public Component create(Person person, Runnable changed) {
        return new Button(text("handover.act"), click -> dialog(person, changed).open());
    }

    @Override
    public boolean asksBefore(Person person, Runnable leaves) {
        if (handOvers.preview(person.id(), null).all() == 0) {
            return false;
        }
        dialog(person, leaves).beforeLeaving(leaves).open();
        return true;
    }

    private HandOverDialog dialog(Person person, Runnable done) {
        return new HandOverDialog(handOvers, person, new HandOverPreview(roles, areas), messages, done);
    }
}
