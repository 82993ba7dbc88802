package org.jiangbu.security;

import java.io.Serializable;
import java.security.Principal;

/** The principal of a session: who signed in. Roles and rights are read anew at every request, see {@link CurrentUser}. */
record SignedInPerson(long id, String username) implements Principal, Serializable {
    @Override
    public String getName() {
        return username;
    }
}
