package org.jiangbu.selfcheck;

import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.springframework.stereotype.Component;

/** What the inbox shows of a village's check. */
@Component
class VillageCheckText extends CheckText {
    VillageCheckText(CheckBook checks, Areas areas, Messages messages) {
        super(checks, areas, messages);
    }

    @Override
    public String processId() {
        return SelfChecks.VILLAGE_PROCESS;
    }
}
