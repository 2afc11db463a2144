package gradientlab.experiment.graph;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of a graph: numbers of its nodes, of batch norm, of slopes multiplied. */
public final class GraphQuestions {

    private static final List<String> OF_NORM = List.of(
            "mean_slope", "mean_slope_without", "gradient_sum", "gradient", "gradient_without", "spread",
            "others");

    private GraphQuestions() {}

    static List<Question> of(GraphRecipe recipe) {
        if (recipe instanceof FormulaRecipe formulas) {
            try {
                return of(FormulaRun.of(formulas.withUpdates(0)).start());
            } catch (GraphException e) {
                throw new IllegalStateException("a recipe that was not checked", e);
            }
        }
        if (recipe instanceof ActivationsRecipe activations) {
            return List.of(question("product", "product", GuessUnit.DECADES, activations.selected(),
                    String.valueOf(activations.layers())));
        }
        String example = String.valueOf(((NormRecipe) recipe).example());
        return OF_NORM.stream().map(of -> question(
                of, of.equals("gradient") ? "norm" : of, GuessUnit.PLAIN, example)).toList();
    }

    private static List<Question> of(GraphRun run) {
        Graph graph = run.graph();
        String loss = graph.loss().name().isEmpty() ? graph.loss().id() : graph.loss().name();
        // A part of a line has no name that a slide could know.
        return graph.nodes().stream().filter(node -> !node.name().isEmpty())
                .flatMap(node -> of(run, node, loss)).toList();
    }

    /** Of a batch, which has a number a row, the sum of its gradients alone. */
    private static Stream<Question> of(GraphRun run, Node node, String loss) {
        String name = node.name();
        if (run.rows(node.index()) > 1) {
            return Stream.of(question(name + ".gradient_sum", "gradients", GuessUnit.PLAIN, name, loss));
        }
        Stream<Question> own = Stream.of(
                question(name + ".gradient", "gradient", GuessUnit.PLAIN, name, loss),
                question(name + ".value", "value", GuessUnit.PLAIN, name));
        return run.graph().uses(node.index()).size() < 2 ? own
                : Stream.concat(own, Stream.of(
                        question(name + ".contribution", "contribution", GuessUnit.PLAIN, name, loss)));
    }

    private static Question question(String id, String of, GuessUnit unit, String... args) {
        return new Question(id, GuessForm.NUMBER, unit, -1, "graph.guess." + of, List.of(args));
    }

    /** What the recipe has of it; empty of what is not finite. */
    public static Optional<Outcome> truth(GraphRecipe recipe, Question question) {
        if (recipe instanceof FormulaRecipe formulas) {
            return truth(formulas, question);
        }
        double number = recipe instanceof ActivationsRecipe activations ? product(activations)
                : ofNorm((NormRecipe) recipe, question.of());
        return Outcome.number(number);
    }

    private static Optional<Outcome> truth(FormulaRecipe recipe, Question question) {
        try {
            GraphRun passes = FormulaRun.of(recipe).passes();
            String name = question.id().substring(0, question.id().lastIndexOf('.'));
            return FormulaRun.find(passes.graph(), name)
                    .flatMap(node -> Outcome.number(number(passes, node.index(), question.of())));
        } catch (GraphException e) {
            return Optional.empty();
        }
    }

    private static double number(GraphRun passes, int node, String of) {
        return switch (of) {
            case "gradient" -> passes.printedGradient(node, 0);
            case "gradient_sum" -> sum(IntStream.range(0, passes.rows(node))
                    .mapToDouble(row -> passes.printedGradient(node, row)).toArray());
            case "contribution" -> passes.graph().uses(node).stream()
                    .map(edge -> passes.contribution(edge, 0))
                    .max(Comparator.comparingDouble(Math::abs)).orElse(Double.NaN);
            default -> passes.printedValue(node, 0);
        };
    }

    /** What rounding leaves of numbers that cancel is 0. */
    private static double sum(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        double size = Arrays.stream(numbers).map(Math::abs).sum();
        return Math.abs(sum) < GraphRun.CANCELLED * size ? 0 : sum;
    }

    private static double product(ActivationsRecipe recipe) {
        Curve curve = Curve.find(recipe.selected()).orElseThrow();
        return Math.pow(curve.steepest().slope(), recipe.layers());
    }

    private static double ofNorm(NormRecipe recipe, String of) {
        NormPasses passes = new NormRun(recipe).passes();
        return switch (of) {
            case "mean_slope" -> passes.meanSlope();
            case "mean_slope_without" -> passes.meanSlopeWithout();
            case "gradient_sum" -> passes.sumOfGradients();
            case "gradient" -> passes.byZ(recipe.example() - 1);
            case "spread" -> Math.sqrt(Statistics.of(IntStream.range(0, passes.rows())
                    .mapToDouble(passes::normalized).toArray()).variance());
            case "others" -> others(recipe, passes);
            default -> passes.byZWithout(recipe.example() - 1);
        };
    }

    /** On the ∂L/∂y of how many others the gradient of the example depends: which weights change it. */
    private static int others(NormRecipe recipe, NormPasses passes) {
        int example = recipe.example() - 1;
        int others = 0;
        for (int i = 0; i < passes.rows(); i++) {
            double[] weights = recipe.points().weighed();
            weights[i] += 1;
            NormPasses changed = new NormPasses(
                    recipe.points().scaled(), weights, passes.curve(), passes.norm());
            others += i != example && changed.byZ(example) != passes.byZ(example) ? 1 : 0;
        }
        return others;
    }
}
