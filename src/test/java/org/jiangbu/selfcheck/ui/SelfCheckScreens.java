package org.jiangbu.selfcheck.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.ViewTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.CampaignDraft;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign of a year of its own, as people meet it on their screens. */
abstract class SelfCheckScreens extends ViewTest {
    static final String COUNTY = "533422";
    static final String TOWNSHIP = "533422206";
    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    @Autowired
    Campaigns campaigns;

    @Autowired
    SelfChecks checks;

    @Autowired
    WorkItems items;

    @Autowired
    CurrentUser user;

    int year;
    String check = "";

    @BeforeEach
    void yearOfItsOwn() {
        year = YEARS.decrementAndGet();
        check = "ZC-%d-%s".formatted(year, TOWNSHIP);
    }

    void issue(boolean byVillages) {
        Person reviewer = signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        user.runAs(reviewer.id(), () -> {
            campaigns.create(
                    year,
                    new CampaignDraft(
                            "自检自查",
                            LocalDate.of(year, 11, 30),
                            byVillages,
                            List.of(
                                    new CampaignDraft.Line("应申报农户全部申报", "全部申报", "名单", "declared"),
                                    new CampaignDraft.Line("档案归集", "一户一档", "", null)),
                            List.of(new Campaign.Lead(0, 7))));
            campaigns.issue(year, 0);
        });
    }

    void answer(Person person, String key, Verdict verdict) {
        user.runAs(person.id(), () -> checks.sheet(key)
                .lines()
                .forEach(line -> checks.answer(
                        key,
                        line.item().id(),
                        new Answer.Entry(
                                verdict,
                                "已逐户核对",
                                "两户档案缺收据",
                                "一周内补齐收据",
                                checks.owners(key).keySet().iterator().next(),
                                checks.usualTerm()),
                        line.answer() == null ? -1 : line.answer().revision())));
    }

    void decide(Person person, String key, String outcome, Map<String, Object> data) {
        user.runAs(person.id(), () -> {
            WorkItem item = item(key);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "已认真核对情况",
                    null,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    WorkItem item(String key) {
        return items
                .list(new WorkItemQuery(null, null, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .stream()
                .filter(one -> one.caseKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void handIn(Verdict verdict) {
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        answer(clerk, check, verdict);
        decide(clerk, check, "submit", Map.of());
        decide(signInAs(Roles.TOWNSHIP_LEADER, TOWNSHIP), check, "sign", Map.of("read", true));
    }

    Component inYear(String path) {
        UI.getCurrent().navigate(path, QueryParameters.of("year", Integer.toString(year)));
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    SelfChecksView list() {
        return (SelfChecksView) inYear("self-checks");
    }

    @SuppressWarnings("unchecked")
    List<SelfCheck> shown() {
        Grid<SelfCheck> grid = _get(list(), Grid.class);
        return grid.getListDataView().getItems().toList();
    }

    Component sheet() {
        return (Component) open("self-check/" + check);
    }
}
