package gradientlab.core.graph;

import gradientlab.core.expression.Functions;
import gradientlab.core.expression.Op;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of rules that a word calls: elementary functions, activations by their id, min and max. */
public final class Rules {

    /** The slope of the leaky ReLU below 0, as in PyTorch. */
    public static final double LEAKY_SLOPE = 0.01;

    /** The slope of the parametric ReLU below 0, where PyTorch starts it. */
    public static final double PRELU_SLOPE = 0.25;

    private static final Map<String, Rule> ALL = all();

    private Rules() {}

    /** The rule of that word, if there is one. */
    public static Optional<Rule> find(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    /** The rule of that word, which exists. */
    public static Rule get(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no function " + word));
    }

    /** All words, in the order errors name them. */
    public static List<String> words() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Op op : Op.values()) {
            if (!op.word().isEmpty() && op.arguments() == 1) {
                rules.add(new Elementary(op, Functions.code(op)));
            }
        }
        rules.add(BasicRule.SQUARE);
        rules.add(BasicRule.MIN);
        rules.add(BasicRule.MAX);
        Map<String, Rule> byWord = new LinkedHashMap<>();
        rules.forEach(rule -> byWord.put(rule.id(), rule));
        byWord.put(Op.POWER.word(), BasicRule.POWER);
        for (Activation activation : GraphActivations.all()) {
            byWord.putIfAbsent(activation.id(), new Activated(activation));
        }
        return byWord;
    }

    /** A function of one number that every typed formula may use. */
    private record Elementary(Op op, int code) implements Rule {
        @Override
        public String id() {
            return op.word();
        }

        @Override
        public int arguments() {
            return 1;
        }

        @Override
        public double value(double a, double b) {
            return Functions.value(code, a, 0);
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return Functions.slope(code, a, value, 0);
        }

        @Override
        public Cause cause(double a, double b) {
            return switch (op) {
                case LOG -> a < 0 ? Cause.LOG_OF_NEGATIVE : Cause.LOG_OF_ZERO;
                case SQRT -> Cause.ROOT_OF_NEGATIVE;
                case ASIN, ACOS -> Cause.OUTSIDE;
                default -> Cause.TOO_LARGE;
            };
        }
    }

    /** An activation of the catalogue, with the slope below 0 that its kind starts with. */
    private record Activated(Activation activation) implements Rule {
        @Override
        public String id() {
            return activation.id();
        }

        @Override
        public int arguments() {
            return 1;
        }

        @Override
        public double value(double a, double b) {
            return activation.value(a, slope());
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return activation.derivative(a, slope());
        }

        private double slope() {
            return activation.trainsSlope() ? PRELU_SLOPE : LEAKY_SLOPE;
        }
    }
}
