package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.CampaignDraft;
import org.jiangbu.selfcheck.Campaigns;
import org.jspecify.annotations.Nullable;

/** Drafts and issues the campaign of a year. */
@Route("self-check-campaign")
@RolesAllowed({Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER})
public class CampaignView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle, ItemRow.Moves {

    private final transient Campaigns campaigns;
    private final transient Programmes programmes;
    private final TextField title = new TextField(text("selfcheck.view.title"));
    private final DatePicker due = Components.datePicker(text("selfcheck.view.due"));
    private final Checkbox byVillages = new Checkbox(text("selfcheck.view.by-villages"));
    private final Map<Integer, IntegerField> leads = new LinkedHashMap<>();
    private final Div early = new Div();
    private final Div rows = new Div();
    private final List<ItemRow> items = new ArrayList<>();
    private int year;
    private @Nullable Integer revision;

    public CampaignView(Campaigns campaigns, Programmes programmes) {
        this.programmes = programmes;
        this.campaigns = campaigns;
        title.setMaxLength(80);
        title.setWidth("min(32em, 100%)");
        early.addClassName("campaign-leads");
        rows.addClassName("campaign-items");
        setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, Integer programmeYear) {
        year = programmeYear;
        show();
    }

    private void show() {
        removeAll();
        Campaign campaign = campaigns.find(year).orElse(null);
        if (campaign != null && campaign.issued()) {
            read(campaign);
            return;
        }
        revision = campaign == null ? null : campaign.revision();
        CampaignDraft draft = campaign == null ? campaigns.template(year) : draft(campaign);
        title.setValue(draft.title());
        due.setValue(draft.dueOn());
        due.setHelperText(text("selfcheck.view.due.help", campaigns.internalDueOn(draft.dueOn())));
        due.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                due.setHelperText(text("selfcheck.view.due.help", campaigns.internalDueOn(chosen.getValue())));
            }
        });
        byVillages.setValue(draft.byVillages());
        byVillages.setHelperText(text("selfcheck.view.by-villages.help"));
        showLeads(draft.leads());
        items.clear();
        draft.items().forEach(line -> items.add(new ItemRow(line, campaigns.figures(), this)));
        arrange();
        add(new RouterLink(text("selfcheck.view.back"), SelfChecksView.class));
        if (programmes.all().stream().noneMatch(one -> one.year() == year)) {
            add(Components.state(
                    VaadinIcon.WARNING, text("selfcheck.view.no-programme", Integer.toString(year)), "warning"));
        }
        add(
                title,
                due,
                byVillages,
                new H3(text("selfcheck.view.leads")),
                early,
                new H3(text("selfcheck.view.items")),
                rows);
        add(acts());
    }

    private void read(Campaign campaign) {
        Div facts = new Div();
        facts.addClassName("facts");
        CheckFacts.fact(facts, "selfcheck.view.title", new Span(campaign.title()));
        CheckFacts.fact(facts, "selfcheck.view.due", new Span(campaign.dueOn().toString()));
        CheckFacts.fact(
                facts,
                "selfcheck.view.internal-due",
                new Span(campaigns.internalDueOn(campaign.dueOn()).toString()));
        CheckFacts.fact(
                facts,
                "selfcheck.view.filled-by",
                new Span(text(campaign.byVillages() ? "selfcheck.view.by-villages" : "selfcheck.view.by-townships")));
        CheckFacts.fact(facts, "selfcheck.view.leads", new Span(IssuedItems.leads(campaign)))
                .addClassName("wide");
        add(
                new RouterLink(text("selfcheck.view.back"), SelfChecksView.class),
                facts,
                new H3(text("selfcheck.view.items")),
                new IssuedItems(campaign));
    }

    private void showLeads(List<Campaign.Lead> wanted) {
        early.removeAll();
        leads.clear();
        for (Campaign.Lead lead : wanted) {
            IntegerField workdays = new IntegerField(IssuedItems.share(lead));
            workdays.setValue(lead.workdays());
            workdays.setMin(3);
            workdays.setMax(60);
            workdays.setStepButtonsVisible(true);
            workdays.setSuffixComponent(new Span(text("selfcheck.view.workdays")));
            leads.put(lead.sharePermille(), workdays);
            early.add(workdays);
        }
    }

    private Div acts() {
        Button more = new Button(text("selfcheck.view.add-item"), VaadinIcon.PLUS.create(), click -> {
            items.add(new ItemRow(new CampaignDraft.Line("", "", "", null), campaigns.figures(), this));
            arrange();
        });
        Button save = new Button(
                text("selfcheck.view.save-draft"),
                click -> guarded(() -> {
                    save();
                    Components.done(text("selfcheck.view.saved"));
                    show();
                }));
        Button issue = Components.primary(text("selfcheck.view.issue"), () -> Components.confirm(
                        text("selfcheck.view.issue.question", getPageTitle()),
                        text("selfcheck.view.issue.consequence"),
                        text("selfcheck.view.issue"),
                        () -> guarded(this::issue))
                .open());
        Div acts = new Div(more, save, issue);
        acts.addClassName("campaign-acts");
        return acts;
    }

    private void save() {
        CampaignDraft draft =
                new CampaignDraft(title.getValue(), due.getValue(), byVillages.getValue(), lines(), earlier());
        if (revision == null) {
            campaigns.create(year, draft);
            revision = 0;
        } else {
            campaigns.change(year, draft, revision);
            revision++;
        }
    }

    private void issue() {
        if (due.getValue() == null) throw new Refusal("selfcheck.view.due.missing");
        save();
        campaigns.issue(year, Objects.requireNonNull(revision));
        Components.done(text("selfcheck.view.issued"));
        show();
    }

    private List<CampaignDraft.Line> lines() {
        if (due.getValue() == null) throw new Refusal("selfcheck.view.due.missing");
        return items.stream().map(ItemRow::line).toList();
    }

    private List<Campaign.Lead> earlier() {
        List<Campaign.Lead> wanted = new ArrayList<>();
        leads.forEach((share, workdays) ->
                wanted.add(new Campaign.Lead(share, workdays.getValue() == null ? 0 : workdays.getValue())));
        return wanted;
    }

    private static CampaignDraft draft(Campaign campaign) {
        return new CampaignDraft(
                campaign.title(),
                campaign.dueOn(),
                campaign.byVillages(),
                campaign.items().stream()
                        .map(item ->
                                new CampaignDraft.Line(item.subject(), item.standard(), item.evidence(), item.figure()))
                        .toList(),
                campaign.leads());
    }

    private void arrange() {
        rows.removeAll();
        for (int i = 0; i < items.size(); i++) {
            items.get(i).number(i + 1);
            rows.add(items.get(i));
        }
    }

    @Override
    public void up(ItemRow row) {
        move(row, -1);
    }

    @Override
    public void down(ItemRow row) {
        move(row, 1);
    }

    private void move(ItemRow row, int by) {
        int to = items.indexOf(row) + by;
        if (to < 0 || to >= items.size()) return;
        items.remove(row);
        items.add(to, row);
        arrange();
    }

    @Override
    public void out(ItemRow row) {
        items.remove(row);
        arrange();
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
        }
    }

    @Override
    public String getPageTitle() {
        return text("selfcheck.template.title", Integer.toString(year));
    }
}
