package org.jiangbu.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Cases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections against households on a village notice; taken down by village and township on behalf of whoever objects. */
@Service
@Transactional
public class Objections {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final NoticeBook notices;
    private final DeclarationBooks declarations;
    private final Cases cases;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Objections(
            JdbcClient jdbc,
            NoticeBook notices,
            DeclarationBooks declarations,
            Cases cases,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.declarations = declarations;
        this.cases = cases;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes an objection down while the notice runs and freezes that one household; returns its id. */
    public long lodge(NewObjection objection) {
        DeclarationSummary declaration = require(objection.number());
        user.requireIn(
                List.of(Declarations.PROCESS), declaration.areaCode(), Roles.VILLAGE_CADRE, Roles.TOWNSHIP_CLERK);
        String text = objection.text().strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refusal("verification.objection.text", SHORTEST);
        }
        Notice notice = notices.newestOf(objection.number())
                .filter(posted -> posted.runsOn(LocalDate.now(clock)))
                .orElseThrow(() -> new Refusal("verification.objection.no-notice", declaration.headName()));
        long id = insert(objection, declaration, notice, text);
        cases.message(Declarations.PROCESS + ".objection", List.of(objection.number()), Map.of());
        journal.record("verification.objected", objection.number(), declaration.areaCode(), Map.of("objection", id));
        return id;
    }

    private long insert(NewObjection objection, DeclarationSummary declaration, Notice notice, String text) {
        try {
            return jdbc.sql(
                            """
                            insert into verification_objection (declaration_number, area_code, notice_id, channel,
                                objector_name, content, lodged_by, lodged_at)
                            values (:number, :area, :notice, :channel, :name, :content, :by, :at) returning id
                            """)
                    .param("number", objection.number())
                    .param("area", declaration.areaCode())
                    .param("notice", notice.id())
                    .param("channel", objection.channel().name())
                    .param("name", objection.objectorName(), java.sql.Types.VARCHAR)
                    .param("content", text)
                    .param("by", user.id())
                    .param("at", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refusal("verification.objection.already", declaration.headName());
        }
    }

    /** Objections against a declaration, oldest first; for those who may read its place. */
    @Transactional(readOnly = true)
    public List<Objection> of(String number) {
        require(number);
        return jdbc.sql("select * from verification_objection where declaration_number = :number order by id")
                .param("number", number)
                .query((row, n) -> {
                    boolean upheld = row.getBoolean("upheld");
                    Boolean ruling = row.wasNull() ? null : upheld;
                    Timestamp closed = row.getTimestamp("closed_at");
                    return new Objection(
                            row.getLong("id"),
                            number,
                            NewObjection.Channel.valueOf(row.getString("channel")),
                            row.getString("objector_name"),
                            row.getString("content"),
                            row.getTimestamp("lodged_at").toInstant(),
                            row.getString("finding"),
                            ruling,
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }

    private DeclarationSummary require(String number) {
        DeclarationSummary declaration = declarations.summaries(List.of(number)).get(number);
        if (declaration == null || !user.readsHouseholds(declaration.areaCode())) {
            throw new Refusal("verification.unknown-declaration");
        }
        return Objects.requireNonNull(declaration);
    }
}
