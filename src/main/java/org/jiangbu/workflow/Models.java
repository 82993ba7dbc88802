package org.jiangbu.workflow;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The deployed models. */
@Service
public class Models {
    /** Roles that the newest models give tasks to. */
    public Set<String> roles() {
        throw new UnsupportedOperationException();
    }

    /** User tasks of the newest version of a process, in the order of the model. */
    public List<Step> steps(String processId) {
        throw new UnsupportedOperationException();
    }

    /** A user task as its model defines it. */
    public record Step(String key, String name, String role, List<String> outcomes) {}
}
