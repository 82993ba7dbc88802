package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangbu.ViewTest;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision table is made by choosing: what it asks, row by row, and what follows. */
class TableViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "township-register";

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    private long draft;
    private String key = "";

    @BeforeEach
    void aNewTable() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        draft = designs.open(publishing.versions(PROCESS).get(0), "按金额分流");
        key = files.newTable(draft);
        open("modeler/table/" + draft + "/" + key);
    }

    @AfterEach
    void giveUpWhatWasDrawn() {
        jdbc.sql("update modeler_draft set state = 'DISCARDED' where state <> 'PUBLISHED'")
                .update();
    }

    private DecisionTable kept() {
        Draft.File file = files.tables(draft).get(0);
        return TableXml.read(ModelFile.of(file.name(), file.content())).orElseThrow();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void act(String label) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())));
    }

    @SuppressWarnings("unchecked")
    private static void way(String label, String value) {
        Select<Object> way = _get(Select.class, spec -> spec.withLabel(label));
        way.setValue(way.getListDataView()
                .getItems()
                .filter(one -> one.toString().equals(value))
                .findFirst()
                .orElseThrow());
    }

    private void column(String name) {
        click("新增条件列");
        ComboBox<Column> column = _get(ComboBox.class, spec -> spec.withLabel("询问的情况"));
        column.setValue(column.getListDataView()
                .getItems()
                .filter(one -> column.getItemLabelGenerator().apply(one).equals(name))
                .findFirst()
                .orElseThrow());
        _click(_find(Button.class, spec -> spec.withText("新增条件列")).get(1));
    }

    private static void result(String result) {
        ComboBox<String> follows = _get(ComboBox.class, spec -> spec.withLabel("判定结果"));
        follows.setValue(result);
    }

    @Test
    void columnsAndRowsAreChosen() {
        assertThat(_get(H2.class).getText()).isEqualTo("未命名的判定表");
        column("金额（元）");
        click("新增一行");
        way("乡（镇）", "AMONG");
        MultiSelectComboBox<String> towns =
                _get(MultiSelectComboBox.class, spec -> spec.withLabel("选项").withPredicate(one -> one.isVisible()));
        assertThat(towns.getListDataView().getItems()).hasSize(8);
        towns.setValue(Set.of("533422201"));
        way("金额（元）", "AT_LEAST");
        click("保存");
        assertThat(_find(Span.class, spec -> spec.withText("请为“金额（元）”填写数值，或改为“不限”。")))
                .as("a number is missing, nothing is kept")
                .isNotEmpty();
        assertThat(kept().rows()).hasSize(1);
        _setValue(
                _get(BigDecimalField.class, spec -> spec.withPredicate(one -> one.isVisible())),
                new BigDecimal("5000"));
        result("县纪委审查");
        click("保存");
        DecisionTable table = kept();
        assertThat(table.columns()).containsExactly(Column.TOWNSHIP, new Column("amount", Column.Kind.NUMBER));
        assertThat(table.results()).containsExactly("县纪委审查", "照常办理");
        assertThat(table.row(1).cells())
                .containsExactly(
                        new Cell.Among(List.of("533422201"), false),
                        new Cell.Compared(Cell.Sign.AT_LEAST, new BigDecimal("5000")));
        assertThat(table.row(2).isOtherwise()).as("all other cases stay last").isTrue();
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(2);
    }

    @Test
    void aNoteThatNoFileCanHoldIsRefusedBeforeItIsKept() {
        click("新增一行");
        result("县级复核");
        _setValue(_get(TextField.class, spec -> spec.withLabel("说明")), "按文件 #{2018} 号办");
        click("保存");
        assertThat(kept().rows()).hasSize(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel("说明")), "按文件〔2018〕号办");
        click("保存");
        assertThat(kept().row(1).note()).isEqualTo("按文件〔2018〕号办");
    }

    @Test
    void aRowThatIsNeverUsedIsTold() {
        click("新增一行");
        result("县级复核");
        click("保存");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("第 2 行不会用到：第 1 行已经包含它的情况。请调整顺序或删除。");
        act("删除第 1 行");
        ConfirmDialog question = _get(ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(question);
        assertThat(kept().results()).containsExactly("照常办理");
    }

    @Test
    void itIsRenamedAndShownInTheDraft() {
        click("更名");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "谁\"来审");
        click("保存");
        assertThat(kept().name()).as("no file can hold that").isEqualTo("未命名的判定表");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "谁来复审");
        click("保存");
        assertThat(_get(H2.class).getText()).isEqualTo("谁来复审");
        open("modeler/draft/" + draft);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("谁来复审");
    }

    @Test
    void aNewTableIsNamedInTheDesignersLanguage() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        files.newTable(draft);
        open("modeler/draft/" + draft);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Unnamed decision table");
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/table/" + draft + "/" + key);
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("新增一行"));
        _assertNone(Button.class, spec -> spec.withText("更名"));
    }

    @Test
    void aTableThatIsNotThereIsSaidSo() {
        open("modeler/table/" + draft + "/nowhere");
        assertThat(_find(H2.class)).isEmpty();
        _assertNone(NativeTable.class);
    }
}
