package org.jiangbu.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Period;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme years with their policies and catalogues. */
@Service
@ForEverybody("the rules of a year are public")
public class Programmes {
    private final JdbcClient jdbc;
    private final PolicyTerms terms;
    private final Products products;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Programmes(JdbcClient jdbc, PolicyTerms terms, Products products, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.products = products;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** All programmes, the newest first. */
    public List<Programme> all() {
        return jdbc.sql("select * from policy_programme order by year desc")
                .query((row, n) -> new Programme(
                        row.getInt("year"),
                        row.getString("name"),
                        row.getString("name_en"),
                        new Period(
                                row.getObject("window_from", LocalDate.class),
                                row.getObject("window_to", LocalDate.class)),
                        Programme.Status.valueOf(row.getString("status")),
                        row.getString("industry_fund"),
                        row.getString("labour_fund"),
                        row.getBoolean("paper_evidence")))
                .list();
    }

    public Programme programme(int year) {
        return all().stream()
                .filter(programme -> programme.year() == year)
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.no-programme", year));
    }

    /** The newest version of that year's policy. */
    public Policy policy(int year) {
        return versions(year).stream().findFirst().orElseThrow(() -> new Refusal("policy.no-programme", year));
    }

    /** The version that a stored decision names. */
    public Policy policy(int year, int version) {
        return versions(year).stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.no-version", year, version));
    }

    /** All versions of that year's policy, the newest first. */
    public List<Policy> versions(int year) {
        return jdbc.sql("select * from policy_version where programme_year = ? order by version desc")
                .param(year)
                .query((row, n) -> terms.read(
                        row.getInt("programme_year"),
                        row.getInt("version"),
                        row.getString("document_no"),
                        row.getString("terms")))
                .list();
    }

    /** What happens before money goes to a township whose self-check is late (P21); a warning where no policy is written. */
    public Safeguards.SelfCheckGate selfCheckBeforeTransfer(int year) {
        return versions(year).stream()
                .findFirst()
                .map(policy -> policy.safeguards().selfCheckBeforeTransfer())
                .orElse(Safeguards.SelfCheckGate.WARN);
    }

    public Catalogue catalogue(int year) {
        return products.catalogue(year);
    }

    /** What products with these codes are called, of whatever year, in the catalogue's order; unknown codes are left out. */
    public Map<String, Wording> productNames(Collection<String> codes) {
        return products.names(codes);
    }

    /** The rules by which lines of that year are judged today. */
    public LineChecks lineChecks(int year) {
        return new LineChecks(programme(year), policy(year), catalogue(year), LocalDate.now(clock));
    }

    /**
     * Writes a new version of a year's policy (county leader); versions before it stay as they are, and so do the decisions
     * that name them.
     *
     * @param basis the version that was read; refused when someone else has written a newer one since
     */
    @Transactional
    public Policy changePolicy(
            Policy basis, AwardRules award, Deadlines deadlines, Safeguards safeguards, String documentNo) {
        if (!user.hasRole(Roles.COUNTY_LEADER)) {
            throw new Refusal("security.refused");
        }
        lock(basis.programmeYear());
        if (policy(basis.programmeYear()).version() != basis.version()) {
            throw new Refusal("policy.changed-meanwhile");
        }
        Policy changed =
                new Policy(basis.programmeYear(), basis.version() + 1, documentNo, award, deadlines, safeguards);
        jdbc.sql(
                        """
                        insert into policy_version (programme_year, version, document_no, terms, created_at)
                        values (?, ?, ?, ?::jsonb, ?)""")
                .params(
                        changed.programmeYear(),
                        changed.version(),
                        documentNo,
                        terms.write(changed),
                        OffsetDateTime.now(clock))
                .update();
        journal.record(
                "policy.changed",
                String.valueOf(changed.programmeYear()),
                null,
                Map.of(
                        "version",
                        changed.version(),
                        "documentNo",
                        documentNo,
                        "selfCheckBeforeTransfer",
                        safeguards.selfCheckBeforeTransfer().name()));
        return changed;
    }

    private void lock(int year) {
        boolean exists = jdbc.sql("select year from policy_programme where year = ? for update")
                .param(year)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!exists) {
            throw new Refusal("policy.no-programme", year);
        }
    }
}
