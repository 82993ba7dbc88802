package org.jiangbu.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jiangbu.base.Refusal;

/** Where a workbook keeps its sheets, which the cell reader does not tell. */
public final class WorkbookParts {
    private WorkbookParts() {}

    /** Paths of the sheets inside the file, in the order of the workbook. */
    public static List<String> sheetPaths(byte[] file) {
        try {
            Map<String, String> targets = new HashMap<>();
            each(
                    part(file, "xl/_rels/workbook.xml.rels"),
                    "Relationship",
                    element -> targets.put(attribute(element, "Id"), attribute(element, "Target")));
            List<String> paths = new ArrayList<>();
            each(part(file, "xl/workbook.xml"), "sheet", element -> {
                String target = targets.getOrDefault(attribute(element, "id"), "");
                paths.add(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            });
            return paths;
        } catch (IOException | XMLStreamException e) {
            throw new Refusal("intake.file.damaged");
        }
    }

    /** Whether day numbers count from 1904; XML writes true also as 1, which the cell reader does not know. */
    static boolean countsFrom1904(byte[] file) throws IOException {
        boolean[] found = new boolean[1];
        try {
            each(
                    part(file, "xl/workbook.xml"),
                    "workbookPr",
                    element -> found[0] = attribute(element, "date1904").matches("1|true|on"));
        } catch (XMLStreamException e) {
            throw new Refusal("intake.file.damaged");
        }
        return found[0];
    }

    /** The bytes of one part; empty when the file has none of that name. */
    static byte[] part(byte[] file, String path) throws IOException {
        try (ZipFile zip = open(file)) {
            ZipArchiveEntry entry = zip.getEntry(path);
            return entry == null ? new byte[0] : part(zip, entry);
        }
    }

    public static byte[] part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            return part.readAllBytes();
        }
    }

    /** Opens the file by its directory: the entries of many writers cannot be read as a mere stream. */
    public static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    /** A factory that neither reads document types nor fetches anything. */
    public static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private interface ElementReader {
        void read(XMLStreamReader element);
    }

    private static void each(byte[] part, String name, ElementReader reader) throws XMLStreamException {
        if (part.length == 0) {
            throw new Refusal("intake.file.damaged");
        }
        XMLStreamReader xml = xml().createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                reader.read(xml);
            }
        }
    }

    private static String attribute(XMLStreamReader element, String localName) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(localName)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
