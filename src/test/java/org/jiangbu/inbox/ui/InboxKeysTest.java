package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.form.FormFields;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the keys of the inbox lead to; what they do in a browser is played by {@code ClearingTest}. */
class InboxKeysTest extends ViewTest {
    /** More than the list reads at once. */
    private static final int SEVERAL_PAGES = 203;

    private static final String NAMES = "格茸次里阿追鲁卓玛扎西江初农布";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Staff staff;

    @Autowired
    private Messages messages;

    private Person cadreOf(String... heads) {
        Person cadre = new WaitingDeclarations(context).of(heads);
        signIn(cadre.username());
        return cadre;
    }

    private List<WorkItem> waiting() {
        return workItems.list(WorkItemQuery.all(500)).items();
    }

    private static void openItem(WorkItem item) {
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("list=all&item=" + item.id()));
    }

    private static void hit(String code) {
        _click(_get(Button.class, spec -> spec.withAttribute(Keys.MARK, code)));
    }

    private static String opened() {
        return _get(H2.class).getText();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(InboxKeysTest::below));
    }

    /** The keys that what is on the screen answers to, as they are printed; the first two outcomes stand for the others. */
    private static Set<String> answered() {
        return below(_get(MainLayout.class).getElement())
                .map(element -> element.getAttribute(Keys.MARK))
                .filter(code -> code != null && !code.matches("Digit[3-9]"))
                .map(code -> "Alt+" + code.replaceAll("Key|Digit", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSheetNamesEveryKeyThatAnswersAndNoOther() {
        Person cadre = cadreOf("格茸", "次里");
        staff.assign(cadre.id(), Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP, LocalDate.of(2017, 1, 1), null);
        WorkItem own = waiting().stream()
                .filter(item -> Objects.equals(item.assigneeId(), cadre.id()))
                .findFirst()
                .orElseThrow();
        openItem(own);
        _get(ItemGrid.class).select(own);
        assertThat(KeySheet.KEYS).doesNotHaveDuplicates();
        Set<String> named =
                KeySheet.KEYS.stream().filter(key -> key.startsWith("Alt+")).collect(Collectors.toSet());
        assertThat(answered()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theSheetSaysInBothLanguagesWhatAKeyDoes() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            UI.getCurrent().setLocale(language);
            for (String key : KeySheet.KEYS) {
                assertThat(messages.has("inbox.keys." + key.replace("+", "-")))
                        .as(key)
                        .isTrue();
            }
        }
        cadreOf("格茸");
        open(InboxView.class);
        hit("KeyH");
        assertThat(_get(KeySheet.class).getElement().getTextRecursively()).contains(KeySheet.KEYS);
    }

    @Test
    void theKeyForTheNextItemOpensTheFirstWhenNoneIsOpen() {
        cadreOf("格茸", "次里");
        List<WorkItem> both = waiting();
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("list=all"));
        hit("KeyJ");
        assertThat(opened()).isEqualTo(both.get(0).title());
        hit("KeyJ");
        assertThat(opened()).isEqualTo(both.get(1).title());
        hit("KeyJ");
        assertThat(opened()).isEqualTo(both.get(1).title());
        hit("KeyK");
        assertThat(opened()).isEqualTo(both.get(0).title());
    }

    @Test
    void theKeyForTheFormLeadsToItsFieldsBeforeTheOpinion() {
        cadreOf("格茸");
        openItem(waiting().get(0));
        Div asked = _get(Div.class, spec -> spec.withAttribute(Keys.MARK, "Enter"));
        assertThat(asked.getElement().hasAttribute("data-key-leads-into")).isTrue();
        List<Component> parts = asked.getChildren().toList();
        assertThat(_find(parts.get(0), FormFields.class)).hasSize(1);
        assertThat(parts.get(1)).isInstanceOf(TextArea.class);
    }

    @Test
    void whereNothingWaitsNoKeyOpensAnItem() {
        signInAs(Roles.AUDITOR, "533422");
        open(InboxView.class);
        _assertNone(Button.class, spec -> spec.withAttribute(Keys.MARK, "KeyJ"));
    }

    @Test
    void anItemBeyondTheFirstPageHasItsNeighboursThoughTheListHasNotReadThem() {
        cadreOf(IntStream.range(0, SEVERAL_PAGES)
                .mapToObj(i -> "" + NAMES.charAt(i / NAMES.length()) + NAMES.charAt(i % NAMES.length()))
                .toArray(String[]::new));
        List<WorkItem> all = waiting();
        openItem(all.get(SEVERAL_PAGES - 2));
        hit("KeyJ");
        assertThat(opened()).isEqualTo(all.get(SEVERAL_PAGES - 1).title());
        hit("KeyK");
        hit("KeyK");
        assertThat(opened()).isEqualTo(all.get(SEVERAL_PAGES - 3).title());
        _click(_get(Button.class, spec -> spec.withText("通过")));
        assertThat(opened()).isEqualTo(all.get(SEVERAL_PAGES - 2).title());
        assertThat(GridKt._size(_get(ItemGrid.class))).isEqualTo(SEVERAL_PAGES - 1);
    }

    @Test
    void afterTheLastItemOfTheListTheFirstThatIsLeftOpens() {
        cadreOf("格茸", "次里", "阿追");
        List<WorkItem> all = waiting();
        openItem(all.get(2));
        _click(_get(Button.class, spec -> spec.withText("通过")));
        assertThat(opened()).isEqualTo(all.get(0).title());
    }
}
