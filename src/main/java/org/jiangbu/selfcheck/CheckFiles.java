package org.jiangbu.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.FileKind;
import org.jiangbu.base.FileName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证 of self-checks and findings: judged by content, limited in size, kept as they came and never deleted. */
@Service
@Transactional
public class CheckFiles {
    /** The largest file: 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MOST = 20;
    private static final String SELECT =
            """
            select e.id, e.check_key, e.finding_key, e.item_id, e.file_name, e.mime, e.bytes, e.uploaded_by, e.uploaded_at
            from selfcheck_evidence e
            where not exists (select 1 from selfcheck_evidence_removal r where r.evidence_id = e.id)
            """;

    private final SelfChecks checks;
    private final FindingBook findings;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    CheckFiles(
            SelfChecks checks, FindingBook findings, JdbcClient jdbc, CurrentUser user, Journal journal, Clock clock) {
        this.checks = checks;
        this.findings = findings;
        this.jdbc = jdbc;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** The files of a check, in the order in which they came; for those who may read it, closed to who reads no households. */
    @Transactional(readOnly = true)
    public List<CheckFile> of(String checkKey) {
        SelfCheck check = checks.view(checkKey);
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), checks.readers());
        return seen(
                check,
                jdbc.sql(SELECT + " and e.check_key = :key order by e.id")
                        .param("key", checkKey)
                        .query(CheckFiles::map)
                        .list());
    }

    /** The files of the villages' parts of a township's check; for those who may read all of it. */
    @Transactional(readOnly = true)
    public List<CheckFile> ofParts(String townshipKey) {
        SelfCheck check = checks.view(townshipKey);
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), Roles.supervising());
        return seen(
                check,
                jdbc.sql(SELECT + " and e.check_key in (select case_key from selfcheck_check where part_of = :key)"
                                + " order by e.id")
                        .param("key", townshipKey)
                        .query(CheckFiles::map)
                        .list());
    }

    /** Papers name persons and their numbers, which cannot be masked in them. */
    private List<CheckFile> seen(SelfCheck check, List<CheckFile> files) {
        return checks.masks(check.areaCode())
                ? files.stream().map(CheckFile::closed).toList()
                : files;
    }

    /** Adds a file to an item of a check that is being filled in. */
    public CheckFile add(String checkKey, long itemId, String fileName, byte[] content) {
        SelfCheck check = checks.view(checkKey);
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CADRE);
        if (!checks.mayFill(check)) throw new Refusal("selfcheck.handed-in");
        return keep(check, null, checks.item(check, itemId).id(), fileName, content);
    }

    /** Adds a file to a finding that is not closed. */
    public CheckFile addTo(String findingKey, String fileName, byte[] content) {
        Finding finding = findings.find(findingKey).orElseThrow(() -> new Refusal("selfcheck.unknown", findingKey));
        user.requireIn(List.of(FindingCases.PROCESS), finding.areaCode(), Roles.TOWNSHIP_CLERK);
        if (finding.closed()) throw new Refusal("selfcheck.finding.closed", findingKey);
        return keep(checks.view(finding.checkKey()), findingKey, finding.itemId(), fileName, content);
    }

    private CheckFile keep(SelfCheck check, @Nullable String findingKey, long itemId, String fileName, byte[] content) {
        if (content.length == 0 || content.length > MAX_BYTES)
            throw new Refusal("selfcheck.file.size", MAX_BYTES >> 20);
        FileKind kind = FileKind.of(content).orElseThrow(() -> new Refusal("selfcheck.file.kind"));
        long there = of(check.caseKey()).stream()
                .filter(file -> file.itemId() == itemId)
                .count();
        if (there >= MOST) throw new Refusal("selfcheck.file.many", MOST);
        long id = jdbc.sql(
                        """
                        insert into selfcheck_evidence (check_key, finding_key, item_id, file_name, mime, bytes, sha256, content,
                            uploaded_by, uploaded_at)
                        values (:check, :finding, :item, :name, :mime, :bytes, :hash, :content, :me, :now) returning id
                        """)
                .param("check", check.caseKey())
                .param("finding", findingKey, Types.VARCHAR)
                .param("item", itemId)
                .param("name", FileName.plain(fileName, "evidence"))
                .param("mime", kind.mime())
                .param("bytes", content.length)
                .param("hash", Sha256.hex(content))
                .param("content", content)
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        journal.record("selfcheck.file-added", check.caseKey(), check.areaCode(), Map.of("evidence", id));
        return find(id);
    }

    /** Takes a file out while the check is being filled in or the finding is open; it stays stored and journaled. */
    public void remove(long id) {
        CheckFile file = find(id);
        SelfCheck check = checks.view(file.checkKey());
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CADRE);
        boolean open = file.findingKey() == null
                ? checks.mayFill(check)
                : !findings.find(file.findingKey()).orElseThrow().closed();
        if (!open) throw new Refusal("selfcheck.handed-in");
        int removed = jdbc.sql(
                        """
                        insert into selfcheck_evidence_removal (evidence_id, removed_by, removed_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(id, user.id(), Timestamp.from(clock.instant()))
                .update();
        if (removed > 0) {
            journal.record("selfcheck.file-removed", file.checkKey(), check.areaCode(), Map.of("evidence", id));
        }
    }

    /** The file with its content, for those who may read its check. */
    @Transactional(readOnly = true)
    public CheckFile.Content content(long id) {
        CheckFile file = find(id);
        SelfCheck check = checks.view(file.checkKey());
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), checks.readers());
        if (checks.masks(check.areaCode())) throw new Refusal("security.refused");
        byte[] content = jdbc.sql("select content from selfcheck_evidence where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
        return new CheckFile.Content(file.fileName(), file.mime(), content);
    }

    private CheckFile find(long id) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("id", id)
                .query(CheckFiles::map)
                .optional()
                .orElseThrow(() -> new Refusal("selfcheck.file.unknown"));
    }

    private static CheckFile map(ResultSet row, int number) throws SQLException {
        return new CheckFile(
                row.getLong("id"),
                row.getString("check_key"),
                row.getString("finding_key"),
                row.getLong("item_id"),
                row.getString("file_name"),
                row.getString("mime"),
                row.getInt("bytes"),
                row.getLong("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                true);
    }
}
