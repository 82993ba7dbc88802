package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jiangbu.modeler.ui.editor.Mark;
import org.jiangbu.modeler.ui.editor.Mark.Kind;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.workflow.flow.StepHeat;

/** How a version is used: drawn on the picture where wanted, and the same figures as a table below. */
class HeatPanel extends Div {
    /** Overdue share in percent from which a step is warm, and hot. */
    private static final int WARM = 5;

    private static final int HOT = 20;

    private final transient List<StepHeat> heats;
    private final transient Map<String, String> names;
    private final ProcessEditor picture;
    private final Div figures = new Div();

    /** @param names of the steps by key */
    HeatPanel(List<StepHeat> heats, Map<String, String> names, ProcessEditor picture) {
        this.heats = heats;
        this.names = names;
        this.picture = picture;
        addClassName("heat");
        Checkbox shown = new Checkbox(text("modeler.heat"));
        shown.addValueChangeListener(change -> show(change.getValue()));
        figures.add(legend(), table());
        figures.setVisible(false);
        add(shown, figures);
    }

    private void show(boolean shown) {
        figures.setVisible(shown);
        picture.mark(
                shown ? heats.stream().filter(HeatPanel::used).map(this::mark).toList() : List.of());
    }

    private static boolean used(StepHeat heat) {
        return heat.decided() + heat.waiting() > 0;
    }

    private Mark mark(StepHeat heat) {
        String sign = heat.median().isPresent()
                ? text("modeler.heat.sign", heat.decided(), days(heat.median()), heat.overduePercent())
                : text("modeler.heat.sign.waiting", heat.waiting(), heat.overduePercent());
        return new Mark(heat.stepKey(), kind(heat), said(heat), sign);
    }

    private static Kind kind(StepHeat heat) {
        int percent = heat.overduePercent();
        return percent >= HOT ? Kind.HOT : percent >= WARM ? Kind.WARM : Kind.COOL;
    }

    private String said(StepHeat heat) {
        return text(
                "modeler.heat.said",
                name(heat),
                heat.decided(),
                heat.late(),
                days(heat.median()),
                heat.waiting(),
                heat.overdue());
    }

    private String name(StepHeat heat) {
        return names.getOrDefault(heat.stepKey(), heat.stepKey());
    }

    private static String days(OptionalDouble median) {
        DecimalFormat format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return median.isPresent() ? format.format(median.getAsDouble()) : text("modeler.heat.none");
    }

    private static Div legend() {
        Div legend = new Div(
                level(Kind.COOL, text("modeler.heat.cool", WARM)),
                level(Kind.WARM, text("modeler.heat.warm", WARM, HOT)),
                level(Kind.HOT, text("modeler.heat.hot", HOT)));
        legend.addClassName("heat-legend");
        return legend;
    }

    private static Span level(Kind kind, String words) {
        Span level = new Span(words);
        level.addClassNames("heat-level", "heat-" + kind.name().toLowerCase(Locale.ROOT));
        return level;
    }

    private Grid<StepHeat> table() {
        Grid<StepHeat> table = new Grid<>();
        table.addColumn(this::name)
                .setHeader(text("modeler.heat.step"))
                .setWidth("8rem")
                .setFlexGrow(2)
                .setFrozen(true);
        column(table, "modeler.heat.decided", heat -> String.valueOf(heat.decided()));
        column(table, "modeler.heat.median", heat -> days(heat.median()));
        column(table, "modeler.heat.late", heat -> String.valueOf(heat.late()));
        column(table, "modeler.heat.waiting", heat -> String.valueOf(heat.waiting()));
        column(table, "modeler.heat.overdue", heat -> String.valueOf(heat.overdue()));
        column(table, "modeler.heat.share", heat -> heat.overduePercent() + "%");
        table.setItems(heats);
        table.setAllRowsVisible(true);
        table.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        return table;
    }

    private static void column(Grid<StepHeat> table, String header, ValueProvider<StepHeat, String> value) {
        table.addColumn(value)
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
