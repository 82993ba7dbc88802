package org.jiangbu.declaration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.FileKind;
import org.jiangbu.base.FileName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.people.Households;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove what is declared (R17): judged by content, hashed, limited in size, kept as they came. */
@Service
@Transactional
public class Evidences {
    /** The largest file: 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MOST_FILES = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser user;
    private final DeclarationReader reader;
    private final EntryRight right;
    private final Households households;
    private final Journal journal;

    Evidences(
            JdbcClient jdbc,
            Clock clock,
            CurrentUser user,
            DeclarationReader reader,
            EntryRight right,
            Households households,
            Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.user = user;
        this.reader = reader;
        this.right = right;
        this.households = households;
        this.journal = journal;
    }

    /** Adds a file to a draft or a returned declaration; the same file is kept once. */
    public EvidenceInfo add(long declarationId, EvidenceType type, String fileName, byte[] content) {
        DeclarationSummary declaration =
                reader.lock(declarationId).orElseThrow(() -> new Refusal("declaration.unknown", declarationId));
        right.requireReads(declaration, declarationId);
        right.require(households.require(declaration.householdId()).summary(), declaration.programmeYear());
        if (!Move.SAVE.allowedFrom(declaration.status())) {
            throw new Refusal("declaration.evidence.closed", declaration.number());
        }
        FileKind kind = kind(content);
        String hash = Sha256.hex(content);
        requireRoom(declarationId);
        int added = jdbc.sql(
                        """
                        insert into declaration_evidence (declaration_id, area_code, type, file_name, mime, bytes, sha256,
                                                          content, uploaded_by, uploaded_at, attempt)
                        select :declaration, :area, :type, :name, :mime, :bytes, :hash, :content, :me, :now,
                               count(r.evidence_id)
                        from (values (1)) as once
                        left join (declaration_evidence e join declaration_evidence_removal r on r.evidence_id = e.id)
                            on e.declaration_id = :declaration and e.sha256 = :hash
                        on conflict (declaration_id, sha256, attempt) do nothing
                        """)
                .param("declaration", declarationId)
                .param("area", declaration.areaCode())
                .param("type", type.name())
                .param("name", FileName.plain(fileName, "evidence"))
                .param("mime", kind.mime())
                .param("bytes", content.length)
                .param("hash", hash)
                .param("content", content)
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            journal.record(
                    "declaration.evidence.added", declaration.number(), declaration.areaCode(), Map.of("sha256", hash));
        }
        return of(declarationId, declaration.householdId()).stream()
                .filter(info -> info.sha256().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a file out of a draft or a returned declaration; what was decided upon stays. Journaled, and never deleted. */
    public void remove(long evidenceId) {
        long declarationId = declarationOf(evidenceId);
        DeclarationSummary declaration = reader.lock(declarationId).orElseThrow();
        if (!right.reads(declaration)) {
            throw new Refusal("declaration.evidence.unknown");
        }
        right.require(households.require(declaration.householdId()).summary(), declaration.programmeYear());
        if (!Move.SAVE.allowedFrom(declaration.status())) {
            throw new Refusal("declaration.evidence.stays", declaration.number());
        }
        int removed = jdbc.sql(
                        """
                        insert into declaration_evidence_removal (evidence_id, removed_by, removed_at)
                        values (:id, :me, :now) on conflict do nothing
                        """)
                .param("id", evidenceId)
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (removed > 0) {
            journal.record(
                    "declaration.evidence.removed",
                    declaration.number(),
                    declaration.areaCode(),
                    Map.of("evidence", evidenceId));
        }
    }

    /** The declaration that shows this file. */
    private long declarationOf(long evidenceId) {
        return jdbc.sql(
                        """
                        select declaration_id from declaration_evidence e
                        where id = :id and not exists (select 1 from declaration_evidence_removal where evidence_id = e.id)
                        """)
                .param("id", evidenceId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("declaration.evidence.unknown"));
    }

    /** The file, if the person may read its declaration; refuses otherwise. */
    public EvidenceFile file(long evidenceId) {
        long declarationId = declarationOf(evidenceId);
        if (!right.reads(reader.find(declarationId).orElseThrow())) {
            throw new Refusal("declaration.evidence.unknown");
        }
        return jdbc.sql("select file_name, mime, content from declaration_evidence where id = :id")
                .param("id", evidenceId)
                .query((rs, n) -> new EvidenceFile(rs.getString(1), rs.getString(2), rs.getBytes(3)))
                .single();
    }

    /** Evidence of a declaration; a file that another household shows too is marked with that declaration. Internal. */
    List<EvidenceInfo> of(long declarationId, long householdId) {
        return jdbc.sql(
                        """
                        select e.id, e.type, e.file_name, e.mime, e.bytes, e.sha256, e.uploaded_by, e.uploaded_at,
                               (select min(d.number) from declaration_evidence o join declaration d on d.id = o.declaration_id
                                where o.sha256 = e.sha256 and d.household_id <> :household
                                  and not exists (select 1 from declaration_evidence_removal where evidence_id = o.id))
                                   as also_at
                        from declaration_evidence e
                        where e.declaration_id = :declaration
                          and not exists (select 1 from declaration_evidence_removal where evidence_id = e.id)
                        order by e.id
                        """)
                .param("declaration", declarationId)
                .param("household", householdId)
                .query((rs, n) -> new EvidenceInfo(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getLong(5),
                        rs.getString(6),
                        rs.getLong(7),
                        rs.getTimestamp(8).toInstant(),
                        rs.getString(9)))
                .list();
    }

    private static FileKind kind(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new Refusal("declaration.evidence.too-large", MAX_BYTES / (1024 * 1024));
        }
        return FileKind.of(content).orElseThrow(() -> new Refusal("declaration.evidence.kind"));
    }

    private void requireRoom(long declarationId) {
        int files = jdbc.sql("select count(*) from declaration_evidence where declaration_id = :id")
                .param("id", declarationId)
                .query(Integer.class)
                .single();
        if (files >= MOST_FILES) {
            throw new Refusal("declaration.evidence.too-many", MOST_FILES);
        }
    }
}
