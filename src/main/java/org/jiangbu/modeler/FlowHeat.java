package org.jiangbu.modeler;

import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.flow.Heats;
import org.jiangbu.workflow.flow.StepHeat;
import org.jiangbu.workflow.release.Release;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a version of a flow is used: how much goes through each step, how long it takes, what is late. Counts only. */
@Service
@Transactional(readOnly = true)
public class FlowHeat {
    private final Heats heats;
    private final CurrentUser user;

    FlowHeat(Heats heats, CurrentUser user) {
        this.heats = heats;
        this.user = user;
    }

    /** The steps of a version in the order of the model. */
    public List<StepHeat> of(Release version) {
        user.requireRole(DesignGate.READERS);
        return heats.of(version.definitionId());
    }
}
