package org.jiangbu.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.AreaLevel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that can be held, and their titles; an administrator adds to them. */
@Service
public class RoleBook {

    private static final String SELECT = "select name, level, reads_households, unmasked from security_role ";

    private final JdbcClient db;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    RoleBook(JdbcClient db, Messages messages, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.db = db;
        this.messages = messages;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** From the village up to the county. */
    @ForEverybody("titles of roles")
    public List<Role> all() {
        return db.sql(SELECT + "order by position, name").query(Role.class).list();
    }

    @ForEverybody("titles of roles")
    public Optional<Role> find(String name) {
        return db.sql(SELECT + "where name = ?").param(name).query(Role.class).optional();
    }

    /**
     * The roles above whose holders that role stands (E1): those of lower levels, for a leader also the others of the own
     * level, for the headquarters everybody.
     */
    @ForEverybody("which role stands above which")
    public Set<String> below(String name) {
        return find(name)
                .map(role -> all().stream()
                        .filter(other -> rank(other) < rank(role))
                        .map(Role::name)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static int rank(Role role) {
        if (role.name().equals(Roles.HEADQUARTERS)) return Integer.MAX_VALUE;
        return Roles.LEADING.contains(role.name())
                ? 1 - 2 * role.level().ordinal()
                : -2 * role.level().ordinal();
    }

    /** Whether the role stands above the others of its level. */
    @ForEverybody("which role stands above which")
    public boolean leads(String name) {
        return Roles.LEADING.contains(name);
    }

    /** Whether a substitute takes the role over. */
    @ForEverybody("which roles are exercised in person")
    public boolean passedOn(String name) {
        return !Roles.PERSONAL.contains(name);
    }

    /** The role's title in the reader's language. */
    @ForEverybody("titles of roles")
    public String title(String name) {
        String key = "security.role." + name;
        if (messages.has(key)) {
            return messages.get(key);
        }
        String column = messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "title_en" : "title_zh";
        return db.sql("select " + column + " from security_role where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse(name);
    }

    /** Adds a role that models may name from now on; only an administrator may. */
    @Transactional
    public Role add(Role role, String titleZh, String titleEn) {
        currentUser.requireRole(Roles.ADMIN);
        if (!role.name().matches("[a-z][a-z0-9-]{1,39}") || titleZh.isBlank() || titleEn.isBlank()) {
            throw new Refusal("security.role.bad-name");
        }
        try {
            db.sql(
                            """
                    insert into security_role (name, level, reads_households, unmasked, title_zh, title_en, position)
                    values (?, ?, ?, ?, ?, ?, 1000)""")
                    .params(role.name(), role.level().name(), role.readsHouseholds(), role.unmasked(), titleZh, titleEn)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("security.role.exists", role.name());
        }
        events.publishEvent(new StaffChanged("role-added", role.name(), null, java.util.Map.of("level", role.level())));
        return role;
    }

    /** The level on which a role acts; a role that nobody knows is refused. */
    AreaLevel levelOf(String role) {
        return find(role)
                .orElseThrow(() -> new Refusal("security.role.unknown", role))
                .level();
    }
}
