package org.jiangbu.selfcheck;

import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.springframework.stereotype.Component;

/** What the inbox shows of a township's check. */
@Component
class TownshipCheckText extends CheckText {
    TownshipCheckText(CheckBook checks, Areas areas, Messages messages) {
        super(checks, areas, messages);
    }

    @Override
    public String processId() {
        return SelfChecks.TOWNSHIP_PROCESS;
    }
}
