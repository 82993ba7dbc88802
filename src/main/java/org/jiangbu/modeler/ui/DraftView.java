package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.modeler.ui.editor.Saved;
import org.jiangbu.modeler.ui.form.FormView;
import org.jiangbu.modeler.ui.table.TableView;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.release.ModelFiles;
import org.jspecify.annotations.Nullable;

/** A draft on the drawing board: kept while it is drawn, with what is wrong below, and what can be done with it above. */
@Route("modeler/draft")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class DraftView extends Div implements HasUrlParameter<Long>, HasDynamicTitle, BeforeLeaveObserver {
    /** Why what was drawn cannot be kept in this draft: somebody else was first, or it is no longer drawn at. */
    private static final Set<String> CONFLICTS = Set.of("modeler.conflict", "modeler.draft.not.OPEN");

    private final transient ModelerServices services;
    private final Div conflict = new Div();
    private final FindingList findings;
    private transient @Nullable Draft draft;
    private transient @Nullable ProcessEditor editor;
    private transient @Nullable DraftActs acts;

    DraftView(ModelerServices services) {
        this.services = services;
        findings = new FindingList(services.messages(), this::lead);
        conflict.addClassName("draft-conflict");
        addClassNames("page", "drawing");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id);
    }

    private void show(long id) {
        Draft shown = services.designs().get(id);
        draft = shown;
        removeAll();
        conflict.removeAll();
        add(new RouterLink(text("modeler.back"), DesignsView.class), head(shown));
        services.publishing()
                .meanwhile(shown)
                .ifPresent(now -> add(BehindNote.of(shown, now, services.time(now.at()))));
        services.publishing().refusalInForce(shown).ifPresent(why -> add(VersionWords.why(why, services.messages())));
        acts = new DraftActs(services, shown, this::settled, this::giveUp, () -> show(id));
        add(acts, conflict);
        boolean open = shown.state() == Draft.State.OPEN && services.designs().mayDesign();
        ProcessEditor board = board(shown, open);
        editor = board;
        add(
                board,
                findings,
                new FormBox(services, shown, open, () -> show(id)),
                new TableBox(services, shown, open, () -> show(id)));
        inspect(id);
    }

    private Div head(Draft shown) {
        Span origin = new Span(services.process(shown.processId()) + " · " + DraftState.origin(shown));
        Div line = new Div(DraftState.of(shown), origin, ReplayView.link(text("replay.open"), shown.id()));
        line.addClassName("draft-head");
        Div head = new Div(line, findings.line());
        if (shown.state() == Draft.State.ASKED && shown.askedAt() != null) {
            head.add(new Paragraph(
                    text("modeler.asked", shown.askedByName(), services.time(shown.askedAt()), shown.why())));
        }
        Draft.Return returned = shown.returned();
        if (returned != null) {
            Paragraph why = new Paragraph(DraftState.returned(returned, services.time(returned.at())));
            if (!returned.own()) why.addClassName("item-returned");
            head.add(why);
        }
        return head;
    }

    private ProcessEditor board(Draft shown, boolean open) {
        TreeMap<String, String> beside = new TreeMap<>();
        services.files().of(shown.id()).forEach(file -> beside.put(file.name(), file.content()));
        ProcessEditor board = new ProcessEditor(services.words(), beside);
        board.open(services.designs().model(shown.id()), shown.revision());
        if (open) {
            board.setSaver((xml, revision) -> save(shown.id(), xml, revision));
        } else {
            board.setReadOnly(true);
        }
        return board;
    }

    /** Keeps what was drawn; after a conflict the page offers what can be done about it. */
    private Saved save(long id, String xml, long revision) {
        try {
            int now = services.designs().write(id, xml, Math.toIntExact(revision));
            draft = services.designs().get(id);
            inspect(id);
            return new Saved(Saved.State.SAVED, now, "");
        } catch (Refusal refusal) {
            if (!CONFLICTS.contains(refusal.key())) throw refusal;
            conflict.removeAll();
            conflict.add(new ConflictNote(services, why(refusal, id), id, this::drawn, this::giveUp, () -> show(id)));
            if (acts != null) acts.setVisible(false);
            return new Saved(Saved.State.CONFLICT, revision, "");
        }
    }

    /** What became of the draft meanwhile, and what can be done about it. */
    private String why(Refusal refusal, long id) {
        Draft now = services.designs().get(id);
        return now.state() == Draft.State.OPEN
                ? refusal.sentence(services.messages())
                : text("modeler.meanwhile." + now.state(), now.title(), Objects.toString(now.askedByName(), ""));
    }

    /** What was drawn last is kept before the page is left; what cannot be kept is not lost without a question. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor == null || !editor.isUnsaved()) return;
        ContinueNavigationAction leaving = event.postpone();
        editor.settle(kept -> {
            if (kept) {
                leaving.proceed();
            } else {
                new Unsaved(text("modeler.leave"), text("modeler.leave.consequence"), text("modeler.leave.do"))
                        .ask(event, leaving);
            }
        });
    }

    /** What was drawn last is kept elsewhere, or wanted no more. */
    private void giveUp() {
        if (editor != null) editor.giveUp();
    }

    /** Hands over what stands on the page. */
    private void drawn(Consumer<String> reader) {
        if (editor != null) editor.current(reader);
    }

    /** Goes on with the draft once all that was drawn is kept. */
    private void settled(Consumer<Draft> next) {
        if (editor == null) return;
        editor.settle(kept -> {
            if (!kept) throw new Refusal("modeler.unsaved");
            if (draft != null) next.accept(draft);
        });
    }

    private void inspect(long id) {
        List<Finding> found = services.inspection().findings(id);
        findings.show(found);
        if (acts != null) acts.judged(found);
        if (editor != null) {
            editor.mark(FindingMarks.of(found, services.messages()));
        }
    }

    /** To the form or the table that a finding means, else to the element of the picture. */
    private void lead(Finding finding) {
        String key = finding.file().replaceFirst("\\.[a-z]+$", "");
        if (draft != null && finding.file().endsWith(ModelFiles.FORM)) {
            UI.getCurrent().navigate(FormView.class, FormView.of(draft.id(), key));
        } else if (draft != null && finding.file().endsWith(ModelFiles.TABLE)) {
            UI.getCurrent().navigate(TableView.class, TableView.of(draft.id(), key));
        } else if (editor != null) editor.tell(finding.elementId(), finding.sentence(services.messages()));
    }

    @Override
    public String getPageTitle() {
        return draft == null ? text("modeler.view.title") : draft.title();
    }
}
