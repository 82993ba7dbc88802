package org.jiangbu.background.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.RunStatus;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one run: bar, counts, what became of each row, stop, retry. It asks once a second while the run
 * is live; the work does not need it, so closing the browser changes nothing.
 */
public class RunProgress extends Div {
    private final Runs runs;
    private final Messages messages;
    private final long runId;
    private final List<Runnable> endListeners = new ArrayList<>();
    private final List<Consumer<Run>> stateListeners = new ArrayList<>();

    private final Span status = new Span();
    private final Span counts = new Span();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Button stop = new Button(VaadinIcon.STOP.create());
    private final Button retry = new Button(VaadinIcon.REFRESH.create());
    private final Div lasting = new Div();
    private final Grid<RunItem> rows = new Grid<>();
    private final Details rowDetails;
    private @Nullable Registration polling;
    private boolean live;

    public RunProgress(Runs runs, Messages messages, long runId) {
        this.runs = runs;
        this.messages = messages;
        this.runId = runId;
        addClassName("run-progress");
        setWidthFull();

        status.getStyle().set("font-weight", "600");
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
        HorizontalLayout line = new HorizontalLayout(status, counts, stop, retry);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        line.setWrap(true);

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
        add(line, bar, lasting, rowDetails);
        live = !refresh().atRest();
    }

    /** Called with the run's state whenever it was asked for. */
    RunProgress onState(Consumer<Run> listener) {
        stateListeners.add(listener);
        return this;
    }

    /** Called when the run comes to rest while this is on the screen. */
    public RunProgress onEnd(Runnable listener) {
        endListeners.add(listener);
        return this;
    }

    /** Asks for the run's present state and shows it. */
    public final Run refresh() {
        Run run = runs.get(runId);
        status.setText(
                run.status() == RunStatus.BROKEN && run.messageKey() != null
                        ? messages.get(run.messageKey(), run.messageArgs().toArray())
                        : RunStates.word(run));
        counts.setText(messages.get("background.progress", run.done() + run.failed(), run.total(), run.failed()));
        bar.setValue(run.percent());
        stop.setVisible(run.status().live());
        boolean ended = run.atRest();
        int again = ended ? runs.retryable(runId) : 0;
        retry.setText(messages.get(again > 0 ? "background.retry" : "background.resume"));
        retry.setVisible(ended && (again > 0 || run.open() > 0 || run.status() == RunStatus.BROKEN));
        lasting.setVisible(ended && run.failed() > again);
        lasting.setText(messages.get("background.lasting", run.failed() - again));
        rowDetails.setVisible(ended && run.total() > 0);
        if (rowDetails.isVisible()) {
            rows.setItems(DataProvider.fromCallbacks(
                    query -> runs.items(runId, query.getOffset(), query.getLimit()).stream(),
                    query -> Math.min(query.getLimit(), Math.max(0, run.total() - query.getOffset()))));
        }
        follow(!run.atRest());
        stateListeners.forEach(listener -> listener.accept(run));
        return run;
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
        if (item.ok()) return Components.state(VaadinIcon.CHECK, messages.get("background.row.done"), "success");
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

    private void follow(boolean nowLive) {
        if (live && !nowLive) {
            endListeners.forEach(Runnable::run);
        }
        live = nowLive;
        getUI().ifPresent(nowLive ? this::poll : ui -> stopPolling());
    }

    private void poll(UI ui) {
        if (polling == null) {
            polling = Polling.start(ui, this::refresh);
        }
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (live) {
            poll(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
        super.onDetach(event);
    }
}
