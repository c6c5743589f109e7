package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * Results of single indicators summed up over a hierarchy by a named rule: 事務事業 to 施策 to 政策 (評価の積み上げ).
 *
 * <ul>
 *   <li>What cannot be assessed is left out and counted: every node says how many of its leaves were assessed.
 *   <li>A node none of whose leaves was assessed has no value: NOT_ENOUGH_DATA.
 *   <li>The time is proportional to the number of nodes.
 * </ul>
 *
 * @serial exclude
 */
public final class RollUp implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How the values below a node become its own. */
    public enum Rule {
        /** The least value of all leaves (最低値). */
        WORST(Label.of("最低値", "worst")),
        /** The leaves with a value of at least 1 ÷ the leaves assessed (達成割合). */
        SHARE_REACHED(Label.of("達成割合", "share reached")),
        /** Σ weight × value ÷ Σ weight of the children with a value (加重平均). */
        WEIGHTED_MEAN(Label.of("加重平均", "weighted mean"));

        private final Label label;

        Rule(Label label) {
            this.label = label;
        }

        /**
         * The rule in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * One node with its value.
     *
     * @param id the id
     * @param value its value, or why there is none
     * @param assessed how many of its leaves have a value
     * @param leaves how many leaves it has; a leaf is its own
     * @serial exclude
     */
    public record Node(String id, Answer<Rational> value, int assessed, int leaves) implements Serializable {
        /**
         * Makes a node.
         *
         * @param id the id
         * @param value its value, or why there is none
         * @param assessed how many of its leaves have a value
         * @param leaves how many leaves it has
         */
        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(value, "value");
        }
    }

    private final Rule rule;
    private final LinkedHashMap<String, Node> nodes;

    private RollUp(Rule rule, Map<String, Node> nodes) {
        this.rule = rule;
        this.nodes = new LinkedHashMap<>(nodes);
    }

    /**
     * Sums up with equal weights.
     *
     * @param rule how values become one
     * @param children the ids below each id, in order
     * @param values the values of the leaves, such as {@link Achievement#fraction}
     * @return the sums
     * @throws IllegalArgumentException if a node has two parents or is below itself
     */
    public static RollUp of(Rule rule, Map<String, List<String>> children, Map<String, Answer<Rational>> values) {
        return of(rule, children, values, Map.of());
    }

    /**
     * Sums up with weights.
     *
     * @param rule how values become one
     * @param children the ids below each id, in order
     * @param values the values of the leaves, such as {@link Achievement#fraction}
     * @param weights the weights by id, above 0; 1 where there is none; used by the weighted mean only
     * @return the sums
     * @throws IllegalArgumentException if a node has two parents or is below itself, or a weight is not above 0
     */
    public static RollUp of(
            Rule rule,
            Map<String, List<String>> children,
            Map<String, Answer<Rational>> values,
            Map<String, Rational> weights) {
        Objects.requireNonNull(rule, "rule");
        weights.forEach((id, weight) -> {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("Weight of '" + id + "' must be above 0, but was " + weight);
            }
        });
        List<String> order = order(children);
        Map<String, Sum> sums = new HashMap<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            String id = order.get(i);
            List<String> below = children.getOrDefault(id, List.of());
            sums.put(id, below.isEmpty() ? Sum.leaf(id, values) : Sum.of(below, sums, weights));
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        order.forEach(id -> nodes.put(id, sums.get(id).node(id, rule)));
        return new RollUp(rule, nodes);
    }

    /** Every node, parents before their children. */
    private static List<String> order(Map<String, List<String>> children) {
        Map<String, String> parents = new HashMap<>();
        children.forEach((parent, below) -> below.forEach(child -> {
            String other = parents.put(child, parent);
            if (other != null) {
                throw new IllegalArgumentException(
                        "Node '" + child + "' must have one parent, but had '" + other + "' and '" + parent + "'");
            }
        }));
        Deque<String> open = new ArrayDeque<>();
        children.keySet().stream().filter(id -> !parents.containsKey(id)).forEach(open::addLast);
        List<String> order = new ArrayList<>();
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            order.add(id);
            List<String> below = children.getOrDefault(id, List.of());
            for (int i = below.size() - 1; i >= 0; i--) {
                open.addFirst(below.get(i));
            }
        }
        Set<String> met = new HashSet<>(order);
        children.keySet().stream().filter(id -> !met.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("Node '" + id + "' must not be below itself, but it is in a circle");
        });
        return order;
    }

    /** What all rules need to know of a node. */
    private record Sum(Answer<Rational> mean, Answer<Rational> worst, int reached, int assessed, int leaves) {

        static Sum leaf(String id, Map<String, Answer<Rational>> values) {
            Answer<Rational> value = values.containsKey(id) ? values.get(id) : noValue(id);
            boolean reached =
                    value.find().filter(v -> v.compareTo(Rational.ONE) >= 0).isPresent();
            return new Sum(value, value, reached ? 1 : 0, value.isGiven() ? 1 : 0, 1);
        }

        static Sum of(List<String> below, Map<String, Sum> sums, Map<String, Rational> weights) {
            Rational top = Rational.ZERO;
            Rational bottom = Rational.ZERO;
            Rational least = null;
            int reached = 0;
            int assessed = 0;
            int leaves = 0;
            for (String child : below) {
                Sum sum = sums.get(child);
                reached += sum.reached;
                assessed += sum.assessed;
                leaves += sum.leaves;
                if (sum.mean.isGiven()) {
                    Rational weight = weights.getOrDefault(child, Rational.ONE);
                    top = top.plus(weight.times(sum.mean.get()));
                    bottom = bottom.plus(weight);
                    Rational worst = sum.worst.get();
                    least = least == null || worst.compareTo(least) < 0 ? worst : least;
                }
            }
            return least == null
                    ? new Sum(noneAssessed(leaves), noneAssessed(leaves), 0, 0, leaves)
                    : new Sum(Answer.of(top.dividedBy(bottom)), Answer.of(least), reached, assessed, leaves);
        }

        Node node(String id, Rule rule) {
            Answer<Rational> value = switch (rule) {
                case WORST -> worst;
                case SHARE_REACHED -> mean.map(any -> Rational.of(reached, assessed));
                case WEIGHTED_MEAN -> mean;
            };
            return new Node(id, value, assessed, leaves);
        }
    }

    private static Answer<Rational> noValue(String id) {
        return Answer.refuse(Reason.NOT_ENOUGH_DATA, "「" + id + "」の値がない", "there is no value for '" + id + "'");
    }

    private static Answer<Rational> noneAssessed(int leaves) {
        return Answer.refuse(
                Reason.NOT_ENOUGH_DATA, leaves + "件のうち評価できたものがない", "none of " + leaves + " could be assessed");
    }

    /**
     * How values became one.
     *
     * @return the rule
     */
    public Rule rule() {
        return rule;
    }

    /**
     * Every node.
     *
     * @return the nodes, parents before their children
     */
    public List<Node> list() {
        return Collections.unmodifiableList(new ArrayList<>(nodes.values()));
    }

    /**
     * One node.
     *
     * @param id its id
     * @return the node
     * @throws NoSuchElementException if there is none
     */
    public Node get(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new NoSuchElementException("No node '" + id + "', expected one of "
                    + nodes.keySet().stream().limit(20).toList());
        }
        return node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollUp that && rule == that.rule && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, nodes);
    }

    /** The rule and the number of nodes. */
    @Override
    public String toString() {
        return rule.label().ja() + "、" + nodes.size() + "件";
    }
}
