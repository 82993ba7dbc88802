package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangbu.IntegrationTest;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvidencesTest extends IntegrationTest {
    private static final String VILLAGE = "533422206203";

    @Autowired
    Declarations declarations;

    @Autowired
    Evidences evidences;

    @Autowired
    Households households;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;
    Person clerk;

    @BeforeEach
    void setUp() {
        given = new TestHouseholds(households, staff, user);
        clerk = given.person(Roles.ENTRY_CLERK, "533422206");
    }

    private long draft() {
        long household = given.registered(VILLAGE, "斯那");
        return declarations.draft(new NewDeclaration(2018, household, null, null, List.of()));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void contentDecidesTheKindNotTheName() {
        user.runAs(clerk.id(), () -> {
            long draft = draft();
            EvidenceInfo info = evidences.add(draft, EvidenceType.SALE_RECEIPT, "C:\\x\\收据.jpg", pdf("content"));
            assertThat(info.mime()).isEqualTo("application/pdf");
            assertThat(info.fileName()).isEqualTo("收据.jpg");
            byte[] script = "<script>".getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> evidences.add(draft, EvidenceType.OTHER, "photo.png", script))
                    .hasMessage("declaration.evidence.kind");
            assertThatThrownBy(
                            () -> evidences.add(draft, EvidenceType.OTHER, "big.pdf", new byte[10 * 1024 * 1024 + 1]))
                    .hasMessage("declaration.evidence.too-large");
        });
    }

    @Test
    void aWrongFileIsTakenOutOfADraftAndCanBeGivenAgain() {
        user.runAs(clerk.id(), () -> {
            long draft = draft();
            long wrong = evidences
                    .add(draft, EvidenceType.SITE_PHOTO, "a.png", TestHouseholds.photo())
                    .id();
            evidences.remove(wrong);
            assertThat(declarations.view(declarations.numberOf(draft)).evidence())
                    .isEmpty();
            assertThatThrownBy(() -> evidences.file(wrong)).hasMessage("declaration.evidence.unknown");
            assertThatThrownBy(() -> evidences.remove(wrong)).hasMessage("declaration.evidence.unknown");
            EvidenceInfo again = evidences.add(draft, EvidenceType.SITE_PHOTO, "a.png", TestHouseholds.photo());
            assertThat(declarations.view(declarations.numberOf(draft)).evidence())
                    .containsExactly(again);
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'declaration.evidence.removed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatVerifiersSeeIsTakenOutByNobodyAndByNoStranger() {
        long[] id = new long[1];
        long draft = user.runAs(clerk.id(), () -> {
            long household = given.registered(VILLAGE, "斯那");
            long written = declarations.draft(new NewDeclaration(
                    2018, household, "户主不识字", null, List.of(DeclarationTest.walnuts("500", "公斤", "12"))));
            id[0] = evidences
                    .add(written, EvidenceType.CONTRACT, "合同.pdf", pdf("contract"))
                    .id();
            return written;
        });
        Person stranger = given.person(Roles.ENTRY_CLERK, "533422205");
        user.runAs(stranger.id(), () -> assertThatThrownBy(() -> evidences.remove(id[0]))
                .hasMessage("declaration.evidence.unknown"));
        user.runAs(clerk.id(), () -> {
            declarations.submit(draft, "evidence-" + draft);
            assertThatThrownBy(() -> evidences.remove(id[0])).hasMessage("declaration.evidence.stays");
        });
    }

    @Test
    void sameFileIsKeptOnceAndMarkedWhenAnotherHouseholdShowsItH21() {
        user.runAs(clerk.id(), () -> {
            long one = draft();
            byte[] content = pdf("shared " + one);
            evidences.add(one, EvidenceType.SALE_RECEIPT, "a.pdf", content);
            evidences.add(one, EvidenceType.SALE_RECEIPT, "b.pdf", content);
            assertThat(declarations.view(declarations.numberOf(one)).evidence())
                    .singleElement()
                    .satisfies(info -> assertThat(info.alsoAt()).isNull());
            long two = draft();
            assertThat(evidences
                            .add(two, EvidenceType.SALE_RECEIPT, "c.pdf", content)
                            .alsoAt())
                    .isEqualTo(declarations.numberOf(one));
        });
    }

    @Test
    void fileIsReadOnlyWithinTheOwnPlaces() {
        byte[] content = pdf("mine");
        long id = user.runAs(clerk.id(), () -> evidences
                .add(draft(), EvidenceType.CONTRACT, "合同.pdf", content)
                .id());
        user.runAs(clerk.id(), () -> assertThat(evidences.file(id).content()).isEqualTo(content));
        Person stranger = given.person(Roles.TOWNSHIP_CLERK, "533422205");
        user.runAs(stranger.id(), () -> assertThatThrownBy(() -> evidences.file(id))
                .hasMessage("declaration.evidence.unknown"));
    }
}
