package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.release.Origin;
import org.jiangbu.workflow.release.Release;

/** What is said of a version: whether new cases start in it, and who put it in force. */
final class VersionWords {
    private VersionWords() {}

    static Span state(Release release, boolean inForce) {
        return inForce
                ? Components.state(VaadinIcon.CHECK, text("modeler.version.in-force", release.version()), "success")
                : Components.state(VaadinIcon.ARCHIVE, text("modeler.version.earlier", release.version()), "contrast");
    }

    /** The same, where the version cannot be used. */
    static Span withheld(Release release) {
        return Components.state(VaadinIcon.BAN, text("modeler.version.withheld", release.version()), "error");
    }

    /** Why a version cannot be used, and what that means. */
    static Div why(Refusal refusal, Messages messages) {
        Paragraph what = new Paragraph(refusal.sentence(messages));
        Paragraph then = new Paragraph(text("modeler.version.withheld.then"));
        then.addClassName("secondary");
        Div why = new Div(what, then);
        why.addClassName("item-returned");
        why.getElement().setAttribute("role", "alert");
        return why;
    }

    /**
     * @param names of persons
     * @param time when it came into force
     */
    static String published(Release release, Map<Long, String> names, String time) {
        if (release.origin() == Origin.SHIPPED) return text("modeler.version.shipped", time);
        return text(
                "modeler.version.published",
                time,
                names.getOrDefault(release.askedBy(), ""),
                names.getOrDefault(release.publishedBy(), ""));
    }
}
