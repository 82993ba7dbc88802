package org.jiangbu.inbox.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submitted declarations that wait for the check of a cadre whom no other test knows. */
class WaitingDeclarations {
    static final String TOWNSHIP = "533422203";
    static final String VILLAGE = "533422203205";
    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 10);

    private final ApplicationContext context;

    WaitingDeclarations(ApplicationContext context) {
        this.context = context;
    }

    /** One declaration for each householder, at 12.00 yuan for each of 100 kilograms; answers with the cadre. */
    Person of(String... heads) {
        CurrentUser user = context.getBean(CurrentUser.class);
        TestHouseholds given =
                new TestHouseholds(context.getBean(Households.class), context.getBean(Staff.class), user);
        Person cadre = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        Person clerk = given.person(Roles.ENTRY_CLERK, TOWNSHIP);
        Map<Long, Long> cadreByHousehold = new HashMap<>();
        for (String head : heads) {
            cadreByHousehold.put(given.registered(VILLAGE, head), cadre.id());
        }
        user.runAs(clerk.id(), () -> {
            context.getBean(CadreAssignments.class).assignAll(cadreByHousehold);
            cadreByHousehold.keySet().forEach(this::submit);
            return null;
        });
        return cadre;
    }

    /** Who started a case. */
    Person starterOf(String caseKey) {
        long starter = context.getBean(JdbcClient.class)
                .sql("select started_by from workflow_case where case_key = ?")
                .param(caseKey)
                .query(Long.class)
                .single();
        return context.getBean(Staff.class).find(starter).orElseThrow();
    }

    private void submit(long household) {
        Declarations declarations = context.getBean(Declarations.class);
        NewLine walnuts =
                NewLine.sale("walnut", new BigDecimal("100"), "公斤", new BigDecimal("12.00"), 120_000, OCTOBER);
        long id = declarations.draft(new NewDeclaration(2018, household, "户主不识字", null, List.of(walnuts)));
        declarations.submit(id, UUID.randomUUID().toString());
    }
}
