package org.jiangbu.demo.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jiangbu.demo.DemoSeason;
import org.jspecify.annotations.Nullable;

/** How far the demonstration's season is prepared; disappears when it is ready. */
class SeasonProgress extends Div {
    private static final int EVERY_MILLIS = 1000;

    private final DemoSeason season;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private @Nullable Registration polling;

    SeasonProgress(DemoSeason season) {
        this.season = season;
        add(words, bar);
        refresh();
    }

    private void refresh() {
        DemoSeason.Progress now = season.progress();
        setVisible(now.running() || now.failed());
        bar.setMax(Math.max(1, now.total()));
        bar.setValue(now.done());
        words.setText(text(now.failed() ? "demo.season.failed" : "demo.season.preparing", now.done(), now.total()));
        if (!now.running() && polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (season.progress().running()) {
            polling = event.getUI().addPollListener(poll -> refresh());
            event.getUI().setPollInterval(EVERY_MILLIS);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
        }
    }
}
