package org.jiangbu.selfcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts that villages fill in, as the township sees them: put together item by item, and sent back one by one (E5). */
@Service
@Transactional
public class VillageParts {
    private static final String RETURNED = "village-self-check.returned";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final CheckBook checks;
    private final AnswerBook answers;
    private final Sheets sheets;
    private final CampaignBook campaigns;
    private final CheckFiles files;
    private final Figures figures;
    private final Cases cases;
    private final CurrentUser user;
    private final Journal journal;

    VillageParts(
            CheckBook checks,
            AnswerBook answers,
            Sheets sheets,
            CampaignBook campaigns,
            CheckFiles files,
            Figures figures,
            Cases cases,
            CurrentUser user,
            Journal journal) {
        this.checks = checks;
        this.answers = answers;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.files = files;
        this.figures = figures;
        this.cases = cases;
        this.user = user;
        this.journal = journal;
    }

    /** What the villages say to each item, by item id; nothing where the township fills its check in by itself. */
    @Transactional(readOnly = true)
    public Map<Long, VillageAnswers> of(String townshipKey) {
        SelfCheck township = checks.find(townshipKey).orElseThrow(() -> new Refusal("selfcheck.unknown", townshipKey));
        user.requireIn(SelfChecks.PROCESSES, township.areaCode(), Roles.supervising());
        List<SelfCheck> parts = checks.partsOf(townshipKey);
        if (parts.isEmpty()) return Map.of();
        Map<String, Map<Long, Answer>> given = answers.ofParts(townshipKey);
        Map<String, Map<String, Long>> drawn = sheets.drawn(township.programmeYear(), parts);
        List<CheckFile> proofs = files.ofParts(townshipKey);
        boolean masks = user.scopes().stream().noneMatch(township.areaCode()::startsWith);
        Map<Long, VillageAnswers> together = new HashMap<>();
        for (CheckItem item :
                campaigns.find(township.programmeYear()).orElseThrow().items()) {
            List<VillageAnswers.Said> said = new ArrayList<>();
            for (SelfCheck part : parts) {
                said.add(new VillageAnswers.Said(
                        part,
                        seen(given.getOrDefault(part.caseKey(), Map.of()).get(item.id()), masks),
                        item.figure() == null
                                ? null
                                : drawn.getOrDefault(part.areaCode(), Map.of()).get(item.figure()),
                        proofs.stream()
                                .filter(file -> file.checkKey().equals(part.caseKey()) && file.itemId() == item.id())
                                .toList()));
            }
            together.put(item.id(), new VillageAnswers(item, said, sum(item, said)));
        }
        return together;
    }

    private static @Nullable Answer seen(@Nullable Answer answer, boolean masks) {
        return answer == null || !masks ? answer : answer.masked();
    }

    private @Nullable Long sum(CheckItem item, List<VillageAnswers.Said> said) {
        if (item.figure() == null) return null;
        boolean share = figures.find(item.figure())
                .filter(figure -> figure.unit() == Figure.Unit.PERMILLE)
                .isPresent();
        return share
                ? null
                : said.stream()
                        .mapToLong(one -> one.figure() == null ? 0 : one.figure())
                        .sum();
    }

    /** Whether the person may send a village's part back now: it is filled in, and the township is not handed in. */
    @Transactional(readOnly = true)
    public boolean maySendBack(SelfCheck part) {
        return part.partOf() != null
                && user.hasIn(SelfChecks.TOWNSHIP_PROCESS, Roles.TOWNSHIP_CLERK, part.areaCode())
                && !part.filling()
                && cases.waitsFor(RETURNED, part.caseKey())
                && checks.find(part.partOf()).orElseThrow().filling();
    }

    /**
     * Sends a village's part back to be filled in again; the township cannot hand in before it is.
     *
     * @param reason 5 to 300 characters
     */
    public void sendBack(String partKey, String reason) {
        SelfCheck seen = checks.find(partKey)
                .filter(check -> check.partOf() != null)
                .orElseThrow(() -> new Refusal("selfcheck.unknown", partKey));
        user.requireIn(List.of(SelfChecks.TOWNSHIP_PROCESS), seen.areaCode(), Roles.TOWNSHIP_CLERK);
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw new Refusal("selfcheck.return.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        checks.lock(String.valueOf(seen.partOf()));
        checks.lock(partKey);
        SelfCheck part = checks.find(partKey).orElseThrow();
        if (!maySendBack(part)) throw new Refusal("selfcheck.part.not-now");
        answers.sendBack(partKey, checks.rounds(partKey), words, user.id());
        cases.message(RETURNED, List.of(partKey), Map.of());
        journal.record("selfcheck.part-returned", partKey, part.areaCode(), Map.of("round", checks.rounds(partKey)));
    }

    /** Why the township sent a village's part back last; null where it is not being corrected. */
    @Transactional(readOnly = true)
    public @Nullable String reason(SelfCheck part) {
        user.requireIn(
                SelfChecks.PROCESSES,
                part.areaCode(),
                Roles.VILLAGE_CADRE,
                Roles.TOWNSHIP_CLERK,
                Roles.TOWNSHIP_LEADER,
                Roles.COUNTY_REVIEWER,
                Roles.COUNTY_LEADER,
                Roles.AUDITOR,
                Roles.HEADQUARTERS);
        return part.partOf() == null || !part.filling() ? null : answers.sentBack(part.caseKey());
    }
}
