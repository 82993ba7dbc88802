package org.jiangbu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.stereotype.Component;

/** A policy's terms as the JSON that a version row holds; amounts in fen. */
@Component
class PolicyTerms {
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The three groups of terms. */
    record Terms(AwardRules award, Deadlines deadlines, Safeguards safeguards) {}

    Policy read(int year, int version, String documentNo, String text) {
        try {
            Terms terms = json.readValue(text, Terms.class);
            return new Policy(year, version, documentNo, terms.award(), terms.deadlines(), terms.safeguards());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Policy " + year + " version " + version + " cannot be read", e);
        }
    }

    String write(Policy policy) {
        try {
            return json.writeValueAsString(new Terms(policy.award(), policy.deadlines(), policy.safeguards()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
