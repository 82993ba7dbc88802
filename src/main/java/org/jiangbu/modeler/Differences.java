package org.jiangbu.modeler;

import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.difference.Comparison;
import org.jiangbu.modeler.difference.Names;
import org.jiangbu.modeler.difference.TableWords;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed: a draft against a version of its process, and one version against another. */
@Service
@Transactional(readOnly = true)
public class Differences {
    private final DraftBook book;
    private final DesignGate gate;
    private final Releases releases;
    private final CurrentUser user;
    private final TableWords tables;
    private final Comparison comparison;

    Differences(
            DraftBook book,
            DesignGate gate,
            Releases releases,
            CurrentUser user,
            RoleBook roles,
            Areas areas,
            Messages messages) {
        this.book = book;
        this.gate = gate;
        this.releases = releases;
        this.user = user;
        Names names = new Names(messages, roles::title, role -> roles.find(role)
                .map(one -> one.level().name()));
        this.tables = new TableWords(
                messages, code -> areas.find(code).map(Area::name).orElse(code));
        this.comparison = new Comparison(names, tables);
    }

    /** What decision tables say, in the reader's words. */
    public TableWords tables() {
        user.requireRole(DesignGate.READERS);
        return tables;
    }

    /** The version with which a draft is compared if nobody asks for another: that from which it comes, else the one in force. */
    public Optional<Release> base(long draft) {
        user.requireRole(DesignGate.READERS);
        Draft found = gate.find(draft);
        Long base = found.baseRelease();
        return base == null ? releases.inForce(found.processId()) : Optional.of(releases.get(base));
    }

    /** What a draft as it is kept changes in a version; refused if that is one of another process. */
    public Difference of(long draft, Release version) {
        user.requireRole(DesignGate.READERS);
        Draft found = gate.find(draft);
        requireSame(found.processId(), version.processId());
        return compared(releases.files(version), book.files(found));
    }

    /** Refuses a draft that changes nothing in the version in force; one whose files were changed in the database compares to none. */
    void refuseWhatChangesNothing(Draft draft) {
        releases.inForce(draft.processId())
                .filter(now -> releases.refusal(now).isEmpty())
                .filter(now ->
                        comparison.of(releases.files(now), book.files(draft)).isEmpty())
                .ifPresent(now -> {
                    throw new Refusal("modeler.same", now.version());
                });
    }

    /** What a later version changes in an earlier one; refused if they are of different processes. */
    public Difference between(Release earlier, Release later) {
        user.requireRole(DesignGate.READERS);
        requireSame(earlier.processId(), later.processId());
        return compared(releases.files(earlier), releases.files(later));
    }

    private static void requireSame(String process, String other) {
        if (!process.equals(other)) throw new Refusal("difference.other");
    }

    private Difference compared(ModelFiles before, ModelFiles after) {
        return new Difference(before, after, comparison.of(before, after));
    }
}
