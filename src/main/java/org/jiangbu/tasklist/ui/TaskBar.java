package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jiangbu.base.ui.Components;
import org.jiangbu.tasklist.TaskExports;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskLists;

/** What can be done with a list as a whole. */
class TaskBar extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    /**
     * @param adding opens the dialog for a new task
     * @param changed after the list was issued or closed
     */
    TaskBar(TaskLists lists, TaskExports exports, TaskList list, Runnable adding, Runnable changed) {
        addClassName("view-bar");
        int year = list.programmeYear();
        if (lists.mayEdit() && list.status() != TaskList.Status.CLOSED) {
            add(new Button(text("tasklist.view.add"), VaadinIcon.PLUS.create(), click -> adding.run()));
            boolean draft = list.status() == TaskList.Status.DRAFT;
            String act = draft ? "issue" : "close";
            add(Components.primary(text("tasklist.view." + act), () -> Components.confirm(
                            text("tasklist.view." + act + ".question", year),
                            text("tasklist.view." + act + ".consequence"),
                            text("tasklist.view." + act),
                            () -> {
                                if (draft) lists.issue(year, list.revision());
                                else lists.close(year, list.revision());
                                Components.done(text(draft ? "tasklist.view.issued" : "tasklist.view.closed"));
                                changed.run();
                            })
                    .open()));
        }
        String name = text("tasklist.title.of", year);
        add(
                link("tasklist.view.excel", VaadinIcon.DOWNLOAD, name + ".xlsx", XLSX, () -> exports.excel(year)),
                link("tasklist.view.pdf", VaadinIcon.PRINT, name + ".pdf", PDF, () -> exports.pdf(year)));
    }

    private static Anchor link(String key, VaadinIcon icon, String name, String mime, Supplier<byte[]> file) {
        Anchor link = new Anchor();
        link.add(new Button(text(key), icon.create()));
        link.setHref(DownloadHandler.fromInputStream(event -> {
            byte[] content = file.get();
            return new DownloadResponse(new ByteArrayInputStream(content), name, mime, content.length);
        }));
        return link;
    }
}
