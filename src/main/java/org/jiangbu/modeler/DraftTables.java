package org.jiangbu.modeler;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangbu.base.Messages;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.check.FactKind;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.table.Column;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the decision tables of a draft may ask of its cases, and what may stand in their cells. */
@Service
@Transactional(readOnly = true)
public class DraftTables {
    private static final Map<FactKind, Column.Kind> KINDS = Map.of(
            FactKind.TEXT, Column.Kind.TEXT,
            FactKind.NUMBER, Column.Kind.NUMBER,
            FactKind.FLAG, Column.Kind.FLAG);

    private final DraftBook book;
    private final DesignGate gate;
    private final ModelChecker checker;
    private final Areas areas;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    DraftTables(
            DraftBook book,
            DesignGate gate,
            ModelChecker checker,
            Areas areas,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.book = book;
        this.gate = gate;
        this.checker = checker;
        this.areas = areas;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** The columns that a table of the draft may have: where a case lies, what it is about, and the facts of the model. */
    public List<Column> columns(long id) {
        user.requireRole(DesignGate.READERS);
        List<Column> columns = new ArrayList<>(List.of(Column.TOWNSHIP, new Column(Column.AMOUNT, Column.Kind.NUMBER)));
        read(id).ifPresent(model -> new TreeMap<>(model.facts()).forEach((fact, kind) -> {
            Optional<Column.Kind> asked = Optional.ofNullable(KINDS.get(kind))
                    .filter(known -> Column.read(fact, known.type()).isPresent());
            asked.ifPresent(known -> columns.add(new Column(fact, known)));
        }));
        return columns;
    }

    /** The texts from which a cell of a column chooses, with what they are called; empty for numbers and flags. */
    public Map<String, String> texts(long id, Column column) {
        user.requireRole(DesignGate.READERS);
        Map<String, String> texts = new LinkedHashMap<>();
        switch (column.kind()) {
            case TOWNSHIP ->
                areas.all(AreaLevel.TOWNSHIP, LocalDate.now(clock))
                        .forEach(area -> texts.put(area.code(), area.name()));
            case TEXT -> read(id).ifPresent(model -> texts(model, column.fact(), texts));
            case NUMBER, FLAG -> {
                return texts;
            }
        }
        return texts;
    }

    private void texts(Model model, String fact, Map<String, String> texts) {
        List<Node> steps = model.nodes(Node.Kind.TASK).toList();
        if (fact.equals("outcome")) {
            steps.forEach(step -> step.outcomes().forEach(outcome -> texts.putIfAbsent(outcome, name(step, outcome))));
        } else {
            steps.forEach(step -> texts.put(step.id(), step.name().in(messages.locale())));
        }
    }

    private String name(Node step, String outcome) {
        String general = "workflow.outcome." + outcome;
        String own = step.property("outcomeName." + outcome);
        if (!own.isEmpty()) return own;
        return messages.has(general) ? messages.get(general) : outcome;
    }

    private Optional<Model> read(long id) {
        Draft draft = gate.find(id);
        return checker.read(ModelFile.of(draft.processId() + ".bpmn", book.model(draft.id())));
    }
}
