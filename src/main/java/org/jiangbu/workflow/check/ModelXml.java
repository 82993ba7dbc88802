package org.jiangbu.workflow.check;

import java.util.Optional;

/** A model as it stands in its file, read as carefully as the checker reads it and judged by nobody. */
public final class ModelXml {
    private ModelXml() {}

    /** The root element; nothing if the file cannot be read at all. */
    public static Optional<XmlElement> read(byte[] content) {
        return XmlReader.read(content, new Findings(""));
    }
}
