package org.jiangbu.background.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.function.Consumer;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.RunStatus;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;

/** The progress of one's own run: how far it is, stop, retry, and in the end what became of each row. */
public class RunProgress extends Div {
    private final Runs runs;
    private final Messages messages;
    private final long runId;

    private final Button stop = new Button(VaadinIcon.STOP.create());
    private final Button retry = new Button(VaadinIcon.REFRESH.create());
    private final Div lasting = new Div();
    private final Grid<RunItem> rows = new Grid<>();
    private final Details rowDetails;
    private final RunBar bar;
    private boolean rowsTold = true;
    private String done = "";

    public RunProgress(Runs runs, Messages messages, long runId) {
        this.runs = runs;
        this.messages = messages;
        this.runId = runId;
        addClassName("run-progress");
        setWidthFull();

        stop.setText(messages.get("background.stop"));
        stop.addClickListener(click -> {
            runs.stop(runId);
            refresh();
        });
        retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        retry.addClickListener(click -> {
            runs.retryFailed(runId);
            refresh();
        });
        bar = new RunBar(messages, () -> runs.get(runId), stop, retry);

        rows.addComponentColumn(RunProgress::label)
                .setHeader(messages.get("background.rows.key"))
                .setFlexGrow(1);
        rows.addComponentColumn(this::result)
                .setKey("result")
                .setHeader(messages.get("background.rows.result"))
                .setFlexGrow(2);
        rows.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        rows.setAllRowsVisible(false);
        rows.setHeight("18rem");
        rowDetails = new Details(messages.get("background.rows"), rows);
        rowDetails.setWidthFull();
        rowDetails.setOpened(true);
        lasting.addClassName("secondary");
        lasting.setVisible(false);
        add(bar, lasting, rowDetails);
        bar.onState(this::tell);
        refresh();
    }

    /** For work whose rows say nothing one by one. */
    public RunProgress withoutRows() {
        rowsTold = false;
        rowDetails.setVisible(false);
        return this;
    }

    /** Called with the run's state whenever it was asked for. */
    public RunProgress onState(Consumer<Run> listener) {
        bar.onState(listener);
        return this;
    }

    /** Called when the run comes to rest while this is on the screen. */
    public RunProgress onEnd(Runnable listener) {
        bar.onEnd(listener);
        return this;
    }

    /** Asks for the run's present state and shows it. */
    public final Run refresh() {
        return bar.refresh();
    }

    private void tell(Run run) {
        done = RunWords.done(messages, run);
        stop.setVisible(run.status().live());
        boolean ended = run.atRest();
        int again = ended ? runs.retryable(runId) : 0;
        retry.setText(messages.get(again > 0 ? "background.retry" : "background.resume"));
        retry.setVisible(ended && (again > 0 || run.open() > 0 || run.status() == RunStatus.BROKEN));
        lasting.setVisible(ended && run.failed() > again);
        lasting.setText(RunWords.lasting(messages, run, run.failed() - again));
        rowDetails.setVisible(rowsTold && ended && run.total() > 0);
        if (rowDetails.isVisible()) {
            rows.setItems(DataProvider.fromCallbacks(
                    query -> runs.items(runId, query.getOffset(), query.getLimit()).stream(),
                    query -> Math.min(query.getLimit(), Math.max(0, run.total() - query.getOffset()))));
        }
    }

    /** Names and numbers go to the next line whole, where a narrow screen has no room. */
    private static Component label(RunItem item) {
        Span label = new Span();
        label.addClassName("run-label");
        for (String part : item.label().split(" ")) {
            label.add(new Span(part), new Text(" "));
        }
        return label;
    }

    private Component result(RunItem item) {
        if (item.open()) return Components.state(VaadinIcon.HOURGLASS, messages.get("background.row.open"), "contrast");
        if (item.ok()) return Components.state(VaadinIcon.CHECK, done, "success");
        Span reason = new Span(
                item.messageKey() == null
                        ? messages.get("background.row.failed")
                        : messages.get(item.messageKey(), item.args().toArray()));
        reason.addClassName("line-cut");
        if (item.link() == null) return reason;
        Anchor look = new Anchor(item.link(), messages.get("background.row.look"));
        look.addClassName("touch-link");
        return new Div(reason, new Text(" "), look);
    }
}
