package org.jiangbu.modeler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.modeler.DraftBook.Opening;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of flows: opened from a version, written by several people of whom none overwrites another, discarded. */
@Service
@Transactional
public class Designs {
    private static final int SHORTEST_TITLE = 2;
    /** Characters of a draft's title. */
    public static final int LONGEST_TITLE = 80;

    private static final int LARGEST_MODEL = 2_000_000;
    private static final int LARGEST_FORM = 500_000;

    private static final String BLANK =
            """
            {
              "type": "default",
              "schemaVersion": 17,
              "id": "%s",
              "components": []
            }
            """;

    private final DraftBook book;
    private final DraftForms forms;
    private final DesignGate gate;
    private final Releases releases;
    private final CurrentUser user;
    private final Journal journal;

    Designs(DraftBook book, DraftForms forms, DesignGate gate, Releases releases, CurrentUser user, Journal journal) {
        this.book = book;
        this.forms = forms;
        this.gate = gate;
        this.releases = releases;
        this.user = user;
        this.journal = journal;
    }

    /** Whether the person draws flows. */
    @Transactional(readOnly = true)
    public boolean mayDesign() {
        return user.hasRole(Roles.FLOW_DESIGNER);
    }

    /** The drafts that are worked at or reviewed, the last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> standing() {
        user.requireRole(DesignGate.READERS);
        return book.standing();
    }

    @Transactional(readOnly = true)
    public Draft get(long id) {
        user.requireRole(DesignGate.READERS);
        return gate.find(id);
    }

    /** The BPMN file of a draft. */
    @Transactional(readOnly = true)
    public String model(long id) {
        user.requireRole(DesignGate.READERS);
        return book.model(gate.find(id).id());
    }

    /** The forms of a draft, by their keys. */
    @Transactional(readOnly = true)
    public List<Draft.Form> forms(long id) {
        user.requireRole(DesignGate.READERS);
        return forms.of(gate.find(id).id());
    }

    /**
     * Opens a draft of a process from a version of it.
     *
     * @param title 2 to 80 characters
     * @return its id
     */
    public long open(Release from, String title) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        ModelFiles files = releases.files(from);
        long id = book.open(new Opening(
                from.processId(), title(title), from.id(), null, user.id(), files.modelText(), files.formTexts()));
        journal.record(
                "modeler.opened",
                DesignGate.subject(id),
                county,
                Map.of("process", from.processId(), "version", from.version()));
        return id;
    }

    /**
     * Opens a draft beside another with a model of one's own: what somebody else's changes would otherwise have replaced.
     *
     * @return its id
     */
    public long openBeside(long id, String model, String title) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        Draft draft = gate.find(id);
        long beside = book.open(new Opening(
                draft.processId(),
                title(title),
                draft.baseRelease(),
                null,
                user.id(),
                sized(model, LARGEST_MODEL),
                forms.of(id).stream().collect(Collectors.toMap(Draft.Form::key, Draft.Form::content))));
        journal.record(
                "modeler.opened",
                DesignGate.subject(beside),
                county,
                Map.of("process", draft.processId(), "beside", DesignGate.subject(id)));
        return beside;
    }

    /**
     * Keeps the model as it is drawn now; refused if somebody else has drawn it since that revision. A form that changed
     * since is no conflict: what is drawn does not overwrite it.
     *
     * @return the revision that the draft has now
     */
    public int write(long id, String model, int revision) {
        user.requireRole(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        return book.write(id, sized(model, LARGEST_MODEL), revision, user.id()).orElseThrow(() -> conflict(draft));
    }

    /**
     * Adds a form that asks for nothing yet, under a key that no other draft has.
     *
     * @return its key
     */
    public String newForm(long id) {
        user.requireRole(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        Set<String> taken = forms.of(id).stream().map(Draft.Form::key).collect(Collectors.toSet());
        String key = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> draft.processId() + "-" + id + "-" + n)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        addForm(id, key, BLANK.formatted(key));
        return key;
    }

    /** Adds a form to the draft. */
    public void addForm(long id, String key, String content) {
        user.requireRole(Roles.FLOW_DESIGNER);
        gate.locked(id, State.OPEN);
        if (!key.matches("[a-z][a-z0-9-]{1,59}")) throw new Refusal("modeler.form.bad-key", key);
        if (!forms.add(id, key, sized(content, LARGEST_FORM), user.id())) throw new Refusal("modeler.form.exists", key);
        book.touch(id, user.id());
    }

    /**
     * Keeps a form as it is now; refused if somebody else has changed it since that revision.
     *
     * @return the revision that it has now
     */
    public int writeForm(long id, String key, String content, int revision) {
        user.requireRole(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        if (!forms.write(id, key, sized(content, LARGEST_FORM), revision, user.id())) throw conflict(draft);
        book.touch(id, user.id());
        return revision + 1;
    }

    public void removeForm(long id, String key) {
        user.requireRole(Roles.FLOW_DESIGNER);
        gate.locked(id, State.OPEN);
        forms.remove(id, key);
        book.touch(id, user.id());
    }

    /** Gives a draft up; what was drawn stays on record. */
    public void discard(long id) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        book.move(id, State.DISCARDED);
        journal.record("modeler.discarded", DesignGate.subject(id), county, Map.of("title", draft.title()));
    }

    private static Refusal conflict(Draft draft) {
        @Nullable String by = draft.changedBy();
        return new Refusal("modeler.conflict", by == null ? "" : by);
    }

    private static String title(String title) {
        String said = title.strip();
        if (said.length() < SHORTEST_TITLE || said.length() > LONGEST_TITLE) {
            throw new Refusal("modeler.title", SHORTEST_TITLE, LONGEST_TITLE);
        }
        return said;
    }

    private static String sized(String content, int most) {
        if (content.isBlank() || content.length() > most) throw new Refusal("modeler.size", most / 1_000);
        return content;
    }
}
