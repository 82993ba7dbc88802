package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relation;
import org.jiangbu.security.Person;

/** 回避关系: who keeps away from a household; the township registers and removes, everybody may declare for oneself (H6). */
class RelationsSection extends Div {
    private final HouseholdSummary household;
    private final HouseholdServices services;
    private final boolean keeps;

    RelationsSection(HouseholdSummary household, HouseholdServices services) {
        this.household = household;
        this.services = services;
        this.keeps = services.relations().mayKeep(household.areaCode());
        addClassName("relations");
        show();
    }

    private void show() {
        removeAll();
        List<Relation> all = services.relations().of(household.id());
        Map<Long, String> names = services.staff()
                .names(all.stream()
                        .flatMap(one -> Stream.of(one.personId(), one.recordedBy()))
                        .distinct()
                        .toList());
        Set<Long> related = all.stream()
                .filter(one -> one.removedAt() == null)
                .map(Relation::personId)
                .collect(Collectors.toCollection(HashSet::new));
        add(new H3(text("people.relation")));
        Long cadre = household.cadreId();
        if (cadre != null && related.contains(cadre)) {
            add(Components.state(VaadinIcon.WARNING, text("people.relation.cadre"), "warning"));
        }
        add(all.isEmpty() ? hint(text("people.relation.none")) : list(all, names));
        if (keeps) {
            add(registering(related));
        }
        if (!related.contains(services.user().id())) {
            add(new Button(text("people.relation.mine"), VaadinIcon.HAND.create(), click -> declare()));
        }
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("secondary");
        return hint;
    }

    private UnorderedList list(List<Relation> all, Map<Long, String> names) {
        UnorderedList list = new UnorderedList();
        all.forEach(one -> list.add(entry(one, names)));
        return list;
    }

    private ListItem entry(Relation relation, Map<Long, String> names) {
        String name = names.getOrDefault(relation.personId(), "");
        Span who = new Span(name + " · " + kinship(relation.kinship()));
        who.addClassName("line-title");
        String day = day(relation.recordedAt());
        Span how = new Span(
                relation.ownWord()
                        ? text("people.relation.by-self", day)
                        : text("people.relation.by", names.getOrDefault(relation.recordedBy(), ""), day));
        how.addClassName("secondary");
        Div facts = new Div(who, how);
        ListItem entry = new ListItem(facts);
        Instant removed = relation.removedAt();
        if (removed != null) {
            entry.addClassName("relation-removed");
            String reason = relation.removedReason();
            Span ended = new Span(text("people.relation.ended", day(removed), reason == null ? "" : reason));
            ended.addClassName("secondary");
            facts.add(ended);
        } else if (keeps && relation.personId() != services.user().id()) {
            entry.add(new Button(text("people.relation.remove"), click -> new RelationDialog(
                            text("people.relation.remove.title", name),
                            reason -> acted("people.relation.removed", () -> services.relations()
                                    .remove(household.id(), relation.id(), reason)))
                    .open()));
        }
        return entry;
    }

    private Div registering(Set<Long> related) {
        ComboBox<Person> who = Components.comboBox(text("people.relation.who"));
        who.setItems(services.relations().candidates(household.id()).stream()
                .filter(person -> !related.contains(person.id()))
                .toList());
        who.setItemLabelGenerator(person -> text("people.relation.person", person.displayName(), person.username()));
        ComboBox<Kinship> what = kinships(text("people.relation.what"));
        Button register = Components.primary(text("people.relation.register"), () -> {
            who.setInvalid(who.isEmpty());
            who.setErrorMessage(text("people.relation.who.missing"));
            what.setInvalid(what.isEmpty());
            what.setErrorMessage(text("people.relation.what.missing"));
            if (!who.isEmpty() && !what.isEmpty()) {
                acted("people.relation.recorded", () -> services.relations()
                        .relate(who.getValue().id(), household.id(), what.getValue()));
            }
        });
        Div fields = new Div(who, what, register);
        fields.addClassName("relation-fields");
        return fields;
    }

    static ComboBox<Kinship> kinships(String label) {
        ComboBox<Kinship> what = Components.comboBox(label);
        what.setItems(Kinship.values());
        what.setItemLabelGenerator(RelationsSection::kinship);
        return what;
    }

    private void declare() {
        new RelationDialog(text("people.relation.mine"), household.headName(), kinship -> {
                    long me = services.user().id();
                    return acted("people.relation.declared", () -> services.relations()
                            .relate(me, household.id(), kinship));
                })
                .open();
    }

    /** Whether it was done; a refusal leaves everything as it is and says what to do. */
    private boolean acted(String doneKey, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
            return false;
        }
        Components.done(text(doneKey));
        show();
        return true;
    }

    private static String kinship(Kinship kinship) {
        return text("people.kinship." + kinship);
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, services.clock().getZone()).toString();
    }
}
