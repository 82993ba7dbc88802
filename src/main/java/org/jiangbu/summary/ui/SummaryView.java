package org.jiangbu.summary.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.paper.ui.PaperPreview;
import org.jiangbu.security.Roles;
import org.jiangbu.summary.Summaries;
import org.jiangbu.summary.SummaryDraft;
import org.jiangbu.summary.SummaryVersion;
import org.jiangbu.summary.SummaryVersion.Form;
import org.jspecify.annotations.Nullable;

/** 自检自查总结报告 of a year as it will be printed, with the office's texts beside it and what was finalised (R24). */
@Route("summary")
@Menu(title = "summary.title", order = 29, icon = "vaadin:file-presentation")
@RolesAllowed({Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS})
public class SummaryView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle {
    private final transient Summaries summaries;
    private final transient Clock clock;
    private final Select<Integer> year = new Select<>();
    private final Div content = new Div();

    public SummaryView(Summaries summaries, Clock clock) {
        this.summaries = summaries;
        this.clock = clock;
        List<Integer> years = summaries.years();
        year.setLabel(text("summary.view.year"));
        year.setItems(years);
        years.stream().findFirst().ifPresent(year::setValue);
        year.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) getUI().ifPresent(ui -> ui.navigate(SummaryView.class, chosen.getValue()));
        });
        content.addClassName("summary");
        setWidthFull();
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer programmeYear) {
        if (programmeYear != null && summaries.years().contains(programmeYear)) year.setValue(programmeYear);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        if (year.getValue() == null) {
            content.add(Components.empty(
                    VaadinIcon.FILE_PRESENTATION, text("summary.view.none"), text("summary.view.none.next")));
            return;
        }
        SummaryDraft draft = summaries.draft(year.getValue());
        List<SummaryVersion> versions = summaries.versions(year.getValue());
        Div side = new Div();
        side.addClassName("summary-side");
        if (summaries.mayWrite()) side.add(new TextList(summaries, draft, this::refresh));
        side.add(new VersionList(summaries, versions));
        content.add(bar(draft, versions), new PaperPreview(draft.paper()), side);
    }

    private Component bar(SummaryDraft draft, List<SummaryVersion> versions) {
        Div bar = new Div(year);
        bar.addClassName("summary-bar");
        bar.add(file(draft, Form.WORD), file(draft, Form.PDF));
        if (summaries.mayWrite()) {
            int next = versions.stream().mapToInt(SummaryVersion::number).max().orElse(0) + 1;
            bar.add(Components.primary(
                    text("summary.view.finalise"),
                    () -> new FinaliseDialog(summaries, draft, next, LocalDate.now(clock), this::refresh).open()));
        }
        Span said = new Span(text("summary.view.live"));
        said.addClassName("secondary");
        bar.add(said);
        return bar;
    }

    private ReportLink file(SummaryDraft draft, Form form) {
        String label = text(form == Form.WORD ? "summary.view.word" : "summary.view.pdf");
        return new ReportLink(label, label, draft.paper().title(), form, () -> summaries.file(draft.year(), form));
    }

    @Override
    public String getPageTitle() {
        return text("summary.title");
    }
}
