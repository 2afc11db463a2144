package gradientlab.experiment.graph;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be guessed of a graph: numbers of its nodes, of batch norm, of slopes multiplied. */
public final class GraphQuestions {

    private static final List<String> OF_NORM = List.of(
            "mean_slope", "mean_slope_without", "gradient_sum", "gradient", "gradient_without");

    private GraphQuestions() {}

    static List<Question> of(GraphRecipe recipe) {
        if (recipe instanceof FormulaRecipe formulas) {
            try {
                return of(FormulaGraphs.shown(formulas));
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

    private static List<Question> of(Graph graph) {
        String loss = graph.loss().name().isEmpty() ? graph.loss().id() : graph.loss().name();
        // A part of a line has no name that a slide could know.
        return graph.nodes().stream().map(Node::name).filter(name -> !name.isEmpty())
                .flatMap(node -> Stream.of(
                        question(node + ".gradient", "gradient", GuessUnit.PLAIN, node, loss),
                        question(node + ".value", "value", GuessUnit.PLAIN, node)))
                .toList();
    }

    private static Question question(String id, String of, GuessUnit unit, String... args) {
        return new Question(id, GuessForm.NUMBER, unit, -1, "graph.guess." + of, List.of(args));
    }

    /** What the recipe has of it; empty of a batch's node, which has many, and of a slope that is 0. */
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
            return FormulaRun.find(passes.graph(), name).map(Node::index)
                    .filter(node -> passes.rows(node) == 1)
                    .map(node -> question.of().equals("gradient") ? passes.gradient(node, 0)
                            : passes.value(node, 0))
                    .filter(Double::isFinite).map(Outcome.Number::new);
        } catch (GraphException e) {
            return Optional.empty();
        }
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
            default -> passes.byZWithout(recipe.example() - 1);
        };
    }
}
