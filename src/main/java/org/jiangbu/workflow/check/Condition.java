package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.BooleanOperations;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.NumberOperations;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.impl.juel.TypeConverter;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the small grammar of the models: names of facts, literals, comparison, and/or/not, arithmetic, empty. It is
 * read by the engine's own parser, so that both read the same, and every node of the tree has to be one of these.
 */
public final class Condition {
    private static final Object UNKNOWN = new Object();

    private static final Set<AstBinary.Operator> ARITHMETIC =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);

    /** Reckoned as the engine reckons. */
    private static final Map<AstBinary.Operator, BiFunction<Object, Object, Object>> OPERATIONS = Map.ofEntries(
            Map.entry(AstBinary.EQ, (a, b) -> BooleanOperations.eq(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.NE, (a, b) -> BooleanOperations.ne(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.LT, (a, b) -> BooleanOperations.lt(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.LE, (a, b) -> BooleanOperations.le(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.GT, (a, b) -> BooleanOperations.gt(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.GE, (a, b) -> BooleanOperations.ge(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.ADD, (a, b) -> NumberOperations.add(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.SUB, (a, b) -> NumberOperations.sub(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.MUL, (a, b) -> NumberOperations.mul(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.DIV, (a, b) -> NumberOperations.div(TypeConverter.DEFAULT, a, b)),
            Map.entry(AstBinary.MOD, (a, b) -> NumberOperations.mod(TypeConverter.DEFAULT, a, b)));

    private final Node root;

    private Condition(Node root) {
        this.root = root;
    }

    /** Nothing if the text is not in the grammar. */
    public static Optional<Condition> of(String text) {
        try {
            Node tree = new Builder().build(text.strip()).getRoot();
            if (tree instanceof AstEval whole && !whole.isDeferred() && inGrammar(whole.getChild(0))) {
                return Optional.of(new Condition(whole.getChild(0)));
            }
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean inGrammar(Node node) {
        boolean known = node instanceof AstIdentifier
                || node instanceof AstLiteral
                || node instanceof AstNested
                || node instanceof AstUnary
                || node instanceof AstBinary;
        return known && children(node).stream().allMatch(Condition::inGrammar);
    }

    private static List<Node> children(Node node) {
        return java.util.stream.IntStream.range(0, node.getCardinality())
                .mapToObj(node::getChild)
                .toList();
    }

    /** The facts that it asks for. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof AstIdentifier name) names.add(name.getName());
        children(node).forEach(child -> collect(child, names));
    }

    /** The texts with which a fact is compared. */
    Set<String> comparedWith(String name) {
        Set<String> texts = new HashSet<>();
        compare(root, name, texts);
        return texts;
    }

    private static void compare(Node node, String name, Set<String> texts) {
        List<Node> sides = children(node);
        if (sides.stream()
                .anyMatch(side ->
                        side instanceof AstIdentifier fact && fact.getName().equals(name))) {
            sides.stream()
                    .filter(AstString.class::isInstance)
                    .forEach(text -> texts.add(String.valueOf(((AstString) text).eval(null, null))));
        }
        sides.forEach(side -> compare(side, name, texts));
    }

    /** Whether it is answered by yes or no, given what each fact holds. */
    boolean asks(Map<String, FactKind> facts) {
        return kind(root, facts) == FactKind.FLAG;
    }

    private static @Nullable FactKind kind(Node node, Map<String, FactKind> facts) {
        if (node instanceof AstIdentifier name) return facts.get(name.getName());
        if (node instanceof AstString) return FactKind.TEXT;
        if (node instanceof AstNumber) return FactKind.NUMBER;
        if (node instanceof AstBoolean) return FactKind.FLAG;
        if (node instanceof AstNested) return kind(node.getChild(0), facts);
        if (node instanceof AstUnary unary) {
            if (unary.getOperator() == AstUnary.NEG) return FactKind.NUMBER;
            boolean sound = unary.getOperator() == AstUnary.EMPTY || isFlag(node.getChild(0), facts);
            return sound ? FactKind.FLAG : null;
        }
        if (node instanceof AstBinary binary) {
            if (ARITHMETIC.contains(binary.getOperator())) {
                boolean numbers = children(node).stream().allMatch(side -> kind(side, facts) == FactKind.NUMBER);
                return numbers ? FactKind.NUMBER : null;
            }
            boolean joins = binary.getOperator() == AstBinary.AND || binary.getOperator() == AstBinary.OR;
            boolean sound =
                    joins ? children(node).stream().allMatch(side -> isFlag(side, facts)) : comparable(binary, facts);
            return sound ? FactKind.FLAG : null;
        }
        return null;
    }

    /** Like is compared with like; what is no number has no order, and anything may be compared with nothing. */
    private static boolean comparable(AstBinary comparison, Map<String, FactKind> facts) {
        FactKind left = kind(comparison.getChild(0), facts);
        FactKind right = kind(comparison.getChild(1), facts);
        boolean equality = comparison.getOperator() == AstBinary.EQ || comparison.getOperator() == AstBinary.NE;
        if (!equality) return left == FactKind.NUMBER && right == FactKind.NUMBER;
        return left == right || children(comparison).stream().anyMatch(AstNull.class::isInstance);
    }

    private static boolean isFlag(Node node, Map<String, FactKind> facts) {
        return kind(node, facts) == FactKind.FLAG;
    }

    /** Whether it holds as far as these facts tell; nothing if it may be either way. */
    public Optional<Boolean> holds(Map<String, Object> known) {
        return value(root, known) instanceof Boolean answer ? Optional.of(answer) : Optional.empty();
    }

    private static @Nullable Object value(Node node, Map<String, Object> known) {
        if (node instanceof AstIdentifier name) return known.getOrDefault(name.getName(), UNKNOWN);
        if (node instanceof AstLiteral literal) return literal.eval(null, null);
        if (node instanceof AstNested) return value(node.getChild(0), known);
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            return value(node.getChild(0), known) instanceof Boolean answer ? !answer : UNKNOWN;
        }
        if (node instanceof AstUnary unary) return value(unary.getOperator(), value(node.getChild(0), known));
        if (node instanceof AstBinary binary) {
            return value(binary.getOperator(), value(node.getChild(0), known), value(node.getChild(1), known));
        }
        return UNKNOWN;
    }

    private static Object value(AstBinary.Operator operator, @Nullable Object left, @Nullable Object right) {
        if (operator == AstBinary.AND) return joined(left, right, false);
        if (operator == AstBinary.OR) return joined(left, right, true);
        if (left == UNKNOWN || right == UNKNOWN) return UNKNOWN;
        BiFunction<Object, Object, Object> reckoned = OPERATIONS.get(operator);
        try {
            return reckoned == null ? UNKNOWN : reckoned.apply(left, right);
        } catch (ELException | ArithmeticException incomparable) {
            return UNKNOWN;
        }
    }

    private static Object value(AstUnary.Operator operator, @Nullable Object of) {
        if (of == UNKNOWN) return UNKNOWN;
        try {
            if (operator == AstUnary.EMPTY) return BooleanOperations.empty(TypeConverter.DEFAULT, of);
            return operator == AstUnary.NEG ? NumberOperations.neg(TypeConverter.DEFAULT, of) : UNKNOWN;
        } catch (ELException noNumber) {
            return UNKNOWN;
        }
    }

    /** One side may settle it, whatever the other is. */
    private static Object joined(@Nullable Object left, @Nullable Object right, boolean settles) {
        if (left instanceof Boolean one && one == settles || right instanceof Boolean other && other == settles) {
            return settles;
        }
        return left instanceof Boolean && right instanceof Boolean ? !settles : UNKNOWN;
    }
}
