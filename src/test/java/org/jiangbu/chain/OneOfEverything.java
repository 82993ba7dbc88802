package org.jiangbu.chain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.EvidenceType;
import org.jiangbu.declaration.Evidences;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.verification.Notice;
import org.jiangbu.verification.Notices;
import org.springframework.stereotype.Component;

/** One of everything in a place: what a stranger may try to open. */
@Component
class OneOfEverything {
    /** Keys of one of everything, or of things that never were. */
    record Things(
            String declaration,
            long declarationId,
            long household,
            long evidence,
            long item,
            long notice,
            String roster,
            String batch,
            long upload) {

        static final Things NEVER =
                new Things("2018-none", 99999, 99999, 99999, 99999, 99999, "2018-none", "2018-none", 99999);
    }

    private final Chain chain;
    private final Declarations declarations;
    private final Evidences evidences;
    private final Notices notices;
    private final RegisterImports imports;
    private final TestHouseholds given;

    OneOfEverything(
            Chain chain,
            Declarations declarations,
            Evidences evidences,
            Notices notices,
            RegisterImports imports,
            Households households,
            Staff staff,
            CurrentUser user) {
        this.chain = chain;
        this.declarations = declarations;
        this.evidences = evidences;
        this.notices = notices;
        this.imports = imports;
        this.given = new TestHouseholds(households, staff, user);
    }

    Things of(Chain.Cast cast, String townshipName, String villageName) {
        String paid = chain.declared(cast, "1200.00");
        chain.verified(cast, paid);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String open = chain.declared(cast, "2400.00");
        long item = chain.item(cast.person(Roles.ASSIGNED_CADRE), open).id();
        long notice = chain.as(cast.person(Roles.VILLAGE_CADRE), () -> notices.list(cast.township, 500)).stream()
                .map(Notice::id)
                .findFirst()
                .orElseThrow();
        return chain.as(cast.person(Roles.ENTRY_CLERK), () -> {
            long household = declarations.view(open).summary().householdId();
            long draftOf = given.registered(cast.village + "01", "此里");
            long draft = declarations.draft(new NewDeclaration(Chain.YEAR, draftOf, "户主外出", null, List.of()));
            byte[] pdf = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            long evidence = evidences
                    .add(draft, EvidenceType.SALE_RECEIPT, "a.pdf", pdf)
                    .id();
            Map<String, Object> row = Registers.sale(TestHouseholds.idNo(), "阿茸卓玛");
            row.put("乡镇", townshipName);
            row.put("村委会", villageName);
            byte[] register = Registers.of(List.of(row)).xlsx();
            long upload = imports.upload("名册.xlsx", new ByteArrayInputStream(register), Chain.YEAR, true)
                    .id();
            return new Things(
                    declarations.numberOf(draft),
                    draft,
                    household,
                    evidence,
                    item,
                    notice,
                    roster,
                    chain.batchOf(roster),
                    upload);
        });
    }
}
