package org.jiangbu.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.people.Relation;
import org.jiangbu.people.Relations;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseChronicle;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseState;
import org.jiangbu.workflow.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who had to leave a declaration, or came back to it, while it was on its way: a relation was registered or removed (H6). */
@Component
class RelationChronicle implements CaseChronicle {
    private final DeclarationReader reader;
    private final Relations relations;
    private final Cases cases;
    private final Staff staff;
    private final Messages messages;

    RelationChronicle(DeclarationReader reader, Relations relations, Cases cases, Staff staff, Messages messages) {
        this.reader = reader;
        this.relations = relations;
        this.cases = cases;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFact> facts(String caseKey) {
        DeclarationSummary declaration = reader.summaries(List.of(caseKey)).get(caseKey);
        CaseState state = cases.find(caseKey).orElse(null);
        if (declaration == null || state == null) {
            return List.of();
        }
        List<Relation> all = relations.everOf(declaration.householdId());
        Map<Long, String> names =
                staff.names(all.stream().map(Relation::personId).toList());
        Predicate<CaseFact> meanwhile = fact -> !fact.at().isBefore(state.startedAt()) && !isAfter(fact.at(), state);
        return all.stream()
                .flatMap(one -> told(one, names.getOrDefault(one.personId(), "")))
                .filter(meanwhile)
                .toList();
    }

    private static boolean isAfter(Instant at, CaseState state) {
        Instant ended = state.endedAt();
        return ended != null && at.isAfter(ended);
    }

    private Stream<CaseFact> told(Relation relation, String name) {
        String kinship = messages.get("people.kinship." + relation.kinship());
        CaseFact recorded = CaseFact.of(
                relation.recordedAt(),
                relation.recordedBy(),
                messages.get("declaration.fact.recused", name, kinship),
                null);
        Long by = relation.removedBy();
        Instant at = relation.removedAt();
        return by == null || at == null
                ? Stream.of(recorded)
                : Stream.of(
                        recorded,
                        CaseFact.of(
                                at,
                                by,
                                messages.get("declaration.fact.no-longer-recused", name, kinship),
                                relation.removedReason()));
    }
}
