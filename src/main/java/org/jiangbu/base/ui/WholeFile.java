package org.jiangbu.base.ui;

import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;

/** Receives one file of limited size and hands it on in the screen's own turn; a refusal there is told in its sentence. */
class WholeFile extends InMemoryUploadHandler {
    private final int maxBytes;

    WholeFile(int maxBytes, Consumer<ReceivedFile> received) {
        super((metadata, content) -> received.accept(new ReceivedFile(metadata.fileName(), content)));
        this.maxBytes = maxBytes;
    }

    @Override
    public long getFileSizeMax() {
        return maxBytes;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
