package org.jiangbu.background.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.background.Run;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;

/** A person's imports and bulk decisions, live and past: to come back to after the browser was closed. */
@Route(value = "runs", layout = MainLayout.class)
@Menu(title = "background.title", order = 80, icon = "vaadin:cog-o")
@PermitAll
public class RunsView extends Div implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public RunsView(Runs runs, Messages messages, Clock clock) {
        addClassName("runs-view");
        getStyle().set("padding", "var(--lumo-space-m)");
        List<Run> mine = runs.mine();
        if (mine.isEmpty()) {
            add(Components.empty(VaadinIcon.COG_O, text("background.empty.title"), text("background.empty")));
        }
        for (Run run : mine) {
            Span name = new Span(run.title());
            name.getStyle().set("font-weight", "600").set("color", "var(--lumo-body-text-color)");
            Div head = new Div(
                    name,
                    state(run),
                    new Span(MINUTE.format(run.createdAt().atZone(clock.getZone()))),
                    new Span(text("background.progress", run.done() + run.failed(), run.total(), run.failed())));
            head.getStyle()
                    .set("display", "flex")
                    .set("flex-wrap", "wrap")
                    .set("gap", "var(--lumo-space-xs) var(--lumo-space-m)");
            Details details = new Details(head);
            details.setWidthFull();
            details.setOpened(run.status().live());
            if (run.status().live()) {
                details.add(new RunProgress(runs, messages, run.id()));
            } else {
                details.addOpenedChangeListener(opened -> {
                    if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                        details.add(new RunProgress(runs, messages, run.id()));
                    }
                });
            }
            add(details);
        }
    }

    private static Span state(Run run) {
        String word = text("background.status." + run.status());
        return switch (run.status()) {
            case DONE ->
                run.failed() == 0
                        ? Components.state(VaadinIcon.CHECK, word, "success")
                        : Components.state(VaadinIcon.EXCLAMATION_CIRCLE_O, word, "warning");
            case BROKEN -> Components.state(VaadinIcon.CLOSE, word, "error");
            case STOPPED -> Components.state(VaadinIcon.STOP, word, "contrast");
            default -> Components.state(VaadinIcon.COG_O, word, "");
        };
    }

    @Override
    public String getPageTitle() {
        return text("background.title");
    }
}
