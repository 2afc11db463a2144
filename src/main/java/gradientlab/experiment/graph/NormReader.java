package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.graph.NormRecipe.Points;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRecipe.Statistics;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Reads a batch norm: its batch with weights, its numbers, and how it is looked at. */
final class NormReader {

    private static final List<String> FIELDS = Stream.concat(GraphReader.HEAD.stream(),
            Stream.of("z", "weights", "gamma", "beta", "eps", "activation", "position", "z_scale", "z_shift",
                    "statistics", "rho", "seed", "batches", "drawn_from", "example",
                    "at"))
            .toList();

    private NormReader() {}

    /** A batch with all else at its default. */
    static NormRecipe of(List<Double> z, List<Double> weights) {
        return NormRecipe.of(
                new Points(z, weights, GraphDials.SCALE.initial(), GraphDials.SHIFT.initial()));
    }

    static NormRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        List<Double> z = batch(found.need("z"));
        List<JsonField> weights = found.need("weights").items();
        if (weights.size() != z.size()) {
            throw fields.get("weights").outside("recipe.as_many", String.valueOf(z.size()));
        }
        NormRecipe bare =
                of(z, DoubleStream.of(numbers(weights, Value.LARGEST)).boxed().toList());
        int rows = z.size();
        return new PartialRead<>(bare.withNotes(RecipeFields.notes(fields)), fields)
                .set("gamma", (it, field) -> it.withKnobs(it.knobs().withGamma(field.of(GraphDials.GAMMA))))
                .set("beta", (it, field) -> it.withKnobs(it.knobs().withBeta(field.of(GraphDials.BETA))))
                .set("eps",
                        (it, field) -> it.withKnobs(
                                it.knobs().withEps(field.number(GraphDials.EPS.min(), GraphDials.EPS.max()))))
                .set("activation", (it, field) -> it.withActivation(GraphReader.activation(field)))
                .set("position",
                        (it, field) -> it.withPosition(
                                field.choice(Position.values(), Position::id)))
                .set("z_scale",
                        (it, field) -> it.withPoints(it.points().withScale(field.of(GraphDials.SCALE))))
                .set("z_shift",
                        (it, field) -> it.withPoints(it.points().withShift(field.of(GraphDials.SHIFT))))
                .read()
                .withStatistics(statistics(bare.statistics(), fields))
                .withExample(fields.containsKey("example") ? (int) fields.get("example").whole(1, rows) : 1)
                .withAt(fields.containsKey("at") ? (int) fields.get("at").whole(0, NormRecipe.STEPS)
                        : NormRecipe.STEPS);
    }

    private static Statistics statistics(Statistics plain, Map<String, JsonField> fields)
            throws RecipeException {
        Statistics read = new PartialRead<>(plain, fields)
                .set("statistics",
                        (it, field) -> it.withSource(field.choice(Source.values(), Source::id)))
                .set("rho", (it, field) -> it.withRho(field.of(GraphDials.RHO)))
                .read();
        return new Statistics(read.source(), read.rho(),
                fields.containsKey("seed")
                        ? fields.get("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE)
                        : read.seed(),
                fields.containsKey("batches")
                        ? (int) fields.get("batches").whole(0, Statistics.MAX_BATCHES)
                        : read.batches(),
                fields.containsKey("drawn_from") ? Optional.of(drawn(fields.get("drawn_from")))
                        : Optional.empty());
    }

    private static Norm.Statistics drawn(JsonField found) throws RecipeException {
        found.fields(List.of("mean", "variance"));
        return new Norm.Statistics(found.need("mean").number(-Value.LARGEST, Value.LARGEST),
                found.need("variance").number(0, Value.LARGEST * Value.LARGEST));
    }

    private static List<Double> batch(JsonField found) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() < NormRecipe.LEAST_ROWS || items.size() > NormRecipe.MAX_ROWS) {
            throw found.outside("recipe.as_many",
                    NormRecipe.LEAST_ROWS + "-" + NormRecipe.MAX_ROWS);
        }
        return DoubleStream.of(numbers(items, Value.LARGEST)).boxed().toList();
    }

    /** Numbers from -largest to largest. */
    static double[] numbers(List<JsonField> items, double largest) throws RecipeException {
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.get(i).number(-largest, largest);
        }
        return numbers;
    }
}
