package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jiangbu.base.Refusal;
import org.jiangbu.intake.reading.RegisterReader;
import org.junit.jupiter.api.Test;

/** Whatever is uploaded, the person gets a sentence and nothing breaks. */
class BadFilesTest {
    private static final byte[] GOOD =
            Registers.of(List.of(Registers.sale(Registers.idNo(17), "扎西卓玛"))).xlsx();

    @Test
    void anOldWorkbookIsNamedAsSuch() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "intake.file.old-or-encrypted");
    }

    @Test
    void otherFilesAreNoWorkbooks() throws IOException {
        assertRefused("序号,户主\n1,甲".getBytes(StandardCharsets.UTF_8), "intake.file.not-a-workbook");
        assertRefused(zip(Map.of("readme.txt", new byte[10])), "intake.file.not-a-workbook");
        assertRefused(new byte[0], "intake.file.empty");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip(Map.of("[Content_Types].xml", new byte[10], "xl/workbook.xml", new byte[64 * 1024 * 1024]));
        assertRefused(bomb, "intake.file.bomb");
    }

    @Test
    void macrosAndDocumentTypesAreRefused() throws IOException {
        byte[] type = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(zip(Map.of("xl/vbaProject.bin", new byte[3])), "intake.file.macros");
        assertRefused(zip(Map.of("xl/workbook.xml", type)), "intake.file.damaged");
    }

    @Test
    void aWorkbookWithoutARegisterSaysSo() {
        assertRefused(new Registers().above("会议纪要").above("一", "二", "三").xlsx(), "intake.file.no-register");
        assertRefused(
                new Registers()
                        .header("乡镇", "村", "户主", "品种", "数量", "金额")
                        .row("a")
                        .xlsx(),
                "intake.file.missing-columns");
        assertRefused(new Registers().header(Registers.USUAL.toArray()).xlsx(), "intake.file.no-rows");
    }

    @Property(tries = 100)
    void randomBytesGiveASentence(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> RegisterReader.read(bytes)).isInstanceOf(Refusal.class);
    }

    @Property(tries = 60)
    void aDamagedWorkbookGivesASentenceOrItsRows(
            @ForAll @IntRange(max = 100) int percent, @ForAll byte value, @ForAll boolean cut) {
        int at = Math.min(GOOD.length - 1, GOOD.length * percent / 100);
        byte[] damaged = cut ? Arrays.copyOf(GOOD, at) : GOOD.clone();
        if (!cut) {
            damaged[at] = value;
        }
        try {
            assertThat(Judging.judge(damaged)).isNotNull();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("intake.file.");
        }
    }

    @Property(tries = 200)
    void anyTextInAnyCellIsJudged(@ForAll @StringLength(max = 30) String text, @ForAll @IntRange(max = 16) int column) {
        Map<String, Object> row = Registers.sale(Registers.idNo(17), "扎西卓玛");
        row.put(Registers.USUAL.get(column), text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "?"));
        for (JudgedRow judged : Judging.judge(Registers.of(List.of(row, Registers.sale(Registers.idNo(18), "此里农布")))
                .xlsx())) {
            judged.reasons()
                    .forEach(reason -> assertThat(Judging.sentence(reason)).isNotBlank());
            judged.lines().forEach(line -> assertThat(line.amountFen()).isPositive());
        }
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> RegisterReader.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
