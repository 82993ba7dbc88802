package org.jiangbu.disbursement.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a result file; what it is, is told by its bytes: xlsx, or CSV in UTF-8 or GBK. */
public final class ResultFiles {
    static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final long MAX_UNPACKED = 50L * 1024 * 1024;
    private static final int MAX_ROWS = 20_000;

    private ResultFiles() {}

    public static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) throw new Refusal("disbursement.result.too-large", MAX_BYTES / 1024 / 1024);
            if (bytes.length == 0) throw new Refusal("disbursement.result.empty");
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<List<ResultCell>> cells(byte[] file) {
        List<List<ResultCell>> cells = isZip(file) ? xlsx(file) : Csv.cells(decoded(file));
        if (cells.size() > MAX_ROWS) throw new Refusal("disbursement.result.too-many-rows", MAX_ROWS);
        return cells;
    }

    private static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static String decoded(byte[] file) {
        for (byte b : file) {
            if (b == 0) throw new Refusal("disbursement.result.not-a-table");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            CharsetDecoder strict = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try {
                return strict.decode(ByteBuffer.wrap(file)).toString().replaceFirst("^\uFEFF", "");
            } catch (CharacterCodingException e) {
                // not in this encoding: the next one
            }
        }
        throw new Refusal("disbursement.result.not-a-table");
    }

    private static List<List<ResultCell>> xlsx(byte[] file) {
        checkUnpackedSize(file);
        List<List<ResultCell>> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(MAX_ROWS + 1L).forEach(row -> {
                while (cells.size() < row.getRowNum() - 1 && cells.size() <= MAX_ROWS) cells.add(List.of());
                cells.add(row.stream().map(ResultFiles::cell).toList());
            });
        } catch (IOException | ExcelReaderException e) {
            throw new Refusal("disbursement.result.not-a-table");
        }
        return cells;
    }

    private static void checkUnpackedSize(byte[] file) {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        try (ZipFile zip = StillZip.opened(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n > 0; n = content.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MAX_UNPACKED) {
                            throw new Refusal("disbursement.result.too-large", MAX_BYTES / 1024 / 1024);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("disbursement.result.not-a-table");
        }
    }

    private static ResultCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR)
            return ResultCell.EMPTY;
        if (cell.getType() != CellType.NUMBER) return ResultCell.text(String.valueOf(cell.getText()));
        BigDecimal withoutBinaryNoise =
                cell.asNumber().setScale(8, RoundingMode.HALF_UP).stripTrailingZeros();
        return new ResultCell(withoutBinaryNoise.toPlainString(), true);
    }
}
