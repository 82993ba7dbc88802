package org.jiangbu.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * The principal of a session: who signed in. Roles and rights are read anew at every request, see {@link CurrentUser}.
 *
 * @param passwordNo which of the person's passwords opened the session; a later one ends it
 */
record SignedInPerson(long id, String username, int passwordNo) implements Principal, Serializable {
    @Override
    public String getName() {
        return username;
    }
}
