package org.jiangbu.workflow.wall;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;

/** A delegate of the catalogue: a model may name it as a service task and nowhere else. */
class PayDelegate extends CaseDelegate {
    @Override
    public String description(Locale locale) {
        Canary.sing("a delegate was read");
        return "pays";
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        Canary.sing("a delegate was called where none may stand");
        return Map.of();
    }
}
