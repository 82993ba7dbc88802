package org.jiangbu.modeler.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A version that is taken away is, byte for byte, the one that was published. */
@Transactional
class FilesLinkTest extends IntegrationTest {
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private Publishing publishing;

    @Autowired
    private Releases releases;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    @Autowired
    private JdbcClient jdbc;

    private long designer;
    private Release version;

    @BeforeEach
    void aVersion() {
        designer = new TestHouseholds(households, staff, user)
                .person(Roles.FLOW_DESIGNER, "533422")
                .id();
        version = releases.inForce(PROCESS).orElseThrow();
    }

    private DownloadResponse response() {
        return user.runAs(designer, () -> {
            try {
                return FilesLink.response(version, publishing);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theModelIsTakenAwayWithItsFormsUnderTheirFileNames() throws IOException {
        DownloadResponse response = response();
        assertThat(response.getFileName()).isEqualTo(PROCESS + "-" + version.version() + ".zip");
        TreeMap<String, byte[]> taken = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(response.getInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taken.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(taken).containsOnlyKeys(PROCESS + ".bpmn", "finding-rectify.form", "finding-verify.form");
        releases.files(version)
                .byName()
                .forEach((name, content) -> assertThat(taken.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void ofAVersionThatWasChangedInTheDatabaseNothingIsHandedOut() {
        jdbc.sql(
                        """
                        update act_ge_bytearray set bytes_ = bytes_ || ' '::bytea
                        where name_ = 'finding-verify.form' and deployment_id_ = (
                            select deployment_id_ from act_re_procdef where id_ = ?)
                        """)
                .param(version.definitionId())
                .update();
        assertThat(response().hasError()).isTrue();
    }
}
