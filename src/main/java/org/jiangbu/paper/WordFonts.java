package org.jiangbu.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The document's table of fonts: what an office program takes where a typeface of official papers is not installed. */
final class WordFonts {
    private static final String PART = "/word/fontTable.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    /** Each with the one of macOS and of Linux offices that comes nearest. */
    private static final List<String[]> FONTS = List.of(
            new String[] {"SimSun", "STSong", "roman"},
            new String[] {"FangSong", "STFangsong", "modern"},
            new String[] {"KaiTi", "STKaiti", "modern"},
            new String[] {"SimHei", "STHeiti", "swiss"});

    private WordFonts() {}

    static void add(XWPFDocument document) throws IOException {
        String fonts = FONTS.stream()
                .map(font ->
                        """
                        <w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="86"/><w:family w:val="%s"/>\
                        <w:pitch w:val="variable"/></w:font>"""
                                .formatted((Object[]) font))
                .collect(Collectors.joining());
        String table =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s</w:fonts>"""
                        .formatted(fonts);
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PART);
            PackagePart part = document.getPackage().createPart(name, TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(table.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
