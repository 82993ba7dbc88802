package org.jiangbu.region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates village groups; in a transaction of its own, since an area stays even where the work that met it first is undone. */
@Component
class Groups {

    /** Codes from here on go to groups that have a name instead of a number. */
    private static final int FIRST_NAMED = 51;

    private final JdbcClient db;

    Groups(JdbcClient db) {
        this.db = db;
    }

    /** The code of the group, 14 digits: the village's code and the group's number, or the next free one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String findOrCreate(String villageCode, String name, String key) {
        db.sql("select 1 from region_area where code = ? for update")
                .param(villageCode)
                .query()
                .singleValue();
        return db.sql("select code from region_area where parent_code = ? and match_key = ?")
                .params(villageCode, key)
                .query(String.class)
                .optional()
                .orElseGet(() -> create(villageCode, name, key));
    }

    private String create(String villageCode, String name, String key) {
        int number = AreaNames.groupNumber(key);
        if (number == 0 || number >= FIRST_NAMED) {
            number = db.sql(
                            """
                    select coalesce(max(right(code, 2)::int), :first - 1) + 1 from region_area
                    where parent_code = :village and right(code, 2)::int >= :first""")
                    .param("first", FIRST_NAMED)
                    .param("village", villageCode)
                    .query(Integer.class)
                    .single();
        }
        String code = villageCode + "%02d".formatted(number);
        db.sql("insert into region_area (code, name, parent_code, match_key) values (?, ?, ?, ?)")
                .params(code, name, villageCode, key)
                .update();
        return code;
    }
}
