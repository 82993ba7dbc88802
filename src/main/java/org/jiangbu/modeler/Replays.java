package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.background.Run;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.modeler.ReplayBook.Asked;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.past.PastCases;
import org.jiangbu.workflow.past.PastCases.Season;
import org.jiangbu.workflow.release.ModelFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 试跑: the finished cases of a season run through a draft as it is kept, in the background and without touching anything
 * real. What came of it is told to whoever reads flows and may see all of those cases.
 */
@Service
@Transactional(readOnly = true)
public class Replays {
    /** Cases that are replayed at most; the newest, if a season has more. */
    public static final int MOST = 10_000;

    private final DraftBook drafts;
    private final ReplayBook book;
    private final DrawnVersions versions;
    private final PastCases past;
    private final Runs runs;
    private final Messages messages;
    private final CurrentUser user;

    Replays(
            DraftBook drafts,
            ReplayBook book,
            DrawnVersions versions,
            PastCases past,
            Runs runs,
            Messages messages,
            CurrentUser user) {
        this.drafts = drafts;
        this.book = book;
        this.versions = versions;
        this.past = past;
        this.runs = runs;
        this.messages = messages;
        this.user = user;
    }

    /** The seasons with finished cases of the draft's process, in the person's areas, the newest first. */
    public List<Season> seasons(long draft) {
        user.requireRole(DesignGate.READERS);
        Draft found = drafts.find(draft).orElseThrow(() -> new Refusal("modeler.draft.unknown"));
        return past.seasons(found.processId(), scopes());
    }

    /**
     * Replays the cases of a season that are over, in the person's areas, in the background. Where the same is under way for
     * the draft as it stands, nothing is begun and that one is answered. Refused if something else is replayed through it, the
     * draft cannot be followed, or no case is over.
     *
     * @param season the programme year
     * @return the id of the replay
     */
    @Transactional
    public long start(long draft, int season) {
        user.requireRole(DesignGate.READERS);
        Draft found = drafts.lock(draft).orElseThrow(() -> new Refusal("modeler.draft.unknown"));
        Asked asked = asked(found, season);
        for (DraftReplay other : book.unended(draft)) {
            if (runs.followed(other.run()).atRest()) {
                book.drop(other.id());
            } else if (!other.outdated(found)) {
                return same(other, asked);
            }
        }
        var params = JsonNodeFactory.instance.objectNode().put("draft", draft).put("season", season);
        long run = runs.start(ReplayRun.KIND, title(found), params, asked.cases(), null);
        return book.begin(asked, run, user.id());
    }

    private Asked asked(Draft draft, int season) {
        ModelFiles files = drafts.files(draft);
        versions.read(files);
        List<String> scopes = scopes();
        int finished = past.seasons(draft.processId(), scopes).stream()
                .filter(one -> one.year() == season)
                .mapToInt(Season::cases)
                .sum();
        if (finished == 0) throw new Refusal("replay.none", Integer.toString(season));
        List<String> cases = past.numbers(draft.processId(), season, scopes, MOST);
        return new Asked(draft, files, season, scopes, finished, cases);
    }

    private long same(DraftReplay going, Asked asked) {
        if (going.season() != asked.season() || !book.areas(going.id()).equals(asked.areas())) {
            throw new Refusal("replay.going-on", going.startedByName(), Integer.toString(going.season()));
        }
        return going.id();
    }

    private Wording title(Draft draft) {
        return new Wording(
                messages.get(Locale.SIMPLIFIED_CHINESE, "replay.title", draft.title()),
                messages.get(Locale.ENGLISH, "replay.title", draft.title()));
    }

    /** The replay of a draft that was begun last and has no result yet: it is under way, stopped or broken off. */
    public Optional<DraftReplay> unended(long draft) {
        user.requireRole(DesignGate.READERS);
        return book.seen(draft, scopes()).stream()
                .filter(replay -> replay.endedAt() == null)
                .findFirst();
    }

    /** The replays of a draft that have a result, the one begun last first; at most one of a season and the same areas. */
    public List<DraftReplay> ended(long draft) {
        user.requireRole(DesignGate.READERS);
        return book.seen(draft, scopes()).stream()
                .filter(replay -> replay.endedAt() != null)
                .toList();
    }

    /** How far a replay is. */
    public Run progress(long id) {
        user.requireRole(DesignGate.READERS);
        return runs.followed(seen(id).run());
    }

    /** Whether the person began it, and so may stop it and go on with it. */
    public boolean own(DraftReplay replay) {
        user.requireRole(DesignGate.READERS);
        return replay.startedBy() == user.id();
    }

    /** What came of a replay; refused while it has no result. */
    public ReplayResult result(long id) {
        user.requireRole(DesignGate.READERS);
        return book.result(seen(id).id()).orElseThrow(() -> new Refusal("replay.unknown"));
    }

    /** The model that was replayed, as it was drawn then. */
    public String model(long id) {
        user.requireRole(DesignGate.READERS);
        return book.model(seen(id).id());
    }

    private DraftReplay seen(long id) {
        return book.find(id, scopes()).orElseThrow(() -> new Refusal("replay.unknown"));
    }

    private List<String> scopes() {
        return user.scopes(DesignGate.READERS).stream().sorted().toList();
    }
}
