package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jspecify.annotations.Nullable;

/** Asks what a row asks in one column; everything is chosen, and numbers are entered. */
class CellInput extends Div {
    private final Column column;
    private final String label;
    private final Select<Way> way = new Select<>();
    private final MultiSelectComboBox<String> texts;
    private final BigDecimalField number = new BigDecimalField();
    private final BigDecimalField most = new BigDecimalField();

    /** How a cell asks. */
    private enum Way {
        ANY,
        AMONG,
        NOT_AMONG,
        YES,
        NO,
        AT_LEAST,
        AT_MOST,
        MORE,
        LESS,
        EQUAL,
        BETWEEN;

        private static List<Way> of(Column.Kind kind) {
            return switch (kind) {
                case TEXT, TOWNSHIP -> List.of(ANY, AMONG, NOT_AMONG);
                case FLAG -> List.of(ANY, YES, NO);
                case NUMBER -> List.of(ANY, AT_LEAST, AT_MOST, MORE, LESS, EQUAL, BETWEEN);
            };
        }

        private boolean takesTexts() {
            return this == AMONG || this == NOT_AMONG;
        }

        private boolean takesNumber() {
            return compareTo(AT_LEAST) >= 0;
        }
    }

    /** @param choices the texts that may be chosen, with what they are called */
    CellInput(Column column, String label, Map<String, String> choices, Cell cell) {
        this.column = column;
        this.label = label;
        addClassName("cell-input");
        way.setLabel(label);
        way.setItems(Way.of(column.kind()));
        way.setItemLabelGenerator(one -> text("modeler.table.way." + (one == null ? Way.ANY : one)));
        texts = Components.multiSelect(text("modeler.table.texts"));
        Set<String> known = new LinkedHashSet<>(choices.keySet());
        if (cell instanceof Cell.Among among) known.addAll(among.texts());
        texts.setItems(known);
        texts.setItemLabelGenerator(one -> choices.getOrDefault(one, one));
        number.setLabel(text("modeler.table.number"));
        most.setLabel(text("modeler.table.most"));
        add(way, texts, number, most);
        way.addValueChangeListener(chosen -> arrange());
        show(cell);
        arrange();
    }

    private void show(Cell cell) {
        if (cell instanceof Cell.Among among) {
            way.setValue(among.not() ? Way.NOT_AMONG : Way.AMONG);
            texts.setValue(new LinkedHashSet<>(among.texts()));
        } else if (cell instanceof Cell.Answer answer) {
            way.setValue(answer.yes() ? Way.YES : Way.NO);
        } else if (cell instanceof Cell.Compared compared) {
            way.setValue(Way.valueOf(compared.sign().name()));
            number.setValue(compared.with());
        } else if (cell instanceof Cell.Between between) {
            way.setValue(Way.BETWEEN);
            number.setValue(between.least());
            most.setValue(between.most());
        } else {
            way.setValue(Way.ANY);
        }
    }

    private void arrange() {
        texts.setVisible(way.getValue().takesTexts());
        number.setVisible(way.getValue().takesNumber());
        most.setVisible(way.getValue() == Way.BETWEEN);
    }

    /** The cell as it was chosen; refused if something is missing, or no table can say it. */
    Cell entered() {
        Cell cell = chosen(way.getValue());
        return Cell.read(column.kind(), cell.written()).orElseThrow(() -> new Refusal("modeler.table.cell", label));
    }

    private Cell chosen(Way chosen) {
        return switch (chosen) {
            case ANY -> Cell.ANY;
            case YES, NO -> new Cell.Answer(chosen == Way.YES);
            case AMONG, NOT_AMONG -> {
                if (texts.isEmpty()) throw new Refusal("modeler.table.cell.no-text", label);
                yield new Cell.Among(new ArrayList<>(texts.getSelectedItems()), chosen == Way.NOT_AMONG);
            }
            case BETWEEN -> new Cell.Between(entered(number), entered(most));
            default ->
                new Cell.Compared(
                        Arrays.stream(Cell.Sign.values())
                                .filter(sign -> sign.name().equals(chosen.name()))
                                .findFirst()
                                .orElseThrow(),
                        entered(number));
        };
    }

    private BigDecimal entered(BigDecimalField field) {
        @Nullable BigDecimal value = field.getValue();
        if (value == null) throw new Refusal("modeler.table.cell.no-number", label);
        return value;
    }
}
