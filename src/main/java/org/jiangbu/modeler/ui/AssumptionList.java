package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.jiangbu.modeler.replay.ReplayResult;

/** What a replay takes for granted: what holds for each, and what the record did not tell this time. */
class AssumptionList extends UnorderedList {
    AssumptionList(ReplayServices services, ReplayResult result) {
        addClassName("replay-assumptions");
        add(new ListItem(text("replay.assumed.always")), new ListItem(text("replay.assumed.events")));
        result.assumptions()
                .forEach(one -> add(new ListItem(
                        text("replay.assumed." + one.kind(), services.name(one.name()), one.cases(), one.days()))));
    }
}
