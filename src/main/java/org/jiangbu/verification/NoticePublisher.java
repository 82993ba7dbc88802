package org.jiangbu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.policy.AwardCalculation;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdYear;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Product;
import org.jiangbu.policy.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts households on the public notice of their village: one notice per village and day. The day it is put up does not
 * count. A household whose objection was dismissed keeps its notice with the old end. Called by the delegate.
 */
@Service
@Transactional
class NoticePublisher {
    private static final int VILLAGE_CODE_LENGTH = 12;

    private final NoticeBook notices;
    private final DeclarationBooks declarations;
    private final Programmes programmes;
    private final Messages messages;
    private final Clock clock;

    NoticePublisher(
            NoticeBook notices, DeclarationBooks declarations, Programmes programmes, Messages messages, Clock clock) {
        this.notices = notices;
        this.declarations = declarations;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> publish(String number) {
        Optional<LocalDate> kept = notices.endKeptAfterDismissal(number);
        LocalDate to = kept.isPresent() ? kept.get() : post(number);
        return Map.of(
                "noticeEnds",
                Date.from(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    private LocalDate post(String number) {
        DeclarationSummary declaration =
                Objects.requireNonNull(declarations.summaries(List.of(number)).get(number));
        Policy policy = programmes.policy(declaration.programmeYear());
        LocalDate today = LocalDate.now(clock);
        NoticeBook.Posted notice = notices.noticeOf(
                declaration.areaCode().substring(0, VILLAGE_CODE_LENGTH),
                declaration.programmeYear(),
                today,
                today.plusDays(policy.deadlines().noticeDays()),
                messages.get(Locale.CHINESE, "verification.notice.place"));
        notices.addLine(notice.id(), declaration, sold(declaration), addedAward(policy.award(), declaration));
        return notice.to();
    }

    private String sold(DeclarationSummary declaration) {
        Catalogue catalogue = programmes.catalogue(declaration.programmeYear());
        return declarations.lines(List.of(declaration.number())).getOrDefault(declaration.number(), List.of()).stream()
                .filter(line -> line.kind() == LineKind.SALE && line.verifiedFen() > 0)
                .map(line -> name(catalogue, line)
                        + line.verifiedQuantity().stripTrailingZeros().toPlainString()
                        + line.unit())
                .collect(Collectors.joining("、"));
    }

    private static String name(Catalogue catalogue, DeclarationLine line) {
        return catalogue.find(line.item()).map(Product::name).orElse(line.item());
    }

    /** What this declaration adds to the household-year as far as it is decided, in fen. */
    private long addedAward(AwardRules rules, DeclarationSummary declaration) {
        List<VerifiedLine> decided = new ArrayList<>();
        List<VerifiedLine> all = new ArrayList<>();
        for (VerifiedLine line :
                declarations.verifiedLines(List.of(declaration.householdId()), declaration.programmeYear())) {
            if (line.number().equals(declaration.number())) {
                all.add(line);
            } else if (line.status() == DeclarationStatus.VERIFIED
                    || line.status() == DeclarationStatus.REGISTERED
                    || line.status() == DeclarationStatus.PAID) {
                all.add(line);
                decided.add(line);
            }
        }
        return Math.max(0, total(rules, all) - total(rules, decided));
    }

    private static long total(AwardRules rules, Collection<VerifiedLine> lines) {
        return AwardCalculation.entitlement(
                        rules, HouseholdYear.of(amounts(lines, LineKind.SALE), amounts(lines, LineKind.LABOUR)))
                .total()
                .fen();
    }

    private static List<Money> amounts(Collection<VerifiedLine> lines, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> Money.ofFen(line.verifiedFen()))
                .toList();
    }
}
