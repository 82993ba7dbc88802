package org.jiangbu.modeler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** How a draft comes into force: a designer asks, the county leader, who is another person, reviews and publishes. */
@Service
@Transactional
public class Publishing {
    /** Characters of a reason. */
    public static final int LONGEST_WHY = DesignGate.LONGEST;

    private final DraftBook book;
    private final DesignGate gate;
    private final DraftInspection inspection;
    private final Differences differences;
    private final Releases releases;
    private final CurrentUser user;
    private final Journal journal;

    Publishing(
            DraftBook book,
            DesignGate gate,
            DraftInspection inspection,
            Differences differences,
            Releases releases,
            CurrentUser user,
            Journal journal) {
        this.book = book;
        this.gate = gate;
        this.inspection = inspection;
        this.differences = differences;
        this.releases = releases;
        this.user = user;
        this.journal = journal;
    }

    /** The versions of a process, the newest first. */
    @Transactional(readOnly = true)
    public List<Release> versions(String processId) {
        user.requireRole(DesignGate.READERS);
        return releases.of(processId);
    }

    /** The version in force of every process, by the processes' ids. */
    @Transactional(readOnly = true)
    public List<Release> inForce() {
        user.requireRole(DesignGate.READERS);
        return releases.inForce();
    }

    /** The files of a version; refused if somebody changed them in the database. */
    @Transactional(readOnly = true)
    public ModelFiles files(Release release) {
        user.requireRole(DesignGate.READERS);
        return releases.files(release);
    }

    /** Why a version cannot be used: somebody changed its files in the database. Empty if they are as published. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(Release release) {
        user.requireRole(DesignGate.READERS);
        return releases.refusal(release);
    }

    /** The same of the version that a draft takes the place of. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusalInForce(Draft draft) {
        user.requireRole(DesignGate.READERS);
        return releases.inForce(draft.processId()).flatMap(releases::refusal);
    }

    /** The version that came into force since the draft was opened, for which it cannot be published any more. */
    @Transactional(readOnly = true)
    public Optional<Release> meanwhile(Draft draft) {
        user.requireRole(DesignGate.READERS);
        return releases.inForce(draft.processId())
                .filter(now -> draft.standing())
                .filter(now -> draft.baseRelease() == null || draft.baseRelease() != now.id());
    }

    /** How many drafts wait for the current person to publish them; none for who does not publish. */
    @Transactional(readOnly = true)
    public int waiting() {
        return user.hasRole(Roles.COUNTY_LEADER) ? book.askedByOthers(user.id()) : 0;
    }

    /** How many drafts that came with the application wait for somebody to begin with them; none for who neither draws nor publishes. */
    @Transactional(readOnly = true)
    public int unattended() {
        return user.hasRole(Roles.FLOW_DESIGNER) || user.hasRole(Roles.COUNTY_LEADER) ? book.unattended() : 0;
    }

    /** Whether the person publishes what that draft is. */
    @Transactional(readOnly = true)
    public boolean mayPublish(Draft draft) {
        Long asked = draft.askedBy();
        return user.hasRole(Roles.COUNTY_LEADER) && asked != null && asked != user.id();
    }

    /**
     * Asks for a draft to be published as it stands; from then on it is not changed. Refused with the first of what is wrong
     * with it, if it changes nothing in the version in force, and if that came into force after the draft was opened.
     *
     * @param revision of the draft that the person sees
     * @param why 5 to 500 characters: what changes, and on whose word
     */
    public void ask(long id, int revision, String why) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.OPEN);
        if (draft.revision() != revision) throw new Refusal("modeler.changed-meanwhile", draft.title());
        String said = DesignGate.words(why);
        if (meanwhile(draft).isPresent()) throw new Refusal("workflow.release.meanwhile");
        inspection.refuseWhatIsWrong(draft);
        differences.refuseWhatChangesNothing(draft);
        book.ask(id, user.id(), said);
        journal.record(
                "modeler.asked", DesignGate.subject(id), county, Map.of("process", draft.processId(), "why", said));
    }

    /** Takes the request back, or refuses it: the draft can be changed again, and says why until it is asked for again. */
    public void sendBack(long id, String why) {
        user.requireRole(Roles.COUNTY_LEADER, Roles.FLOW_DESIGNER);
        Draft draft = gate.locked(id, State.ASKED);
        boolean own = draft.askedBy() != null && draft.askedBy() == user.id();
        String county = gate.county(own ? Roles.FLOW_DESIGNER : Roles.COUNTY_LEADER);
        String said = DesignGate.words(why);
        book.sendBack(id, draft.again() == null ? State.OPEN : State.DISCARDED, user.id(), said);
        journal.record(
                own ? "modeler.withdrawn" : "modeler.refused", DesignGate.subject(id), county, Map.of("why", said));
    }

    /**
     * Puts a draft in force: new cases start in it, running cases stay in their version. Refused where the person asked for
     * it, or another version came into force since the draft was opened. That it takes the place of a version whose files were
     * changed in the database stands in the journal.
     */
    public Release publish(long id) {
        String county = gate.county(Roles.COUNTY_LEADER);
        Draft draft = gate.locked(id, State.ASKED);
        Map<String, Object> said = new HashMap<>();
        releases.inForce(draft.processId())
                .filter(now -> releases.refusal(now).isPresent())
                .ifPresent(now -> said.put("withheld", now.version()));
        Release release = releases.publish(
                book.files(draft),
                Objects.requireNonNull(draft.askedBy()),
                user.id(),
                draft.again(),
                Objects.requireNonNull(draft.why()),
                draft.baseRelease() == null ? 0 : draft.baseRelease());
        book.released(id, release.id());
        book.standBeside(draft.processId(), release.id());
        said.putAll(Map.of("process", release.processId(), "version", release.version(), "digest", release.digest()));
        journal.record("modeler.published", DesignGate.subject(id), county, said);
        return release;
    }

    /** Whether to publish an earlier version again makes a difference: it is another than the one in force, or that is unusable. */
    @Transactional(readOnly = true)
    public boolean isAnother(Release earlier, Release inForce) {
        user.requireRole(DesignGate.READERS);
        return !inForce.digest().equals(earlier.digest())
                || releases.refusal(inForce).isPresent();
    }

    /**
     * Asks for an earlier version to be published again, byte for byte.
     *
     * @return the id of the draft that says so
     */
    public long askAgain(Release earlier, String title, String why) {
        String county = gate.county(Roles.FLOW_DESIGNER);
        Release inForce = releases.inForce(earlier.processId()).orElseThrow();
        if (!isAnother(earlier, inForce)) throw new Refusal("modeler.again.in-force", earlier.version());
        long id = book.open(new Opening(releases.files(earlier), title, inForce.id(), earlier.version(), user.id()));
        String said = DesignGate.words(why);
        book.ask(id, user.id(), said);
        journal.record(
                "modeler.asked",
                DesignGate.subject(id),
                county,
                Map.of("process", earlier.processId(), "again", earlier.version(), "why", said));
        return id;
    }
}
