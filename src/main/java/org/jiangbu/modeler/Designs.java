package org.jiangbu.modeler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.modeler.DraftBook.Opening;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
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

    private final DraftBook book;
    private final DesignGate gate;
    private final Releases releases;
    private final CurrentUser user;
    private final Journal journal;

    Designs(DraftBook book, DesignGate gate, Releases releases, CurrentUser user, Journal journal) {
        this.book = book;
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

    /**
     * Opens a draft of a process from a version of it.
     *
     * @param title 2 to 80 characters
     * @return its id
     */
    public long open(Release from, String title) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        long id = book.open(new Opening(releases.files(from), title(title), from.id(), null, user.id()));
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
        ModelFiles files = new ModelFiles(
                draft.processId(),
                DesignGate.sized(model, LARGEST_MODEL).getBytes(UTF_8),
                book.files(draft).beside());
        long beside = book.open(new Opening(files, title(title), draft.baseRelease(), null, user.id()));
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
        gate.locked(id, State.OPEN);
        return book.write(id, DesignGate.sized(model, LARGEST_MODEL), revision, user.id())
                .orElseThrow(() -> gate.conflict(id));
    }

    /** Gives a draft up; what was drawn stays on record. */
    public void discard(long id) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        book.move(id, State.DISCARDED);
        journal.record("modeler.discarded", DesignGate.subject(id), county, Map.of("title", draft.title()));
    }

    private static String title(String title) {
        String said = title.strip();
        if (said.length() < SHORTEST_TITLE || said.length() > LONGEST_TITLE) {
            throw new Refusal("modeler.title", SHORTEST_TITLE, LONGEST_TITLE);
        }
        return said;
    }
}
