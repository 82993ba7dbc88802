package org.jiangbu.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.security.StaffOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a mail server in memory. */
class MailTest extends IntegrationTest {
    private static final String ADDRESS = "zhang@office.example";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Messages messages;

    @Autowired
    private Staff staff;

    @Autowired
    private StaffOffice office;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private Person person;
    private Person administrator;

    @BeforeEach
    void listen() {
        server.start();
        jdbc.sql("delete from reminder_delivery").update();
        person = staff.create("m-" + UUID.randomUUID().toString().substring(0, 8), "张三丰", null);
        administrator = staff.create("a-" + UUID.randomUUID().toString().substring(0, 8), "管理员", null);
        staff.assign(administrator.id(), Roles.ADMIN, "533422", java.time.LocalDate.of(2018, 1, 1), null);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private Mail mail() {
        return new Mail(
                new MailProperties(
                        "localhost",
                        server.getSmtp().getPort(),
                        MailProperties.Tls.NONE,
                        null,
                        null,
                        "jiangbu@office.example",
                        "https://jb/inbox"),
                messages);
    }

    private void address(String written) {
        user.runAs(administrator.id(), () -> office.setMail(person, written));
    }

    private void queued() {
        long notice = jdbc.sql(
                        """
                        insert into reminder_notice (person_id, kind, items, words, created_at)
                        values (?, 'ASKED', 3, '不得外传', now()) returning id
                        """)
                .param(person.id())
                .query(Long.class)
                .single();
        outbox.put(Channel.Kind.MAIL, List.of(notice));
    }

    private List<String> states() {
        return jdbc.sql("select state || ' ' || attempts || ' ' || coalesce(failure, '') from reminder_delivery")
                .query(String.class)
                .list();
    }

    private void dueAgain() {
        jdbc.sql("update reminder_delivery set next_at = '2000-01-01'").update();
    }

    @Test
    void aMailArrivesOnceAtTheAddressWithCountAndLinkOnly() throws Exception {
        address(ADDRESS);
        queued();
        Mail mail = mail();
        assertThat(outbox.send(mail)).isEqualTo(1);
        dueAgain();
        assertThat(outbox.send(mail)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(got.getFrom()).extracting(Object::toString).containsExactly("jiangbu@office.example");
        assertThat(got.getSubject()).isEqualTo("提醒：您有事项待查看");
        assertThat((String) got.getContent())
                .contains("涉及 3 件", "https://jb/inbox")
                .doesNotContain("张三丰", "不得外传", person.username());
        assertThat(got.getMessageID())
                .isEqualTo(jdbc.sql("select '<' || id || '@jiangbu>' from reminder_delivery")
                        .query(String.class)
                        .single());
    }

    @Test
    void whoHasNoAddressIsNotQueued() {
        queued();
        assertThat(states()).isEmpty();
    }

    @Test
    void whatFailsIsTriedWithPausesAndGivenUpIntoTheJournal() {
        address(ADDRESS);
        queued();
        Mail mail = mail();
        server.stop();
        for (int n = 1; n <= 8; n++) {
            outbox.send(mail);
            outbox.send(mail); // not due yet
            assertThat(states())
                    .singleElement()
                    .asString()
                    .startsWith((n == 8 ? "GIVEN_UP " : "WAITING ") + n)
                    .doesNotContain(ADDRESS);
            dueAgain();
        }
        assertThat(outbox.send(mail)).isZero();
        assertThat(jdbc.sql(
                                """
                                select count(*) from audit_entry where action = 'reminder.delivery-given-up'
                                and subject = (select id::text from reminder_delivery)
                                """)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theAdministratorSeesWhatFailedAndHasItTriedAgain() {
        address(ADDRESS);
        queued();
        Mail mail = mail();
        int port = server.getSmtp().getPort();
        server.stop();
        outbox.send(mail);
        jdbc.sql("update reminder_delivery set state = 'GIVEN_UP', attempts = 8")
                .update();
        assertThatThrownBy(() -> user.runAs(person.id(), deliveries::failed)).isInstanceOf(Refusal.class);
        List<Delivery> failed = user.runAs(administrator.id(), deliveries::failed);
        assertThat(failed).singleElement().satisfies(one -> {
            assertThat(one.toName()).isEqualTo("张三丰");
            assertThat(one.givenUp()).isTrue();
            assertThat(one.attempts()).isEqualTo(8);
        });
        assertThat(user.runAs(
                        administrator.id(),
                        () -> deliveries.again(List.of(failed.get(0).id()))))
                .isEqualTo(1);
        GreenMail back = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(outbox.send(mail)).isEqualTo(1);
        } finally {
            back.stop();
        }
        assertThat(user.runAs(administrator.id(), deliveries::failed)).isEmpty();
        assertThat(user.runAs(
                        administrator.id(),
                        () -> deliveries.again(List.of(failed.get(0).id()))))
                .isZero();
    }

    @Test
    void oneWayDoesNotSendWhatTheOtherHolds() {
        address(ADDRESS);
        queued();
        jdbc.sql("update reminder_delivery set channel = 'WEBHOOK'").update();
        assertThat(outbox.send(mail())).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void onlyTheAdministratorEntersAnAddressAndOnlyARealOne() {
        assertThatThrownBy(() -> user.runAs(person.id(), () -> office.setMail(person, ADDRESS)))
                .isInstanceOf(Refusal.class);
        for (String bad :
                List.of("zhang", "zhang@", "a b@office.example", "a@x.example\nBcc: b@y.example", "张@x.example")) {
            assertThatThrownBy(() -> address(bad)).as(bad).hasMessage("security.mail.bad");
        }
        address(" " + ADDRESS + " ");
        assertThat(user.runAs(administrator.id(), () -> office.mailOf(person.id())))
                .contains(ADDRESS);
        address("");
        assertThat(user.runAs(administrator.id(), () -> office.mailOf(person.id())))
                .isEmpty();
    }

    @Test
    void aServerNeedsASenderAndItsPasswordIsNeverWritten() {
        assertThatThrownBy(() -> new MailProperties("h", 25, MailProperties.Tls.NONE, null, null, null, ""))
                .hasMessageContaining("from");
        assertThat(new MailProperties("h", 25, MailProperties.Tls.TLS, "u", "geheim", "a@b.example", ""))
                .asString()
                .doesNotContain("geheim");
    }
}
