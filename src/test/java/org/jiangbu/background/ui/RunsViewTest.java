package org.jiangbu.background.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangbu.ViewTest;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunsViewTest extends ViewTest {
    @Autowired
    Runs runs;

    @Autowired
    Staff staff;

    @Autowired
    Messages messages;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void newPerson() {
        Person person = staff.create("watcher-" + unique, "测试员", null);
        signIn(person.username());
    }

    @Test
    void withoutRunsThePersonReadsWhatWillAppearHere() {
        open(RunsView.class);
        assertThat(_find(RunProgress.class)).isEmpty();
    }

    @Test
    void aQueuedRunCanBeStoppedAndContinued() {
        long id = start(List.of("one-" + unique));
        RunProgress progress = _get(open(RunsView.class), RunProgress.class);

        _click(_get(progress, Button.class, spec -> spec.withText(messages.get("background.stop"))));
        assertThat(runs.get(id).status().live()).isFalse();

        _click(_get(progress, Button.class, spec -> spec.withText(messages.get("background.resume"))));
        runs.drain();
        Run run = progress.refresh();
        assertThat(run.done()).isEqualTo(1);
        assertThat(_find(progress, Button.class)).isEmpty();
    }

    @Test
    void failedRowsAreShownWithTheirReasons() {
        long id = start(List.of("bad-" + unique, "good-" + unique));
        runs.drain();

        RunProgress progress = new RunProgress(runs, messages, id);

        assertThat(progress.refresh().failed()).isEqualTo(1);
        assertThat(GridKt._size(_get(progress, Grid.class))).isEqualTo(2);
        assertThat(results(progress)).hasSize(2);
        assertThat(results(progress).get(0)).doesNotContain("已办理");
        assertThat(results(progress).get(1)).contains("已办理");
        assertThat(_get(progress, Button.class, spec -> spec.withText(messages.get("background.retry")))
                        .isVisible())
                .isTrue();
    }

    @Test
    void aRunThatWentWellShowsEveryRowToo() {
        start(List.of("one-" + unique, "two-" + unique));
        runs.drain();
        open(RunsView.class);
        Details run = _get(Details.class, spec -> spec.withPredicate(details -> !details.isOpened()));
        run.setOpened(true);
        RunProgress progress = _get(run, RunProgress.class);
        assertThat(results(progress)).hasSize(2).allMatch(result -> result.contains("已办理"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> results(RunProgress progress) {
        Grid<RunItem> rows = _get(progress, Grid.class);
        return IntStream.range(0, GridKt._size(rows))
                .mapToObj(row -> GridKt._getCellComponent(rows, row, "result")
                        .getElement()
                        .getTextRecursively())
                .toList();
    }

    private long start(List<String> keys) {
        return runs.start(
                "test-counting", new Wording("测试", "A test"), JsonNodeFactory.instance.objectNode(), keys, null);
    }
}
