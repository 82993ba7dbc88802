package org.jiangbu.demo.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.demo.DemoAccounts;
import org.jiangbu.demo.DemoAccounts.Account;
import org.jiangbu.demo.DemoSeason;
import org.jiangbu.security.ui.SignInHint;
import org.springframework.stereotype.Service;

/** Offers the demonstration's accounts at the sign-in; a click fills the form. */
@Service
class DemoSignIn implements SignInHint {
    private final DemoSeason season;
    private final DemoAccounts accounts;

    DemoSignIn(DemoSeason season, DemoAccounts accounts) {
        this.season = season;
        this.accounts = accounts;
    }

    @Override
    public Optional<Component> show() {
        if (!season.isDemo()) {
            return Optional.empty();
        }
        Div hint = new Div();
        hint.addClassName("demo-sign-in");
        hint.add(new Paragraph(text("demo.sign-in", DemoAccounts.PASSWORD)));
        if (season.progress().total() > 0) {
            hint.add(new SeasonProgress(season));
        }
        Map<String, List<Account>> byPlace = accounts.list().stream()
                .collect(Collectors.groupingBy(Account::place, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((place, here) -> {
            Div buttons = new Div();
            buttons.addClassName("demo-accounts");
            here.forEach(account -> buttons.add(button(account)));
            Details details = new Details(place, buttons);
            details.setWidthFull();
            details.setOpened(byPlace.keySet().iterator().next().equals(place));
            hint.add(details);
        });
        return Optional.of(hint);
    }

    private static Button button(Account account) {
        Button button = new Button(account.role() + " " + account.username());
        button.addClickListener(click -> button.getElement()
                .executeJs(
                        "const set=(id,v)=>{const f=document.getElementById(id);if(f){f.value=v;}};"
                                + "set('vaadinLoginUsername',$0);set('vaadinLoginPassword',$1);",
                        account.username(),
                        DemoAccounts.PASSWORD));
        return button;
    }
}
