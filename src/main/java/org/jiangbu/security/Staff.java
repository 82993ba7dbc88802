package org.jiangbu.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.region.AreaLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here and their roles. Rights to change them are checked by the views' service. */
@Service
@Transactional
public class Staff {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person without a password cannot sign in. */
    public Person create(String username, String displayName, @Nullable String password) {
        String name = username.toLowerCase(Locale.ROOT);
        long id = jdbc.sql(
                        """
                        insert into security_person (username, display_name, password, created_at)
                        values (:username, :name, :password, :now) returning id
                        """)
                .param("username", name)
                .param("name", displayName)
                .param("password", password == null ? null : passwords.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return new Person(id, name, displayName, true);
    }

    public void assign(long personId, String role, String areaCode, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(
                        """
                        insert into security_assignment (person_id, role, area_code, valid_from, valid_to)
                        values (:person, :role, :area, :from, :to)
                        """)
                .param("person", personId)
                .param("role", role)
                .param("area", areaCode)
                .param("from", from)
                .param("to", to)
                .update();
    }

    public Optional<Person> find(long id) {
        return jdbc.sql("select * from security_person where id = :id")
                .param("id", id)
                .query(Staff::map)
                .optional();
    }

    public Optional<Person> byUsername(String username) {
        return jdbc.sql("select * from security_person where username = :name")
                .param("name", username.toLowerCase(Locale.ROOT))
                .query(Staff::map)
                .optional();
    }

    /** People who hold the role on exactly that area or above it today. */
    public List<Person> holders(String role, String areaCode) {
        return jdbc.sql(
                        """
                        select distinct p.* from security_person p join security_assignment a on a.person_id = p.id
                        where p.active and a.role = :role and :area like a.area_code || '%'
                            and a.valid_from <= :today and coalesce(a.valid_to, 'infinity') >= :today
                        order by p.id
                        """)
                .param("role", role)
                .param("area", areaCode)
                .param("today", LocalDate.now(clock))
                .query(Staff::map)
                .list();
    }

    public List<Assignment> assignments(long personId) {
        return jdbc.sql("select * from security_assignment where person_id = :id order by id")
                .param("id", personId)
                .query((row, n) -> new Assignment(
                        row.getString("role"),
                        row.getString("area_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Display names by id. */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, display_name from security_person where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    public List<Role> roles() {
        return jdbc.sql("select * from security_role order by name")
                .query((row, n) -> new Role(
                        row.getString("name"),
                        AreaLevel.valueOf(row.getString("level")),
                        row.getBoolean("reads_households"),
                        row.getBoolean("unmasked"),
                        row.getString("title_zh"),
                        row.getString("title_en")))
                .list();
    }

    /** Roles that read the households of their whole area. */
    Set<String> readingRoles() {
        return Set.copyOf(
                jdbc.sql("select name from security_role where reads_households and name <> 'assigned-cadre'")
                        .query(String.class)
                        .list());
    }

    Set<String> unmaskedRoles() {
        return Set.copyOf(jdbc.sql("select name from security_role where unmasked")
                .query(String.class)
                .list());
    }

    private static Person map(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("active"));
    }
}
