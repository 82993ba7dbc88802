package org.jiangbu.secondment.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Area;
import org.jiangbu.secondment.Candidate;
import org.jiangbu.secondment.Lending;
import org.jiangbu.security.Role;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;

/** Asks who is lent to which township, for which role, from when to when and why (抽调支援). */
public class LendDialog extends Dialog {
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final int USUAL_DAYS = 7;

    private final transient LendServices services;
    private final @Nullable String townshipCode;
    private final transient Runnable lent;
    private final Select<Role> role = new Select<>();
    private final ComboBox<Area> place = Components.comboBox(text("secondment.place"));
    private final ComboBox<Candidate> person = Components.comboBox(text("secondment.person"));
    private final DateTimePicker from = Components.dateTimePicker(text("secondment.from"));
    private final DateTimePicker until = Components.dateTimePicker(text("secondment.until"));
    private final TextArea reason = new TextArea(text("secondment.reason"));
    private final LocalDateTime opened;

    /**
     * @param townshipCode the township that needs help; null where the person chooses it
     * @param lent called once somebody is lent
     */
    public LendDialog(LendServices services, @Nullable String townshipCode, Runnable lent) {
        this.services = services;
        this.townshipCode = townshipCode;
        this.lent = lent;
        this.opened = LocalDateTime.now(services.clock()).truncatedTo(ChronoUnit.MINUTES);
        setHeaderTitle(text("secondment.lend"));
        setWidth("min(38rem, 96vw)");
        who();
        when();
        FormLayout form = new FormLayout(role, place, person, from, until, reason);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(new Paragraph(text("secondment.lend.hint")), form);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        Button lend = Components.primary(text("secondment.lend.do"), this::lend);
        lend.setDisableOnClick(true);
        lend.addClickListener(click -> lend.setEnabled(true));
        getFooter().add(lend);
    }

    private void who() {
        role.setLabel(text("secondment.role"));
        role.setItemLabelGenerator(one -> services.roles().title(one.name()));
        place.setItemLabelGenerator(one -> services.areas().fullName(one.code()));
        place.setRequiredIndicatorVisible(true);
        person.setItemLabelGenerator(this::label);
        person.setRequiredIndicatorVisible(true);
        role.addValueChangeListener(chosen -> showPlaces());
        place.addValueChangeListener(chosen -> showPeople());
        List<Role> roles = services.secondments().roles();
        role.setItems(roles);
        roles.stream()
                .filter(one -> one.name().equals(Roles.TOWNSHIP_CLERK))
                .findFirst()
                .or(() -> roles.stream().findFirst())
                .ifPresent(role::setValue);
    }

    private String label(Candidate one) {
        return text(
                "secondment.candidate",
                one.name(),
                one.username(),
                services.areas().fullName(one.homeCode()),
                one.openItems());
    }

    private void when() {
        from.setMin(opened);
        from.setValue(opened);
        until.setMin(opened);
        until.setValue(opened.toLocalDate().plusDays(USUAL_DAYS).atTime(CLOSING));
        until.setHelperText(text("secondment.until.hint", Lending.LONGEST_DAYS));
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
    }

    private void showPlaces() {
        Area before = place.getValue();
        List<Area> places = role.isEmpty()
                ? List.of()
                : services.secondments().places(role.getValue()).stream()
                        .filter(one -> townshipCode == null || one.code().startsWith(townshipCode))
                        .toList();
        place.setItems(places);
        places.stream()
                .filter(one -> one.code().equals(before == null ? townshipCode : before.code()))
                .findFirst()
                .ifPresent(place::setValue);
        showPeople();
    }

    private void showPeople() {
        person.clear();
        List<Candidate> candidates = role.isEmpty() || place.isEmpty()
                ? List.of()
                : services.secondments()
                        .candidates(role.getValue().name(), place.getValue().code());
        person.setItems(candidates);
        person.setEnabled(!candidates.isEmpty());
        person.setHelperText(
                place.isEmpty()
                        ? text("secondment.person.place-first")
                        : candidates.isEmpty() ? text("secondment.person.none") : text("secondment.person.hint"));
    }

    /** Whoever leaves the proposed beginning as it is means now, however long the dialog was open. */
    private Instant begin() {
        return from.getValue().equals(opened)
                ? services.clock().instant()
                : from.getValue().atZone(AppClock.ZONE).toInstant();
    }

    private void lend() {
        try {
            if (role.isEmpty() || place.isEmpty() || person.isEmpty() || from.isEmpty() || until.isEmpty()) {
                throw new Refusal("secondment.incomplete");
            }
            services.secondments()
                    .lend(new Lending(
                            person.getValue().personId(),
                            role.getValue().name(),
                            place.getValue().code(),
                            begin(),
                            until.getValue().atZone(AppClock.ZONE).toInstant(),
                            reason.getValue()));
            close();
            Components.done(text(
                    "secondment.lent",
                    person.getValue().name(),
                    services.areas().fullName(place.getValue().code())));
            lent.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
    }
}
