package org.jiangbu.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.FileKind;
import org.jiangbu.base.FileName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.tasklist.TaskBook.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证 of tasks: judged by content, limited in size, kept as they came and never deleted. */
@Service
@Transactional
public class TaskFiles {
    /** The largest file: 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MOST = 20;
    private static final String SELECT =
            """
            select e.id, e.row_id, e.file_name, e.mime, e.bytes, e.uploaded_at, r.programme_year
            from tasklist_evidence e join tasklist_row r on r.id = e.row_id
            where not exists (select 1 from tasklist_evidence_removal x where x.evidence_id = e.id)
            """;

    private final TaskBook book;
    private final ListGate gate;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    TaskFiles(TaskBook book, ListGate gate, JdbcClient jdbc, CurrentUser user, Journal journal, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.jdbc = jdbc;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    private record Found(TaskFile file, int programmeYear) {}

    /** The files of a task, in the order in which they came; for those who read its list. */
    @Transactional(readOnly = true)
    public List<TaskFile> of(int programmeYear, long rowId) {
        requireReader(programmeYear);
        return ofRow(programmeYear, rowId);
    }

    private List<TaskFile> ofRow(int programmeYear, long rowId) {
        return jdbc
                .sql(SELECT + " and e.row_id = :row and r.programme_year = :year order by e.id")
                .param("row", rowId)
                .param("year", programmeYear)
                .query(TaskFiles::map)
                .list()
                .stream()
                .map(Found::file)
                .toList();
    }

    /** Adds a file to a task of a list that is not closed. */
    public TaskFile add(int programmeYear, long rowId, String fileName, byte[] content) {
        Head head = gate.requireOpen(programmeYear);
        if (book.tasks(programmeYear).stream().noneMatch(task -> task.id() == rowId && !task.struck())) {
            throw new Refusal("tasklist.task.unknown");
        }
        if (content.length == 0 || content.length > MAX_BYTES) throw new Refusal("tasklist.file.size", MAX_BYTES >> 20);
        FileKind kind = FileKind.of(content).orElseThrow(() -> new Refusal("tasklist.file.kind"));
        if (ofRow(programmeYear, rowId).size() >= MOST) throw new Refusal("tasklist.file.many", MOST);
        long id = jdbc.sql(
                        """
                        insert into tasklist_evidence (row_id, file_name, mime, bytes, sha256, content, uploaded_by, uploaded_at)
                        values (:row, :name, :mime, :bytes, :hash, :content, :me, :now) returning id
                        """)
                .param("row", rowId)
                .param("name", FileName.plain(fileName, "evidence"))
                .param("mime", kind.mime())
                .param("bytes", content.length)
                .param("hash", Sha256.hex(content))
                .param("content", content)
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        record("tasklist.file-added", head, id);
        return find(id).file();
    }

    /** Takes a file out while the list is not closed; it stays stored and journaled. */
    public void remove(long id) {
        Head head = gate.requireOpen(find(id).programmeYear());
        int removed = jdbc.sql(
                        """
                        insert into tasklist_evidence_removal (evidence_id, removed_by, removed_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(id, user.id(), Timestamp.from(clock.instant()))
                .update();
        if (removed > 0) record("tasklist.file-removed", head, id);
    }

    /** The file with its content, for those who read its list. */
    @Transactional(readOnly = true)
    public TaskFile.Content content(long id) {
        Found found = find(id);
        requireReader(found.programmeYear());
        byte[] content = jdbc.sql("select content from tasklist_evidence where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
        return new TaskFile.Content(found.file().fileName(), found.file().mime(), content);
    }

    private void requireReader(int programmeYear) {
        Head head = book.find(programmeYear).orElseThrow(() -> ListGate.unknown(programmeYear));
        user.require(head.areaCode(), ListGate.READERS);
    }

    private void record(String action, Head head, long evidence) {
        journal.record(action, ListGate.subject(head.programmeYear()), head.areaCode(), Map.of("evidence", evidence));
    }

    private Found find(long id) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("id", id)
                .query(TaskFiles::map)
                .optional()
                .orElseThrow(() -> new Refusal("tasklist.file.unknown"));
    }

    private static Found map(ResultSet row, int number) throws SQLException {
        TaskFile file = new TaskFile(
                row.getLong("id"),
                row.getLong("row_id"),
                row.getString("file_name"),
                row.getString("mime"),
                row.getInt("bytes"),
                row.getTimestamp("uploaded_at").toInstant());
        return new Found(file, row.getInt("programme_year"));
    }
}
