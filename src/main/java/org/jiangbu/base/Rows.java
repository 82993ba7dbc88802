package org.jiangbu.base;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands many rows to one SQL statement, which reads them by {@code jsonb_to_recordset}; columns are named as in the record. */
@Component
public class Rows {
    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    public String of(List<?> records) {
        try {
            return json.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("rows cannot be written", e);
        }
    }
}
