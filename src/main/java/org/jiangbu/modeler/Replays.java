package org.jiangbu.modeler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.Replay;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastCase;
import org.jiangbu.workflow.past.PastCases;
import org.jiangbu.workflow.past.PastCases.Season;
import org.jiangbu.workflow.release.Releases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 试跑: the finished cases of a season run through a draft as it is kept, without touching anything real. */
@Service
@Transactional(readOnly = true)
public class Replays {
    /** Cases that are replayed at most; the newest, if a season has more. */
    public static final int MOST = 10_000;

    private final DraftBook book;
    private final DesignGate gate;
    private final Releases releases;
    private final ModelChecker checker;
    private final PastCases past;
    private final WorkdayCalendar calendar;
    private final CurrentUser user;

    Replays(
            DraftBook book,
            DesignGate gate,
            Releases releases,
            ModelChecker checker,
            PastCases past,
            WorkdayCalendar calendar,
            CurrentUser user) {
        this.book = book;
        this.gate = gate;
        this.releases = releases;
        this.checker = checker;
        this.past = past;
        this.calendar = calendar;
        this.user = user;
    }

    /** The seasons with finished cases of the draft's process, in the person's areas, the newest first. */
    public List<Season> seasons(long draft) {
        user.requireRole(DesignGate.READERS);
        return past.seasons(gate.find(draft).processId(), user.scopes(DesignGate.READERS));
    }

    /**
     * Replays the cases of a season that are over, in the person's areas; refused if the draft cannot be followed, or no case
     * is over.
     *
     * @param season the programme year
     */
    public ReplayResult replay(long draft, int season) {
        user.requireRole(DesignGate.READERS);
        Draft found = gate.find(draft);
        Model drawn = read(found.processId(), book.model(draft));
        if (drawn.nodes(Node.Kind.START).noneMatch(start -> start.scope().isEmpty())) {
            throw new Refusal("replay.unreadable");
        }
        List<String> scopes = user.scopes(DesignGate.READERS);
        int finished = past.seasons(found.processId(), scopes).stream()
                .filter(one -> one.year() == season)
                .mapToInt(Season::cases)
                .sum();
        if (finished == 0) throw new Refusal("replay.none", Integer.toString(season));
        List<PastCase> cases = past.of(found.processId(), season, scopes, MOST);
        return new Replay(versions(found.processId()), calendar).of(drawn, season, finished, cases);
    }

    private Map<String, Model> versions(String process) {
        Map<String, Model> versions = new LinkedHashMap<>();
        releases.of(process)
                .forEach(release -> versions.put(
                        release.definitionId(),
                        read(process, releases.files(release).modelText())));
        return versions;
    }

    private Model read(String process, String model) {
        return checker.read(ModelFile.of(process + ".bpmn", model)).orElseThrow(() -> new Refusal("replay.unreadable"));
    }
}
