package org.jiangbu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jiangbu.region.AreaLevel;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The township registers of 2018 that come with the application; the people in them are invented. */
@Component
public class DemoRegisters {
    /** A workbook, named after the code and name of its township. */
    public record Workbook(String fileName, Resource content) {
        /** Whether it is the register of that township. */
        boolean of(String townshipCode) {
            return fileName.startsWith(townshipCode);
        }

        String township() {
            return fileName.substring(0, AreaLevel.TOWNSHIP.codeLength());
        }

        public InputStream open() {
            try {
                return content.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * As the register stands on that day: what is sold afterwards is not in it yet, since an import refuses it (R3).
         * Once the year is over, the workbook itself.
         */
        public InputStream open(LocalDate day) {
            return day.getYear() > HalfSeason.YEAR ? open() : RegisterPart.of(open(), idNo -> !idNo.isEmpty(), day);
        }
    }

    /** The townships' registers of the year. */
    public List<Workbook> all() {
        return in("classpath*:demo/registers/2018/*.xlsx");
    }

    /** The register of a township. */
    Workbook of(String townshipCode) {
        return all().stream().filter(file -> file.of(townshipCode)).findFirst().orElseThrow();
    }

    /** The registers for whoever tries the import: of those that have begun already, what is not handed in yet. */
    public List<Workbook> offered() {
        List<Workbook> rest = in("classpath*:demo/registers/2018/rest/*.xlsx");
        return all().stream()
                .map(whole -> rest.stream()
                        .filter(part -> part.township().equals(whole.township()))
                        .findFirst()
                        .orElse(whole))
                .toList();
    }

    private static List<Workbook> in(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Arrays.stream(found)
                    .map(file -> new Workbook(String.valueOf(file.getFilename()), file))
                    .sorted(Comparator.comparing(Workbook::fileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
