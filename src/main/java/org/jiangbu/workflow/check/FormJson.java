package org.jiangbu.workflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads the JSON of a form that anybody may have written: not deep, nothing twice, nothing behind it. */
final class FormJson {
    private static final int MOST_DEEP = 20;
    private static final int MOST_TEXT = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEEP)
                        .maxStringLength(MOST_TEXT)
                        .maxNumberLength(30)
                        .build());
        MAPPER.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    }

    private FormJson() {}

    static JsonNode read(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }
}
