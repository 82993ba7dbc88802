package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;

/** Fetches a version as it was published: the model with its forms, as they can be rehearsed or opened elsewhere. */
class FilesLink extends Anchor {
    FilesLink(Release version, Publishing publishing) {
        setText(text("modeler.files"));
        setAriaLabel(text("modeler.files.of", version.version()));
        setHref(DownloadHandler.fromInputStream(event -> response(version, publishing)));
    }

    /** Nothing of a version whose files were changed in the database. */
    static DownloadResponse response(Release version, Publishing publishing) throws IOException {
        try {
            byte[] content = zip(publishing.files(version));
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    version.processId() + "-" + version.version() + ".zip",
                    "application/zip",
                    content.length);
        } catch (Refusal refusal) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private static byte[] zip(ModelFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.byName().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
