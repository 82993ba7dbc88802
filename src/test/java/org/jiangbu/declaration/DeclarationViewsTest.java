package org.jiangbu.declaration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.ViewTest;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.declaration.ui.DeclarationDetailView;
import org.jiangbu.declaration.ui.DeclarationsView;
import org.jiangbu.declaration.ui.NewDeclarationView;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.policy.Product;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DeclarationViewsTest extends ViewTest {
    private static final String TOWNSHIP = "533422102";
    private static final String VILLAGE = "533422102201";

    @Autowired
    Households households;

    @Autowired
    Declarations declarations;

    @Autowired
    Programmes programmes;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    TestHouseholds given;

    @BeforeEach
    void setUp() {
        given = new TestHouseholds(households, staff, user);
    }

    private String draft(Person clerk, String head) {
        long household = given.registered(VILLAGE, head);
        NewDeclaration declared =
                new NewDeclaration(2018, household, "户主不识字", null, List.of(DeclarationTest.walnuts("500", "公斤", "12")));
        return user.runAs(clerk.id(), () -> declarations.numberOf(declarations.draft(declared)));
    }

    @Test
    void entryClerkFindsTheHouseholdWritesASaleSeesTheAwardAndSubmits() {
        given.registered(VILLAGE, "和䶮姆");
        signInAs(Roles.ENTRY_CLERK, TOWNSHIP);
        open("declarations/new");
        _setValue(_get(TextField.class), "和䶮姆");
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().startsWith("和䶮姆"))
                .findFirst()
                .orElseThrow());
        DeclarationDetailView view = _get(DeclarationDetailView.class);
        assertThat(asksBeforeReload(view)).as("nothing entered").isFalse();
        Product walnut = programmes.catalogue(2018).require("walnut");
        @SuppressWarnings("unchecked")
        ComboBox<Product> product = _get(view, ComboBox.class, spec -> spec.withLabel("品种"));
        _setValue(product, walnut);
        write("数量", "500");
        assertThat(asksBeforeReload(view)).as("half filled in").isTrue();
        write("单价（元）", "12");
        assertThat(field("金额（元）").getValue()).isEqualTo("6000.00");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("销售日期")), LocalDate.of(2018, 10, 10));
        @SuppressWarnings("unchecked")
        ComboBox<String> reason = _get(view, ComboBox.class, spec -> spec.withLabel("代录原因"));
        _setValue(reason, "户主不识字");
        assertThat(_get(Span.class, spec -> spec.withClasses("expectation-award"))
                        .getText())
                .contains("1,800.00");
        _click(_get(Button.class, spec -> spec.withText("提交")));
        assertThat(_find(Span.class, spec -> spec.withText("核实中"))).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("提交"));
    }

    private static boolean asksBeforeReload(DeclarationDetailView view) {
        return view.getElement().getOuterHTML().contains("data-unsaved");
    }

    private static DecimalField field(String label) {
        return _get(DecimalField.class, spec -> spec.withLabel(label));
    }

    private static void write(String label, String typed) {
        _setValue(field(label), typed);
    }

    /** A draft of 500 kg of walnuts at 12 yuan, open before its clerk. */
    private String openDraft() {
        Person clerk = signInAs(Roles.ENTRY_CLERK, TOWNSHIP);
        String number = draft(clerk, "此里");
        open("declarations/" + number);
        return number;
    }

    private long declaredFen(String number) {
        return declarations.view(number).summary().declaredFen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "-5", "NaN", "1e30"})
    void whatIsNoAmountIsMarkedAtItsFieldAndNeverReplacedByQuantityTimesPrice(String typed) {
        String number = openDraft();
        write("金额（元）", "6000.50");
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        write("金额（元）", typed);
        assertThat(field("金额（元）").isInvalid()).isTrue();
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(field("金额（元）").getValue()).isEqualTo(typed);
        assertThat(declaredFen(number)).isEqualTo(600_050);
    }

    @Test
    void anEmptyAmountIsQuantityTimesPriceInTheFieldInTheTotalAndWhenSaved() {
        String number = openDraft();
        write("金额（元）", "6000.50");
        write("金额（元）", "");
        assertThat(_get(Span.class, spec -> spec.withClasses("expectation-award"))
                        .getText())
                .contains("1,800.00");
        ComponentUtil.fireEvent(field("金额（元）"), new BlurNotifier.BlurEvent<>(field("金额（元）"), true));
        assertThat(field("金额（元）").getValue()).isEqualTo("6000.00");
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(declaredFen(number)).isEqualTo(600_000);
    }

    @ParameterizedTest
    @CsvSource({"６０００．５０, 600050", "'6,000.50', 600050", "6000.005, 600001"})
    void typedNumbersAreReadAsInARegister(String typed, long fen) {
        String number = openDraft();
        write("金额（元）", typed);
        assertThat(field("金额（元）").isInvalid()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(declaredFen(number)).isEqualTo(fen);
    }

    @Test
    void roundingToTheFenIsToldAtTheField() {
        openDraft();
        write("金额（元）", "6000.005");
        assertThat(field("金额（元）").getHelperText()).contains("6,000.01");
    }

    @Test
    void linesCarryTheNumbersByWhichRefusalsCallThemAndWhatIsMissingIsMarked() {
        openDraft();
        _click(_get(Button.class, spec -> spec.withText("添加务工")));
        _click(_get(Button.class, spec -> spec.withText("添加销售")));
        assertThat(_find(Span.class, spec -> spec.withClasses("line-number")))
                .extracting(Span::getText)
                .containsExactly("1.", "2.", "3.");
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(_find(DecimalField.class, spec -> spec.withLabel("数量")))
                .extracting(DecimalField::isInvalid)
                .containsExactly(false, true);
    }

    @Test
    void listShowsOnlyTheOwnPlacesAndKeepsItsFilterInTheAddress() {
        Person clerk = signInAs(Roles.ENTRY_CLERK, TOWNSHIP);
        String number = draft(clerk, "此里");
        list("DRAFT", number);
        assertThat(rows()).extracting(DeclarationSummary::number).containsExactly(number);
        list("PAID", number);
        assertThat(rows()).isEmpty();
        signInAs(Roles.ENTRY_CLERK, "533422205");
        list("", number);
        assertThat(rows()).isEmpty();
    }

    private static void list(String status, String words) {
        UI.getCurrent().navigate("declarations", QueryParameters.simple(Map.of("status", status, "q", words)));
    }

    @SuppressWarnings("unchecked")
    private static List<DeclarationSummary> rows() {
        Grid<DeclarationSummary> grid = _get(_get(DeclarationsView.class), Grid.class);
        return com.github.mvysny.kaributesting.v10.GridKt._findAll(grid);
    }

    @Test
    void submittedDeclarationIsReadOnlyAndStrangersAreToldNothing() {
        Person clerk = signInAs(Roles.ENTRY_CLERK, TOWNSHIP);
        String number = draft(clerk, "都吉");
        user.runAs(
                clerk.id(),
                () -> declarations.submit(
                        declarations.view(number).summary().id(),
                        UUID.randomUUID().toString()));
        open("declarations/" + number);
        _assertNone(DecimalField.class);
        _get(Button.class, spec -> spec.withText("撤回"));
        signInAs(Roles.VILLAGE_CADRE, VILLAGE);
        open("declarations/" + number);
        _assertNone(Button.class, spec -> spec.withText("撤回"));
        signInAs(Roles.ENTRY_CLERK, "533422205");
        open("declarations/" + number);
        _assertNone(Span.class, spec -> spec.withText("核实中"));
    }

    @Test
    void administratorSeesNeitherListNorEntry() {
        signInAs(Roles.ADMIN, "533422");
        assertThat(open("declarations")).isNotInstanceOf(DeclarationsView.class);
        assertThat(open("declarations/new")).isNotInstanceOf(NewDeclarationView.class);
    }
}
