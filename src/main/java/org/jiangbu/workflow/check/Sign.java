package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Set;
import org.jiangbu.region.AreaLevel;

/**
 * Something that happens in a case, recognised by what it is and never by the id of an element: a redrawn flow has other
 * ids.
 */
sealed interface Sign {
    /** Whether it can happen at that place. */
    boolean isPossibleAt(Node node, Model model);

    /**
     * Somebody decides.
     *
     * @param levels levels of the roles that may do it
     * @param but roles of these levels that do not count
     * @param panel the business panel on which it is decided
     * @param outcomes what has to be decided
     */
    record Decided(Set<AreaLevel> levels, Set<String> but, String panel, Set<String> outcomes) implements Sign {
        @Override
        public boolean isPossibleAt(Node node, Model model) {
            return isOfferedBy(node, model.words());
        }

        /** Whether the step can bring it about at all. */
        boolean isOfferedBy(Node task, Vocabulary words) {
            return task.is(Node.Kind.TASK)
                    && task.property("panel").equals(panel)
                    && !task.duty().equals(ENTRY)
                    && task.outcomes().stream().anyMatch(outcomes::contains)
                    && decides(task, words);
        }

        /** Where all have to agree one of the right role is enough; where one may decide for the others all must have it. */
        private boolean decides(Node task, Vocabulary words) {
            String quorum = task.property("quorum");
            if (quorum.isEmpty() || quorum.equals("one")) {
                return counts(task.role(), words);
            }
            List<String> named = task.list("deciders");
            List<String> deciders = named.isEmpty() ? List.of(task.role()) : named;
            boolean all = Set.of("all", "in-order").contains(quorum);
            return all
                    ? deciders.stream().anyMatch(role -> counts(role, words))
                    : deciders.stream().allMatch(role -> counts(role, words));
        }

        private boolean counts(String role, Vocabulary words) {
            AreaLevel level = words.roles().get(role);
            return level != null && levels.contains(level) && !but.contains(role);
        }
    }

    /** The application does something by itself, and the fact that it sets turns out so; an empty fact is none. */
    record Performed(String delegate, String fact, boolean value) implements Sign {
        Performed(String delegate) {
            this(delegate, "", true);
        }

        @Override
        public boolean isPossibleAt(Node node, Model model) {
            return delegate.equals(node.delegate());
        }
    }

    /** The day that a fact names has come. */
    record Elapsed(String fact) implements Sign {
        @Override
        public boolean isPossibleAt(Node node, Model model) {
            return fact.equals(node.dayFact());
        }
    }

    /** Others have told the case something. */
    record Told(String message) implements Sign {
        @Override
        public boolean isPossibleAt(Node node, Model model) {
            return message.equals(model.message(node));
        }
    }

    /** Entering and correcting is no deciding: who stands on this duty is kept from nothing ({@code KeptAway}). */
    String ENTRY = "entry";
}
