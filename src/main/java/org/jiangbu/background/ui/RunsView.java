package org.jiangbu.background.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
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
            Div head = new Div();
            head.getStyle()
                    .set("display", "flex")
                    .set("flex-wrap", "wrap")
                    .set("gap", "var(--lumo-space-xs) var(--lumo-space-m)");
            head(head, run, messages, clock);
            Details details = new Details(head);
            details.setWidthFull();
            details.setOpened(!run.atRest());
            Runnable body = () -> {
                runs.page(run.id()).ifPresent(page -> details.add(page(page)));
                details.add(new RunProgress(runs, messages, run.id()).onState(now -> head(head, now, messages, clock)));
            };
            if (!run.atRest()) {
                body.run();
            } else {
                details.addOpenedChangeListener(opened -> {
                    if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                        body.run();
                    }
                });
            }
            add(details);
        }
    }

    private static Anchor page(String address) {
        Anchor page = new Anchor(address, text("background.page"));
        page.addClassName("touch-link");
        return page;
    }

    private static void head(Div head, Run run, Messages messages, Clock clock) {
        Span name = new Span(run.title());
        name.getStyle().set("font-weight", "600").set("color", "var(--lumo-body-text-color)");
        head.removeAll();
        head.add(
                name,
                RunStates.of(run),
                new Span(MINUTE.format(run.createdAt().atZone(clock.getZone()))),
                new Span(RunWords.progress(messages, run)));
    }

    @Override
    public String getPageTitle() {
        return text("background.title");
    }
}
