package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import org.jiangbu.ViewTest;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.ShippedArrived;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** What came with an upgrade is noticed by who draws and who publishes, until somebody begins with it or gives it up. */
@Transactional
class OfferedDraftTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";
    private static final String NOTICE = "新版程序带来了“自查问题整改”的改动，已存为草稿，现行版本继续有效，不受影响。";
    private static final String BADGE = "新版程序提供了1个流程草稿，请处理";

    @Autowired
    private Designs designs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ApplicationEventPublisher events;

    private long offered() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        Release inForce = publishing.versions(PROCESS).get(0);
        events.publishEvent(new ShippedArrived(publishing.files(inForce), inForce));
        return designs.standing().get(0).id();
    }

    private static List<String> said() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<String> badges() {
        return _find(Button.class).stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void whoDrawsIsToldWhatToDoUntilSomebodyBegins() {
        long id = offered();
        open("modeler");
        assertThat(said())
                .contains(NOTICE + "请打开草稿，用“变动对照”看清改动，再申请发布，或者放弃草稿。", "随新版程序提供，待处理")
                .doesNotContain("修改中");
        assertThat(badges()).contains(BADGE);
        assertThat(_get(RouterLink.class, spec -> spec.withText("打开草稿")).getHref())
                .isEqualTo("modeler/draft/" + id);
        designs.write(id, designs.model(id).replace("整改问题", "立即整改问题"), 0);
        open("modeler/draft/" + id);
        open("modeler");
        assertThat(said()).noneMatch(line -> line.startsWith(NOTICE)).contains("修改中");
        assertThat(badges()).doesNotContain(BADGE);
    }

    @Test
    void whoPublishesIsToldThatADesignerDecidesAndWhoOnlyReadsHasNoBadge() {
        offered();
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler");
        assertThat(said()).contains(NOTICE + "由流程设计员对照变动后申请发布，或者放弃。");
        assertThat(badges()).contains(BADGE);
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        open("modeler");
        assertThat(badges()).doesNotContain(BADGE);
    }

    @Test
    void aNewerOfferTakesThePlaceOfOneThatNobodyHasBegunWith() {
        long first = offered();
        long second = offered();
        assertThat(designs.get(first).state()).isEqualTo(Draft.State.DISCARDED);
        open("modeler");
        assertThat(badges()).contains(BADGE);
        designs.write(second, designs.model(second).replace("整改问题", "立即整改问题"), 0);
        offered();
        assertThat(designs.get(second).state())
                .as("what somebody works at stays")
                .isEqualTo(Draft.State.OPEN);
    }

    @Test
    void anOfferStandsBesideWhateverVersionIsInForce() {
        long offer = offered();
        long own = designs.open(publishing.versions(PROCESS).get(0), "催办整改");
        designs.write(own, designs.model(own).replace("整改问题", "立即整改问题"), 0);
        publishing.ask(own, designs.get(own).revision(), "按整改要求催办");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        Release released = publishing.publish(own);
        assertThat(designs.get(offer).baseVersion()).isEqualTo(released.version());
        assertThat(designs.get(offer).unattended()).isTrue();
    }

    @Test
    void theVersionsOfTheFlowSayThatItWaits() {
        long id = offered();
        open("modeler/versions/" + PROCESS);
        assertThat(said()).anyMatch(line -> line.startsWith("新版程序提供的流程已存为草稿，尚未发布，现行第"));
        designs.discard(id);
        open("modeler");
        open("modeler/versions/" + PROCESS);
        assertThat(said()).noneMatch(line -> line.startsWith("新版程序提供的流程已存为草稿"));
    }
}
