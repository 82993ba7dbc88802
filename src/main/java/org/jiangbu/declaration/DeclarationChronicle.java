package org.jiangbu.declaration;

import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseChronicle;
import org.jiangbu.workflow.CaseFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who entered a declaration for the household and why, who submitted it, who took it back (R4). */
@Component
class DeclarationChronicle implements CaseChronicle {
    private static final String DRAFTED = "declaration.drafted";
    private static final String SUBMITTED = "declaration.submitted";
    private static final Set<String> TOLD = Set.of(DRAFTED, SUBMITTED, "declaration.withdrawn");

    private final Journal journal;
    private final DeclarationReader reader;
    private final Messages messages;

    DeclarationChronicle(Journal journal, DeclarationReader reader, Messages messages) {
        this.journal = journal;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public List<CaseFact> facts(String caseKey) {
        DeclarationSummary declaration = reader.summaries(List.of(caseKey)).get(caseKey);
        if (declaration == null) {
            return List.of();
        }
        List<JournalEntry> entries = journal.of(caseKey, TOLD);
        boolean drafted = entries.stream().anyMatch(entry -> entry.action().equals(DRAFTED));
        return entries.stream()
                .filter(entry -> entry.personId() != null)
                .map(entry -> fact(declaration, entry, drafted))
                .toList();
    }

    private CaseFact fact(DeclarationSummary declaration, JournalEntry entry, boolean drafted) {
        boolean imported = entry.action().equals(SUBMITTED) && !drafted;
        String what = messages.get(
                "declaration.fact." + (imported ? "imported" : entry.action().substring(12)));
        boolean entered = imported || entry.action().equals(DRAFTED);
        Long person = entry.personId();
        return CaseFact.of(
                entry.at().toInstant(), person == null ? 0 : person, what, entered ? words(declaration) : null);
    }

    private @Nullable String words(DeclarationSummary declaration) {
        String reason = reader.proxyReason(declaration.id());
        return reason.isBlank() ? null : messages.get("declaration.entered-because", reason);
    }
}
