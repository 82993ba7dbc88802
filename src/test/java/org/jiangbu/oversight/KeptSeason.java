package org.jiangbu.oversight;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiangbu.workflow.flow.Passage;
import org.jiangbu.workflow.flow.TownshipFlow;

/**
 * What was counted at a moment of a season, and how it ended: so that forecasts can be held against seasons that take minutes
 * to play.
 *
 * @param finished the day on which the last declaration of each township was decided
 */
record KeptSeason(
        LocalDateTime now,
        List<TownshipFlow> flows,
        Map<String, Prospects.Households> households,
        Map<String, LocalDate> finished) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Passage.class, OfEitherKind.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Passage.Step.class, name = "step"),
        @JsonSubTypes.Type(value = Passage.Period.class, name = "period")
    })
    private interface OfEitherKind {}

    /** @param seed of a season with all 3,400 households, as {@code SeasonBoardTest} keeps it */
    static KeptSeason of(int seed) {
        try (InputStream kept = KeptSeason.class.getResourceAsStream("/seasons/season-%d.json.gz".formatted(seed))) {
            return MAPPER.readValue(new GZIPInputStream(kept), KeptSeason.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepAt(Path file) {
        try (var into = new GZIPOutputStream(Files.newOutputStream(file))) {
            MAPPER.writeValue(into, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
