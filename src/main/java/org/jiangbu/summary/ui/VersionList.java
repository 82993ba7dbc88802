package org.jiangbu.summary.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.summary.Summaries;
import org.jiangbu.summary.SummaryVersion;
import org.jiangbu.summary.SummaryVersion.Form;

/** The finalised reports, to be fetched again. */
class VersionList extends Div {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    VersionList(Summaries summaries, List<SummaryVersion> versions) {
        addClassName("summary-versions");
        add(new H3(text("summary.view.versions")));
        if (versions.isEmpty()) {
            add(new Paragraph(text("summary.view.versions.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        versions.forEach(one -> list.add(item(summaries, one)));
        add(list);
    }

    private static ListItem item(Summaries summaries, SummaryVersion one) {
        Span by = new Span(text("summary.view.versions.by", one.author(), MINUTE.format(one.finalisedAt())));
        by.addClassName("secondary");
        Div files = new Div(file(summaries, one, Form.WORD), file(summaries, one, Form.PDF));
        files.addClassName("summary-files");
        return new ListItem(new Span(text("summary.view.versions.one", one.number(), one.dated())), by, files);
    }

    private static ReportLink file(Summaries summaries, SummaryVersion one, Form form) {
        String label = text(form == Form.WORD ? "summary.view.word" : "summary.view.pdf");
        String description = text("summary.view.versions.label", one.number(), label);
        return new ReportLink(
                label, description, one.title() + "-" + one.number(), form, () -> summaries.content(one.id(), form));
    }
}
