package org.jiangbu.base.ui;

import java.util.List;

/** The person whom the shell serves; the security module knows. */
public interface ShellPerson {
    String displayName();

    /** Titles of the roles held today with their areas, e.g. 村组干部 · 升平镇阿东村. */
    List<String> roles();

    boolean hasRole(String role);

    void signOut();

    /** Opens the dialog in which the person changes the own password. */
    void changePassword();
}
