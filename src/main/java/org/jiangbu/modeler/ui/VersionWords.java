package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
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
