package org.jiangbu.modeler;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;
import org.jiangbu.workflow.table.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms and decision tables of drafts, each changed on its own. */
@Service
@Transactional
public class DraftFiles {
    private static final int LARGEST = 500_000;
    private static final String NAME = "[a-z][a-z0-9-]{1,59}\\.(form|dmn)";

    private static final String BLANK_FORM =
            """
            {
              "type": "default",
              "schemaVersion": 17,
              "id": "%s",
              "components": []
            }
            """;

    private final DraftBook book;
    private final FileBook files;
    private final DesignGate gate;
    private final CurrentUser user;
    private final Messages messages;

    DraftFiles(DraftBook book, FileBook files, DesignGate gate, CurrentUser user, Messages messages) {
        this.book = book;
        this.files = files;
        this.gate = gate;
        this.user = user;
        this.messages = messages;
    }

    /** All of a draft, by their names. */
    @Transactional(readOnly = true)
    public List<Draft.File> of(long id) {
        user.requireRole(DesignGate.READERS);
        return files.of(gate.find(id).id());
    }

    @Transactional(readOnly = true)
    public List<Draft.File> forms(long id) {
        user.requireRole(DesignGate.READERS);
        return some(id, Draft.File::isForm);
    }

    @Transactional(readOnly = true)
    public List<Draft.File> tables(long id) {
        user.requireRole(DesignGate.READERS);
        return some(id, Draft.File::isTable);
    }

    private List<Draft.File> some(long id, Predicate<Draft.File> which) {
        return files.of(gate.find(id).id()).stream().filter(which).toList();
    }

    /**
     * Adds a form that asks for nothing yet, under a key that no other draft has.
     *
     * @return its key
     */
    public String newForm(long id) {
        user.requireRole(Roles.FLOW_DESIGNER);
        return create(id, "", ModelFiles.FORM, BLANK_FORM::formatted);
    }

    /**
     * Adds a decision table that answers the same for every township yet, in the words of the designer's language, under a key
     * that no other draft has.
     *
     * @return its key
     */
    public String newTable(long id) {
        user.requireRole(Roles.FLOW_DESIGNER);
        return create(id, "table-", ModelFiles.TABLE, key -> written(blank(key)));
    }

    private DecisionTable blank(String key) {
        Row otherwise = new Row("row-1", List.of(Cell.ANY), messages.get("modeler.table.first"), "");
        String name = messages.get("modeler.table.unnamed");
        return new DecisionTable(key, name, List.of(Column.TOWNSHIP), List.of(otherwise));
    }

    private String written(DecisionTable table) {
        return TableFile.write(table, column -> messages.get(Locale.SIMPLIFIED_CHINESE, column.label()));
    }

    private String create(long id, String prefix, String ending, Function<String, String> content) {
        Draft draft = gate.locked(id, State.OPEN);
        Set<String> taken = files.of(id).stream().map(Draft.File::name).collect(Collectors.toSet());
        String key = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> draft.processId() + "-" + prefix + id + "-" + n)
                .filter(free -> !taken.contains(free + ending))
                .findFirst()
                .orElseThrow();
        add(id, key + ending, content.apply(key));
        return key;
    }

    /** Adds a form or a table to the draft. */
    public void add(long id, String name, String content) {
        user.requireRole(Roles.FLOW_DESIGNER);
        gate.locked(id, State.OPEN);
        if (!name.matches(NAME)) throw new Refusal("modeler.file.bad-name", name);
        if (!files.add(id, name, DesignGate.sized(content, LARGEST), user.id())) {
            throw new Refusal("modeler.file.exists", name);
        }
        book.touch(id, user.id());
    }

    /** Keeps a table as it is now; refused if no file can hold it, or somebody has changed it since that revision. */
    public void write(long id, DecisionTable table, int revision) {
        user.requireRole(Roles.FLOW_DESIGNER);
        String name = table.key() + ModelFiles.TABLE;
        String written = written(table);
        if (!TableXml.read(ModelFile.of(name, written)).equals(Optional.of(table))) {
            throw new Refusal("modeler.table.unwritable");
        }
        write(id, name, written, revision);
    }

    /**
     * Keeps a form or a table as it is now; refused if somebody else has changed it since that revision.
     *
     * @return the revision that it has now
     */
    public int write(long id, String name, String content, int revision) {
        user.requireRole(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        Draft.File file = new Draft.File(name, DesignGate.sized(content, LARGEST), revision);
        if (!files.write(id, file, user.id()))
            throw new Refusal("modeler.file.conflict", Objects.requireNonNullElse(draft.changedBy(), ""));
        book.touch(id, user.id());
        return revision + 1;
    }

    public void remove(long id, String name) {
        user.requireRole(Roles.FLOW_DESIGNER);
        gate.locked(id, State.OPEN);
        files.remove(id, name);
        book.touch(id, user.id());
    }
}
