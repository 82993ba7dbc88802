package org.jiangbu.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Sha256;
import org.jiangbu.security.Roles;
import org.jiangbu.summary.SummaryVersion.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class SummariesTest extends SummaryScene {
    private static final LocalDate DATED = LocalDate.of(2019, 1, 3);

    @Test
    void finalisedReportIsFetchedAgainByteForByte() {
        int number = next();
        as(Roles.COUNTY_LEADER, () -> summaries.finalise(YEAR, DATED, draft().revision(), number));
        SummaryVersion version =
                as(Roles.AUDITOR, () -> summaries.versions(YEAR)).get(0);
        assertThat(version.number()).isEqualTo(number);
        assertThat(version.author()).isEqualTo(people.get(Roles.COUNTY_LEADER).displayName());
        byte[] word = as(Roles.HEADQUARTERS, () -> summaries.content(version.id(), Form.WORD));
        byte[] pdf = as(Roles.HEADQUARTERS, () -> summaries.content(version.id(), Form.PDF));
        write(Chapter.PLANS, "一是另作打算。");
        assertThat(as(Roles.AUDITOR, () -> summaries.content(version.id(), Form.WORD)))
                .isEqualTo(word);
        assertThat(Sha256.hex(word)).isEqualTo(version.wordSha256());
        assertThat(Sha256.hex(pdf)).isEqualTo(version.pdfSha256());
        for (String sql : new String[] {
            "update summary_version set dated = '2020-01-01' where id = ?", "delete from summary_version where id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(version.id()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoTookAReportIsInTheJournal() {
        as(Roles.AUDITOR, () -> summaries.file(YEAR, Form.WORD));
        assertThat(taken(Roles.AUDITOR)).containsExactly("WORD of draft");
        as(Roles.COUNTY_LEADER, () -> summaries.finalise(YEAR, DATED, draft().revision(), next()));
        SummaryVersion version =
                as(Roles.AUDITOR, () -> summaries.versions(YEAR)).get(0);
        as(Roles.AUDITOR, () -> summaries.content(version.id(), Form.PDF));
        assertThat(taken(Roles.AUDITOR)).containsExactly("WORD of draft", "PDF of " + version.number());
        assertThat(taken(Roles.COUNTY_LEADER))
                .as("finalising takes nothing away")
                .isEmpty();
    }

    /** Format and version of the reports that the person took away. */
    private List<String> taken(String role) {
        return jdbc.sql(
                        """
                        select (details ->> 'format') || ' of ' || coalesce(details ->> 'version', 'draft')
                        from audit_entry where person_id = ? and action = 'summary.exported' and subject = ? and area_code = ?
                        order by id
                        """)
                .params(people.get(role).id(), "ZJ-" + YEAR, COUNTY)
                .query(String.class)
                .list();
    }

    @Test
    void doubleClickFinalisesOnce() {
        int number = next();
        int revision = draft().revision();
        as(Roles.COUNTY_REVIEWER, () -> {
            summaries.finalise(YEAR, DATED, revision, number);
            assertThatThrownBy(() -> summaries.finalise(YEAR, DATED, revision, number))
                    .hasMessage("summary.changed-meanwhile");
        });
        assertThat(next()).isEqualTo(number + 1);
    }

    @Test
    void whatWasChangedSinceItWasReadIsNotFinalised() {
        int revision = draft().revision();
        write(Chapter.PLANS, "一是切实将产业以奖代补工作做好做实。");
        as(Roles.COUNTY_LEADER, () -> assertThatThrownBy(() -> summaries.finalise(YEAR, DATED, revision, next()))
                .hasMessage("summary.changed-meanwhile"));
    }

    @Test
    void emptySectionIsNotFinalised() {
        String before = text(Chapter.WORKSHOPS).body();
        write(Chapter.WORKSHOPS, "  ");
        assertThat(draft().missing()).containsExactly(Chapter.WORKSHOPS);
        as(Roles.COUNTY_LEADER, () -> assertThatThrownBy(
                        () -> summaries.finalise(YEAR, DATED, draft().revision(), next()))
                .hasMessage("summary.missing"));
        write(Chapter.WORKSHOPS, before);
        assertThat(draft().missing()).isEmpty();
    }

    @Test
    void secondTabOverwritesNoText() {
        int revision = text(Chapter.WORK).revision();
        as(Roles.COUNTY_LEADER, () -> summaries.write(YEAR, Chapter.WORK, "我办开展的工作有：", revision));
        as(Roles.COUNTY_REVIEWER, () -> {
            assertThatThrownBy(() -> summaries.write(YEAR, Chapter.WORK, "别的", revision))
                    .hasMessage("summary.changed-meanwhile");
            assertThatThrownBy(() -> summaries.write(YEAR, Chapter.WORK, "字".repeat(8001), revision + 1))
                    .hasMessage("summary.text.length");
        });
        assertThat(text(Chapter.WORK).body()).isEqualTo("我办开展的工作有：");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.HEADQUARTERS, Roles.AUDITOR, Roles.TOWNSHIP_LEADER, Roles.COUNTY_FINANCE})
    void onlyTheCountyOfficeWrites(String role) {
        int number = next();
        as(role, () -> {
            assertThatThrownBy(() -> summaries.write(YEAR, Chapter.PLANS, "x", -1))
                    .hasMessage("security.refused");
            assertThatThrownBy(() -> summaries.finalise(YEAR, DATED, 0, number)).hasMessage("security.refused");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.TOWNSHIP_LEADER, Roles.COUNTY_FINANCE})
    void whoIsNotOfTheOfficeReadsNothing(String role) {
        as(Roles.COUNTY_LEADER, () -> summaries.finalise(YEAR, DATED, draft().revision(), next()));
        long id = as(Roles.AUDITOR, () -> summaries.versions(YEAR)).get(0).id();
        as(role, () -> {
            assertThatThrownBy(() -> summaries.draft(YEAR)).hasMessage("security.refused");
            assertThatThrownBy(() -> summaries.file(YEAR, Form.PDF)).hasMessage("security.refused");
            assertThatThrownBy(() -> summaries.versions(YEAR)).hasMessage("security.refused");
            assertThatThrownBy(() -> summaries.content(id, Form.WORD)).hasMessage("security.refused");
        });
    }
}
