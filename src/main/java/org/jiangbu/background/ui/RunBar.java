package org.jiangbu.background.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunStatus;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, in words and as a bar. It asks once a second while the run is live; the work does not need it, so closing
 * the browser changes nothing.
 */
public class RunBar extends Div {
    private final transient Messages messages;
    private final transient Supplier<Run> asked;
    private final transient List<Runnable> endListeners = new ArrayList<>();
    private final transient List<Consumer<Run>> stateListeners = new ArrayList<>();

    private final Span status = new Span();
    private final Span counts = new Span();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private @Nullable Registration polling;
    private boolean live;

    /**
     * @param asked the run as it stands now
     * @param acts what the reader may do with it
     */
    public RunBar(Messages messages, Supplier<Run> asked, Component... acts) {
        this.messages = messages;
        this.asked = asked;
        addClassName("run-bar");
        setWidthFull();
        status.getStyle().set("font-weight", "600");
        HorizontalLayout line = new HorizontalLayout(status, counts);
        line.add(acts);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        line.setWrap(true);
        add(line, bar);
        refresh();
    }

    /** Called with the run's state whenever it was asked for. */
    public RunBar onState(Consumer<Run> listener) {
        stateListeners.add(listener);
        return this;
    }

    /** Called when the run comes to rest while this is on the screen. */
    public RunBar onEnd(Runnable listener) {
        endListeners.add(listener);
        return this;
    }

    /** Asks for the run's present state and shows it. */
    public final Run refresh() {
        Run run = asked.get();
        status.setText(
                run.status() == RunStatus.BROKEN && run.messageKey() != null
                        ? messages.get(run.messageKey(), run.messageArgs().toArray())
                        : RunStates.word(run));
        counts.setText(RunWords.progress(messages, run));
        bar.setValue(run.percent());
        stateListeners.forEach(listener -> listener.accept(run));
        follow(!run.atRest());
        return run;
    }

    private void follow(boolean nowLive) {
        boolean ended = live && !nowLive;
        live = nowLive;
        getUI().ifPresent(nowLive ? this::poll : ui -> stopPolling());
        if (ended) endListeners.forEach(Runnable::run);
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
