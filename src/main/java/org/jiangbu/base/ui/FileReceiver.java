package org.jiangbu.base.ui;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;

/** Receives one file of limited size into memory; a larger one is cut off by the server, whatever the browser promised. */
class FileReceiver extends InMemoryUploadHandler {
    private final int maxBytes;

    FileReceiver(int maxBytes, InMemoryUploadCallback received) {
        super(received);
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
