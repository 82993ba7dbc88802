package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/** What a designer knows the places of a drawing by: their names; without one, what they are and between what they stand. */
final class NodeNames {
    private static final int MOST_NEIGHBOURS = 2;

    private final Map<String, Node> nodes;
    private final Map<String, List<Flow>> from;
    private final Map<String, List<Flow>> to;
    private final Messages messages;

    NodeNames(Map<String, Node> nodes, Collection<Flow> flows, Messages messages) {
        this.nodes = nodes;
        this.from = flows.stream().collect(Collectors.groupingBy(Flow::source));
        this.to = flows.stream().collect(Collectors.groupingBy(Flow::target));
        this.messages = messages;
    }

    Wording of(Node node) {
        return isNamed(node)
                ? node.name()
                : new Wording(described(node, Locale.SIMPLIFIED_CHINESE), described(node, Locale.ENGLISH));
    }

    /** A way by its name; without one, by what it connects. */
    Wording of(Flow flow) {
        String name = flow.element().value("name").strip();
        return name.isEmpty()
                ? new Wording(connecting(flow, Locale.SIMPLIFIED_CHINESE), connecting(flow, Locale.ENGLISH))
                : new Wording(name, ModelBuilder.properties(flow.element()).get("nameEn"));
    }

    private String connecting(Flow flow, Locale locale) {
        @Nullable Node source = nodes.get(flow.source());
        @Nullable Node target = nodes.get(flow.target());
        if (source != null && target != null) {
            return say(locale, "way", of(source), of(target));
        }
        if (source != null) return say(locale, "way.from", of(source));
        return target == null ? say(locale, "way.loose") : say(locale, "way.to", of(target));
    }

    private String described(Node node, Locale locale) {
        String kind = joins(node) ? say(locale, "join") : messages.get(locale, ElementName.key(node.element()));
        @Nullable Node host = nodes.get(node.element().value("attachedToRef"));
        if (host != null && isNamed(host)) return say(locale, "at", kind, host.name());
        String before = named(node, at -> to.getOrDefault(at, List.of()), Flow::source, locale);
        if (!before.isEmpty()) return say(locale, "after", kind, before);
        String after = named(node, at -> from.getOrDefault(at, List.of()), Flow::target, locale);
        return after.isEmpty() ? say(locale, "alone", kind) : say(locale, "before", kind, after);
    }

    /** Names of the nearest steps and events, on the way back or on the way on: what a gateway asks names no place. */
    private String named(Node node, Function<String, List<Flow>> ways, Function<Flow, String> end, Locale locale) {
        Set<Node> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(node.id()));
        List<String> open = new ArrayList<>(List.of(node.id()));
        while (!open.isEmpty() && found.size() < MOST_NEIGHBOURS) {
            for (Flow way : ways.apply(open.remove(0))) {
                @Nullable Node next = nodes.get(end.apply(way));
                if (next == null || !seen.add(next.id())) continue;
                if (isNamed(next) && !isGateway(next)) found.add(next);
                else open.add(next.id());
            }
        }
        return found.stream()
                .limit(MOST_NEIGHBOURS)
                .map(one -> one.name().in(locale))
                .collect(Collectors.joining(messages.get(locale, "check.and")));
    }

    /** A gateway where ways only come together. */
    private boolean joins(Node node) {
        return node.is(Node.Kind.EXCLUSIVE, Node.Kind.PARALLEL)
                && from.getOrDefault(node.id(), List.of()).size() < 2
                && to.getOrDefault(node.id(), List.of()).size() > 1;
    }

    private static boolean isGateway(Node node) {
        return node.is(Node.Kind.EXCLUSIVE, Node.Kind.PARALLEL, Node.Kind.EVENTS);
    }

    private static boolean isNamed(Node node) {
        return !node.element().value("name").isBlank();
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.get(locale, "check.element." + key, args);
    }
}
