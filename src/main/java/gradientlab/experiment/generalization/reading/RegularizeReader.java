package gradientlab.experiment.generalization.reading;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.RegularizeView;
import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.RegularizeView.Below;
import gradientlab.experiment.generalization.RegularizeView.Left;
import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads networks side by side; {@link RegularizeWriter} is its inverse. */
final class RegularizeReader {

    static final List<String> FIELDS = List.of(
            "data", "training", "epochs", "seed", "seeds", "networks", "test_opened", "view");

    private static final List<String> DATA = List.of("set", "n", "validation", "test", "wrong");
    /** How many points a generator makes is said by the parts. */
    private static final String POINTS = "points";
    private static final OptimizerReader RULES = new OptimizerReader(false, TrainingPlan.MAX_EPOCHS);

    private RegularizeReader() {}

    static RegularizeRecipe read(Map<String, JsonField> fields) throws RecipeException {
        RegularizeRecipe plain = new PartialRead<>(RegularizeRecipe.DEFAULT, fields)
                .set("data", (it, field) -> it.withData(data(field)))
                .set("training", (it, field) -> it.withTraining(training(field)))
                .set("epochs",
                        (it, field) -> it.withTraining(it.training().withEpochs(
                                (int) field.of(GeneralizationDials.EPOCHS))))
                .set("seed", (it, field) -> it.withSeed(CurveReader.seed(field)))
                .set("seeds", (it, field) -> it.withSeeds(seeds(field, it.seed())))
                .read();
        return new PartialRead<>(plain, fields)
                .set("networks",
                        (it, field) -> it.withNetworks(NetworksReader.read(field, it)))
                .set("test_opened", (it, field) -> it.withTest(opened(field, it)))
                .set("view", (it, field) -> it.withView(view(field, it)))
                .read();
    }

    /** A list of them, or how many from the first on. */
    private static List<Long> seeds(JsonField found, long first) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Items)) {
            long count = found.whole(1, RegularizeRecipe.MAX_SEEDS);
            return LongStream.range(first, first + count).boxed().toList();
        }
        List<Long> seeds = new ArrayList<>();
        for (JsonField item : found.items()) {
            seeds.add(CurveReader.seed(item));
        }
        if (seeds.isEmpty() || seeds.size() > RegularizeRecipe.MAX_SEEDS) {
            throw new RecipeException("generalization.error.items", found.path(), 1,
                    RegularizeRecipe.MAX_SEEDS, seeds.size());
        }
        return seeds;
    }

    /** {@code {"set": "digits"}}, a generator with its knobs, or {@code {"file": path}}. */
    private static LabelledData data(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields();
        boolean file = fields.containsKey("file");
        if (file) {
            found.fields(List.of("file", "n", "validation", "wrong"));
        }
        LabelledData plain = LabelledData.DEFAULT;
        DataChoice source = file ? new FileData(fields.get("file").text())
                : fields.containsKey("set") ? set(found, fields.get("set")) : plain.source();
        if (source instanceof ShippedData) {
            found.fields(List.of("set", "n", "validation", "wrong"));
        }
        return new PartialRead<>(plain.withSource(source), fields)
                .set("n", (it, field) -> it.withN(size(field)))
                .set("validation",
                        (it, field) -> it.withValidation(
                                (int) field.of(GeneralizationDials.VALIDATION)))
                .set("test", (it, field) -> it.withTest((int) field.whole(0, LabelledData.MAX_TEST)))
                .set("wrong", (it, field) -> it.withWrong(field.of(GeneralizationDials.WRONG)))
                .read();
    }

    private static int size(JsonField found) throws RecipeException {
        try {
            return (int) found.of(GeneralizationDials.N);
        } catch (RecipeException e) {
            throw new RecipeException("generalization.error.n", LabelledData.MIN_N, LabelledData.MAX_N,
                    found.value().shown(), found.path());
        }
    }

    private static DataChoice set(JsonField found, JsonField set) throws RecipeException {
        if (set.text().equals(LabelledData.DIGITS)) {
            return new ShippedData(LabelledData.DIGITS);
        }
        List<String> ids = Generators.all().stream().map(Generator::id).toList();
        if (!ids.contains(set.text())) {
            throw set.unknown("data", Stream.concat(Stream.of(LabelledData.DIGITS), ids.stream()).toList());
        }
        Generator generator = Generators.find(set.text()).orElseThrow();
        List<Knob> knobs = knobs(generator);
        found.fields(RecipeFields.names(DATA, knobs));
        return new GeneratedData(
                generator.id(), Settings.defaults(generator.knobs()).with(found.knobs(knobs)));
    }

    /** Those of a recipe. */
    static List<Knob> knobs(Generator generator) {
        return generator.knobs().stream().filter(knob -> !knob.id().equals(POINTS)).toList();
    }

    private static TrainingPlan training(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of(
                "hidden", "width", "activation", "init", "optimizer", "batch", "epochs"));
        return new PartialRead<>(TrainingPlan.DEFAULT, fields)
                .set("hidden", (it, field) -> it.withHidden((int) field.of(GeneralizationDials.HIDDEN)))
                .set("width", (it, field) -> it.withWidth((int) field.of(GeneralizationDials.WIDTH)))
                .set("activation",
                        (it, field) -> it.withActivation(known(
                                field, "activation", Activations.all().stream().map(Activation::id))))
                .set("init",
                        (it, field) -> it.withInit(known(field, "init", TrainingPlan.inits().stream())))
                .set("optimizer", (it, field) -> {
                    OptimizerChange rule = RULES.change(0, fields, new OptimizerChange(
                            0, it.optimizer(), it.settings(), false, ScheduleChoice.CONSTANT, Clip.OFF));
                    return it.withOptimizer(rule.optimizer(), rule.settings());
                })
                .set("batch", (it, field) -> it.withBatch(batch(field)))
                .set("epochs", (it, field) -> it.withEpochs((int) field.of(GeneralizationDials.EPOCHS)))
                .read();
    }

    /** How many examples, or {@code "full"}. */
    static int batch(JsonField found) throws RecipeException {
        boolean full =
                found.value() instanceof JsonValue.Text text && text.text().equals(ModelReader.FULL);
        return full ? TrainingPlan.FULL : (int) found.of(GeneralizationDials.BATCH);
    }

    private static String known(JsonField found, String what, Stream<String> ids) throws RecipeException {
        List<String> allowed = ids.toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown(what, allowed);
        }
        return found.text();
    }

    private static Opened opened(JsonField found, RegularizeRecipe recipe) throws RecipeException {
        found.fields(List.of("times", "epoch"));
        return new Opened((int) found.need("times").whole(0, Integer.MAX_VALUE),
                (int) found.need("epoch").whole(0, recipe.training().epochs()));
    }

    /** A word for what stands below, or all of it. */
    private static RegularizeView view(JsonField found, RegularizeRecipe recipe) throws RecipeException {
        RegularizeView plain = RegularizeView.DEFAULT;
        if (found.value() instanceof JsonValue.Text) {
            return plain.withBelow(found.choice(Below.values(), Below::id));
        }
        Map<String, JsonField> fields =
                found.fields(List.of("below", "left", "right", "axis", "network", "epoch"));
        return new PartialRead<>(plain, fields)
                .set("below", (it, field) -> it.withBelow(field.choice(Below.values(), Below::id)))
                .set("left", (it, field) -> it.withLeft(field.choice(Left.values(), Left::id)))
                .set("right", (it, field) -> it.withRight(field.choice(Right.values(), Right::id)))
                .set("axis", (it, field) -> it.withAxis(field.choice(Axis.values(), Axis::id)))
                .set("network",
                        (it, field) -> it.withNetwork(
                                (int) field.whole(0, recipe.networks().size() - 1L)))
                .set("epoch",
                        (it, field) -> it.withEpoch(
                                (int) field.whole(0, recipe.training().epochs())))
                .read();
    }
}
