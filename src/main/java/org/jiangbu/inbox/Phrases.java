package org.jiangbu.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions that a person keeps at hand, at most thirty; nobody sees those of others. */
@Service
@Transactional
@ForEverybody("only the person's own phrases")
public class Phrases {
    private static final int MOST = 30;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Phrases(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The one used last comes first. */
    @Transactional(readOnly = true)
    public List<Phrase> own() {
        return jdbc.sql("select id, words from inbox_phrase where person_id = :person order by used_at desc, id desc")
                .param("person", user.id())
                .query(Phrase.class)
                .list();
    }

    /** Keeps an opinion of 2 to 200 characters; one that is kept already comes first again. Refuses beyond thirty. */
    public void keep(String words) {
        String kept = words.strip();
        if (kept.length() < SHORTEST || kept.length() > LONGEST) {
            throw new Refusal("inbox.phrase.length", SHORTEST, LONGEST);
        }
        List<Phrase> own = own();
        if (own.size() >= MOST && own.stream().noneMatch(one -> one.words().equals(kept))) {
            throw new Refusal("inbox.phrase.too-many", MOST);
        }
        jdbc.sql(
                        """
                        insert into inbox_phrase (person_id, words, used_at) values (:person, :words, :now)
                        on conflict (person_id, words) do update set used_at = excluded.used_at
                        """)
                .param("person", user.id())
                .param("words", kept)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes one of the person's phrases out; nothing happens if it is gone already or somebody else's. */
    public void drop(long id) {
        jdbc.sql("delete from inbox_phrase where id = :id and person_id = :person")
                .param("id", id)
                .param("person", user.id())
                .update();
    }
}
