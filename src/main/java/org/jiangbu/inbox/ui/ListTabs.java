package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.correspondence.LetterCounts;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.workflow.ListCounts;
import org.jiangbu.workflow.Narrowing.Holder;

/** The lists of a person side by side, each with its count. */
class ListTabs extends Nav {
    private final ItemServices services;

    ListTabs(ItemServices services) {
        this.services = services;
        addClassName("list-tabs");
        getElement().setAttribute("aria-label", text("inbox.tabs"));
    }

    /** One list: its name is the message {@code inbox.tab.<key>}. */
    private record Tab(String key, long count, Class<? extends Component> view, QueryParameters parameters) {}

    private List<Tab> tabs() {
        ListCounts counts = services.lists().counts();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("all", counts.open(), InboxView.class, QueryParameters.of("list", "all")));
        tabs.add(new Tab("mine", counts.held(), InboxView.class, QueryParameters.of("list", "mine")));
        tabs.add(new Tab("team", counts.pooled(), InboxView.class, QueryParameters.of("list", "team")));
        if (services.lists().supervises()) {
            InboxAddress area = InboxAddress.start().with(AddressPart.LIST, "area");
            long others = services.workItems().counts(area.query(1)).all();
            tabs.add(new Tab("area", others, InboxView.class, area.parameters()));
        }
        tabs.add(new Tab("done", counts.decided(), DoneView.class, QueryParameters.empty()));
        tabs.add(new Tab("started", counts.started(), StartedView.class, QueryParameters.empty()));
        LetterCounts.Waiting waiting = services.letters().counts().waiting();
        tabs.add(new Tab("opinions", waiting.questions(), OpinionsView.class, QueryParameters.empty()));
        tabs.add(new Tab("copied", waiting.copies(), CopiedView.class, QueryParameters.empty()));
        return tabs;
    }

    /** Counts anew and marks a list of what is to be decided. */
    ListTabs show(Holder list) {
        return show(
                switch (list) {
                    case ANYBODY -> "all";
                    case SOMEBODY -> "mine";
                    case NOBODY -> "team";
                    case OTHERS -> "area";
                });
    }

    /** Counts anew and marks the list that is shown; Alt+T goes to the one after it. */
    ListTabs show(String current) {
        removeAll();
        List<Tab> tabs = tabs();
        int here = tabs.stream().map(Tab::key).toList().indexOf(current);
        for (int i = 0; i < tabs.size(); i++) {
            RouterLink link = link(tabs.get(i));
            if (i == here) mark(link);
            if (i == (here + 1) % tabs.size()) Keys.presses("KeyT", link);
            add(link);
        }
        return this;
    }

    /** On a phone the list that is shown may lie beyond the edge: its tab is moved into sight. */
    private static void mark(RouterLink link) {
        link.getElement().setAttribute("aria-current", "page");
        link.getElement()
                .executeJs(
                        """
                        requestAnimationFrame(() => {
                            const bar = this.parentElement;
                            if (bar) bar.scrollLeft += this.getBoundingClientRect().left - bar.getBoundingClientRect().left - 48;
                        })
                        """);
    }

    private static RouterLink link(Tab tab) {
        RouterLink link = new RouterLink();
        link.setRoute(tab.view());
        link.setQueryParameters(tab.parameters());
        Span count = new Span(Long.toString(tab.count()));
        count.addClassName("tab-count");
        link.add(new Span(text("inbox.tab." + tab.key())), count);
        return link;
    }
}
