package org.jiangbu.security;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people who work here and their roles. */
@Service
public class Staff {
    /** Without a password the person cannot sign in. */
    public Person create(String username, String displayName, @Nullable String password) {
        throw new UnsupportedOperationException();
    }

    public void assign(long personId, String role, String areaCode, LocalDate from, @Nullable LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Active persons that have the role today on the area or on one that contains it. */
    public List<Person> holders(String role, String areaCode) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> byUsername(String username) {
        throw new UnsupportedOperationException();
    }

    /** Display names by id. */
    public Map<Long, String> names(Collection<Long> personIds) {
        throw new UnsupportedOperationException();
    }
}
