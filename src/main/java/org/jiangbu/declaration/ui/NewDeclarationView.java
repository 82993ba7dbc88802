package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.policy.Programme;
import org.jiangbu.security.Roles;

/** Finding the household that declares; its draft opens, the one it has already or a new one. */
@Route(value = "declarations/new", layout = MainLayout.class)
@RolesAllowed({Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK, Roles.ASSIGNED_CADRE})
public class NewDeclarationView extends Div implements HasDynamicTitle {
    private static final int MOST = 30;

    private final FormServices services;
    private final Select<Programme> programme = new Select<>();
    private final Div found = new Div();

    public NewDeclarationView(FormServices services) {
        this.services = services;
        addClassNames("declaration", "page");
        List<Programme> open =
                services.programmes().all().stream().filter(Programme::isOpen).toList();
        programme.setLabel(text("declaration.field.programme"));
        programme.setItems(open);
        programme.setItemLabelGenerator(one -> one.name(services.texts().locale()));
        if (!open.isEmpty()) {
            programme.setValue(open.get(0));
        }
        TextField search =
                Components.search(text("declaration.find-household"), text("declaration.find-household.how"));
        search.setWidthFull();
        search.addValueChangeListener(event -> find(event.getValue()));
        search.setAutofocus(true);
        found.addClassName("household-list");
        add(programme, search, found);
        find("");
    }

    @Override
    public String getPageTitle() {
        return text("declaration.new");
    }

    private void find(String words) {
        found.removeAll();
        if (words.isBlank()) {
            found.add(Components.empty(
                    VaadinIcon.HOME_O, text("declaration.find-household"), text("declaration.find-household.begin")));
            return;
        }
        List<HouseholdSummary> households = services.households().search(words, null, MOST);
        households.forEach(household -> found.add(choice(household)));
        if (households.isEmpty()) {
            found.add(Components.empty(
                    VaadinIcon.SEARCH,
                    text("declaration.find-household.none"),
                    text("declaration.find-household.next")));
        } else if (households.size() == MOST) {
            found.add(new Paragraph(text("declaration.find-household.more", MOST)));
        }
    }

    private Button choice(HouseholdSummary household) {
        Button choice = new Button(
                text(
                        "declaration.household",
                        household.headName(),
                        services.areas().fullName(household.areaCode()),
                        household.householdNo()),
                event -> open(household));
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choice.addClassName("household-choice");
        choice.setDisableOnClick(true);
        return choice;
    }

    private void open(HouseholdSummary household) {
        if (programme.isEmpty()) {
            Components.warn(text("declaration.no-programme"));
            return;
        }
        try {
            NewDeclaration empty =
                    new NewDeclaration(programme.getValue().year(), household.id(), null, null, List.of());
            go(services.declarations().numberOf(services.declarations().draft(empty)));
        } catch (Refusal refusal) {
            if (refusal.key().equals("declaration.draft-exists")) {
                go(String.valueOf(refusal.args()[0]));
            } else {
                Components.warn(text(refusal.key(), refusal.args()));
            }
        }
    }

    private void go(String number) {
        getUI().ifPresent(ui ->
                ui.navigate(DeclarationDetailView.class, new RouteParameters(new RouteParam("number", number))));
    }
}
