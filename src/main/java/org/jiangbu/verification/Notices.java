package org.jiangbu.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public notices of villages, for those who read households there. */
@Service
@Transactional(readOnly = true)
public class Notices {
    private static final int MOST = 500;

    private final NoticeBook book;
    private final NoticeSheet sheet;
    private final CurrentUser user;

    Notices(NoticeBook book, NoticeSheet sheet, CurrentUser user) {
        this.book = book;
        this.sheet = sheet;
        this.user = user;
    }

    /** Notices below an area, newest first, as far as the current person reads there. */
    public List<Notice> list(String areaCode, int limit) {
        List<String> patterns = user.scopes().stream()
                .filter(scope -> scope.startsWith(areaCode) || areaCode.startsWith(scope))
                .map(scope -> (scope.length() > areaCode.length() ? scope : areaCode) + "%")
                .map(pattern -> pattern.length() > 13 ? pattern.substring(0, 12) + "%" : pattern)
                .toList();
        return patterns.isEmpty() ? List.of() : book.list(patterns, Math.min(limit, MOST));
    }

    public Notice notice(long noticeId) {
        return book.find(noticeId)
                .filter(notice -> user.readsHouseholds(notice.villageCode()))
                .orElseThrow(() -> new Refusal("verification.notice.unknown"));
    }

    public List<NoticeLine> lines(long noticeId) {
        return book.lines(notice(noticeId).id());
    }

    /** A declaration as it was last posted; nothing for those who read no households there. */
    public Optional<NoticeLine> posted(String number) {
        return book.newestLine(number).filter(line -> user.readsHouseholds(line.group()));
    }

    /** The list to print for the board as an Excel sheet (公示表). */
    public void export(long noticeId, OutputStream out) {
        Notice notice = notice(noticeId);
        try {
            sheet.write(notice, book.lines(noticeId), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
