package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
 * count. What hangs for different times stands on different notices. A household whose objection was dismissed keeps its notice with the old end. Called by the delegate.
 */
@Service
@Transactional
class NoticePublisher {
    /** Under which {@link #terms} tells them. */
    static final String TERM = "term";

    private static final int VILLAGE_CODE_LENGTH = 12;
    private static final Set<DeclarationStatus> DECIDED =
            Set.of(DeclarationStatus.VERIFIED, DeclarationStatus.REGISTERED, DeclarationStatus.PAID);

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

    /** How long the notices of declarations hang, each a {@link NoticeTerm} by the declaration's number. */
    Map<String, Map<String, Object>> terms(Collection<String> numbers) {
        Map<String, LocalDate> kept = notices.endsKeptAfterDismissal(numbers);
        Map<Integer, Integer> days = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, Object>> terms = new HashMap<>();
        declarations.summaries(numbers).forEach((number, declaration) -> {
            int demanded = days.computeIfAbsent(
                    declaration.programmeYear(),
                    year -> programmes.policy(year).deadlines().noticeDays());
            terms.put(number, Map.of(TERM, new NoticeTerm(kept.get(number), today, demanded)));
        });
        return terms;
    }

    /** The moment at which a notice is over. */
    Date over(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private LocalDate lastDay(Date over) {
        return LocalDate.ofInstant(over.toInstant(), clock.getZone()).minusDays(1);
    }

    /**
     * Puts them on today's notices of their villages; those whose objection was dismissed stay where they are.
     *
     * @param ends the moment at which the notice is over, by the declaration's number
     */
    void post(Map<String, Date> ends) {
        Set<String> kept = notices.endsKeptAfterDismissal(ends.keySet()).keySet();
        Map<String, DeclarationSummary> summaries = new TreeMap<>(declarations.summaries(ends.keySet()));
        summaries.keySet().removeAll(kept);
        record Together(int year, LocalDate lastDay) {}
        summaries.values().stream()
                .collect(Collectors.groupingBy(declaration -> new Together(
                        declaration.programmeYear(), lastDay(Objects.requireNonNull(ends.get(declaration.number()))))))
                .forEach((together, posted) -> post(together.year(), together.lastDay(), posted));
    }

    private void post(int year, LocalDate lastDay, List<DeclarationSummary> posted) {
        Policy policy = programmes.policy(year);
        Catalogue catalogue = programmes.catalogue(year);
        String place = messages.get(Locale.CHINESE, "verification.notice.place");
        Map<String, List<DeclarationLine>> lines = declarations.lines(
                posted.stream().map(DeclarationSummary::number).toList());
        Map<Long, List<VerifiedLine>> years =
                declarations
                        .verifiedLines(
                                posted.stream()
                                        .map(DeclarationSummary::householdId)
                                        .toList(),
                                year)
                        .stream()
                        .collect(Collectors.groupingBy(VerifiedLine::householdId));
        Map<String, Long> noticeByVillage = new HashMap<>();
        List<NoticeBook.NewLine> added = new ArrayList<>();
        for (DeclarationSummary declaration : posted) {
            long notice = noticeByVillage.computeIfAbsent(
                    declaration.areaCode().substring(0, VILLAGE_CODE_LENGTH),
                    village -> notices.noticeOf(village, year, LocalDate.now(clock), lastDay, place));
            added.add(new NoticeBook.NewLine(
                    notice,
                    declaration.number(),
                    declaration.areaCode(),
                    declaration.headName(),
                    sold(catalogue, lines.getOrDefault(declaration.number(), List.of())),
                    declaration.verifiedSalesFen(),
                    declaration.verifiedLabourFen(),
                    addedAward(
                            policy.award(),
                            declaration.number(),
                            years.getOrDefault(declaration.householdId(), List.of()))));
        }
        notices.addLines(added);
    }

    /** Products with their quantities, one product once however many sales it had. */
    private static String sold(Catalogue catalogue, List<DeclarationLine> lines) {
        record Sold(String name, String unit) {}
        Map<Sold, BigDecimal> quantities = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.kind() == LineKind.SALE && line.verifiedFen() > 0)
                .forEach(line -> quantities.merge(
                        new Sold(name(catalogue, line), unit(catalogue, line)),
                        line.verifiedQuantity(),
                        BigDecimal::add));
        return quantities.entrySet().stream()
                .map(sold -> sold.getKey().name()
                        + sold.getValue().stripTrailingZeros().toPlainString()
                        + sold.getKey().unit())
                .collect(Collectors.joining("、"));
    }

    /** Notices hang on boards: units as people there read them. */
    private static String unit(Catalogue catalogue, DeclarationLine line) {
        return catalogue.find(line.item()).stream()
                .flatMap(product -> product.prices().stream())
                .map(price -> price.unit())
                .filter(unit -> unit.code().equals(line.unit()))
                .map(unit -> unit.name())
                .findFirst()
                .orElse(line.unit());
    }

    private static String name(Catalogue catalogue, DeclarationLine line) {
        return catalogue.find(line.item()).map(Product::name).orElse(line.item());
    }

    /** What this declaration adds to the household-year as far as it is decided, in fen. */
    private static long addedAward(AwardRules rules, String number, List<VerifiedLine> year) {
        List<VerifiedLine> decided =
                year.stream().filter(line -> DECIDED.contains(line.status())).toList();
        List<VerifiedLine> all = new ArrayList<>(decided);
        year.stream()
                .filter(line -> line.number().equals(number) && !DECIDED.contains(line.status()))
                .forEach(all::add);
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
