package org.jiangbu.security.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jiangbu.base.ui.ShellPerson;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.StaffOffice;
import org.springframework.stereotype.Component;

/** Tells the shell who is signed in. */
@Component
class SignedInPersonShell implements ShellPerson {

    private final CurrentUser currentUser;
    private final RoleBook roleBook;
    private final Areas areas;
    private final StaffOffice office;
    private final AuthenticationContext authentication;

    SignedInPersonShell(
            CurrentUser currentUser,
            RoleBook roleBook,
            Areas areas,
            StaffOffice office,
            AuthenticationContext authentication) {
        this.currentUser = currentUser;
        this.roleBook = roleBook;
        this.areas = areas;
        this.office = office;
        this.authentication = authentication;
    }

    @Override
    public String displayName() {
        return currentUser.person().displayName();
    }

    @Override
    public List<String> roles() {
        return currentUser.assignments().stream()
                .map(held -> roleBook.title(held.role()) + " · " + areas.fullName(held.areaCode()))
                .toList();
    }

    @Override
    public boolean hasRole(String role) {
        return currentUser.hasRole(role);
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    @Override
    public void changePassword() {
        new OwnPasswordDialog(office).open();
    }
}
