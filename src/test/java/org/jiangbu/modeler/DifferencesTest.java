package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who is told what a draft changes, and against which versions. */
@Transactional
class DifferencesTest extends IntegrationTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private Differences differences;

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Releases releases;

    @Autowired
    private Messages messages;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    private TestHouseholds given;
    private Person designer;
    private long draft;

    @BeforeEach
    void aDraft() {
        given = new TestHouseholds(households, staff, user);
        designer = given.person(Roles.FLOW_DESIGNER, COUNTY);
        draft = as(designer, () -> designs.open(inForce(PROCESS), "改整改时限"));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private Release inForce(String process) {
        return releases.inForce(process).orElseThrow();
    }

    private List<String> told() {
        return as(designer, () -> differences.of(draft, differences.base(draft).orElseThrow()).changes().stream()
                .map(change -> change.sentence().in(messages, Locale.SIMPLIFIED_CHINESE))
                .toList());
    }

    @Test
    void aDraftThatNobodyChangedIsTheVersionFromWhichItComes() {
        assertThat(as(designer, () -> differences.base(draft))).contains(inForce(PROCESS));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasDrawnAndWrittenIsTold() {
        as(designer, () -> designs.write(draft, designs.model(draft).replace("核实整改", "复核整改"), 0));
        as(designer, () -> {
            Draft.File form = files.forms(draft).get(0);
            return files.write(
                    draft,
                    form.name(),
                    form.content().replaceFirst("\"label\": \"", "\"label\": \"新"),
                    form.revision());
        });
        assertThat(told())
                .hasSize(2)
                .anyMatch(one -> one.startsWith("表单 整改问题："))
                .anyMatch(one -> one.contains("复核整改"));
    }

    @Test
    void aVersionOfAnotherProcessIsRefused() {
        assertThatThrownBy(() -> as(designer, () -> differences.of(draft, inForce("payment-batch"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("difference.other");
        assertThatThrownBy(() -> as(designer, () -> differences.between(inForce(PROCESS), inForce("payment-batch"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("difference.other");
        assertThat(as(designer, () -> differences.between(inForce(PROCESS), inForce(PROCESS)))
                        .changes())
                .isEmpty();
    }

    @Test
    void onlyThoseWhoReadDraftsAreTold() {
        for (String role : List.of(Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR)) {
            Person reader = given.person(role, COUNTY);
            assertThat(as(reader, () -> differences.of(draft, inForce(PROCESS))).changes())
                    .as(role)
                    .isEmpty();
        }
        Person finance = given.person(Roles.COUNTY_FINANCE, COUNTY);
        assertThatThrownBy(() -> as(finance, () -> differences.of(draft, inForce(PROCESS))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(finance, () -> differences.base(draft))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(finance, () -> differences.between(inForce(PROCESS), inForce(PROCESS))))
                .isInstanceOf(Refusal.class);
    }
}
