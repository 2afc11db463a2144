package gradientlab.experiment.generalization;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.EnsemblesRecipe.Boosting;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What of a recipe the window turns, and what its sliders show, mode by mode. */
public final class GeneralizationDials {

    /** Of each network. */
    public static final Knob BATCH_NORM = Knob.toggle("batch_norm", false).text("gen_batch_norm");
    public static final Knob PATIENCE =
            evenly("patience", "", 1, NetworkSettings.MAX_PATIENCE, NetworkSettings.DEFAULT_PATIENCE);
    /** Of all networks. */
    public static final Knob N =
            evenly("n", "n", LabelledData.MIN_N, LabelledData.MAX_N, 300).text("gen_examples");
    public static final Knob VALIDATION =
            evenly("validation", "", LabelledData.MIN_VALIDATION, LabelledData.MAX_VALIDATION, 500);
    public static final Knob WRONG = real("wrong", "", 0, LabelledData.MAX_WRONG, 0.3);
    public static final Knob HIDDEN = evenly("hidden", "", 1, TrainingPlan.MAX_HIDDEN, 3);
    public static final Knob WIDTH =
            whole("width", "", TrainingPlan.MIN_WIDTH, TrainingPlan.MAX_WIDTH, 100);
    public static final Knob BATCH = whole("batch", "B", 1, LabelledData.MAX_N, 50);
    public static final Knob LR = Knob.log("lr", "η", TrainingPlan.MAX_RATE, TrainingPlan.MIN_RATE,
            TrainingPlan.MAX_RATE, 0.1).text("gen_lr");
    public static final Knob EPOCHS = whole("epochs", "", TrainingPlan.MIN_EPOCHS,
            TrainingPlan.MAX_EPOCHS, 200).evenly().slider(10, TrainingPlan.MAX_EPOCHS);
    /** Of curves. */
    public static final Knob POINTS = whole("n", "n", CurveData.MIN_N, CurveData.MAX_N, 20);
    public static final Knob NOISE = real("noise", "σ", 0, CurveData.MAX_SIGMA, 0.25);
    public static final Knob TEST = whole("test", "", CurveData.MIN_TEST, CurveData.MAX_POINTS, 200);
    public static final Knob RIDGE =
            Knob.logFromZero("l2", "α", ModelChoice.MAX_L2, 1e-8, ModelChoice.MAX_L2, 0)
                    .text("gen_ridge");
    public static final Knob LASSO =
            Knob.logFromZero("l1", "α", ModelChoice.MAX_L1, 1e-4, ModelChoice.MAX_L1, 0)
                    .text("gen_lasso");
    public static final Knob FOLDS = evenly("folds", "k", 2, 20, 5);
    public static final Knob DRAW = evenly("draw", "", 0, ModelChoice.MAX_DRAWS - 1, 0);
    /** Of samples and ensembles. */
    public static final Knob SAMPLES =
            whole("samples", "R", BiasRecipe.MIN_SAMPLES, BiasRecipe.MAX_SAMPLES, 50);
    public static final Knob X = real("x", "x", 0, 1, 0.06);
    public static final Knob MEMBERS = evenly("members", "B", 1, EnsemblesRecipe.MAX_MEMBERS, 25);
    public static final Knob DEPTH = evenly("max_depth", "", 1, EnsemblesRecipe.MAX_DEPTH, 1);
    public static final Knob DRAWS = evenly("draws", "m", 1, CurveData.MAX_N, 50);
    public static final Knob ROUNDS = evenly("rounds", "M", 1, EnsemblesRecipe.MAX_ROUNDS, 300);
    public static final Knob RATE =
            Knob.log("learning_rate", "η", 1, Boosting.MIN_RATE, 1, 0.3).from(Boosting.MIN_RATE)
                    .text("gen_learning_rate");

    private interface Write<T> {
        T with(T part, double value);
    }

    /** Where a part stands in a recipe. */
    private record Part<T>(Function<GeneralizationRecipe, T> read,
            BiFunction<GeneralizationRecipe, T, GeneralizationRecipe> write) {

        /** @param place of the part in a recipe's JSON, with a dot behind it; none for the top */
        Dial<GeneralizationRecipe> dial(
                String place, Knob knob, ToDoubleFunction<T> value, Write<T> change) {
            return dial(place, knob, value, change, -1);
        }

        Dial<GeneralizationRecipe> dial(
                String place, Knob knob, ToDoubleFunction<T> value, Write<T> change, int slot) {
            return new Dial<>(place + knob.id(), knob, recipe -> value.applyAsDouble(read.apply(recipe)),
                    (recipe, to) -> write.apply(recipe, change.with(read.apply(recipe), to)), slot);
        }
    }

    private GeneralizationDials() {}

    private static Knob real(String id, String symbol, double least, double most, double initial) {
        return Knob.linear(id, symbol, least, most, initial).text("gen_" + id);
    }

    private static Knob whole(String id, String symbol, int least, int most, int initial) {
        return Knob.whole(id, symbol, least, most, initial).text("gen_" + id);
    }

    private static Knob evenly(String id, String symbol, int least, int most, int initial) {
        return whole(id, symbol, least, most, initial).evenly().slider(least, most);
    }

    /** What a model's capacity is turned by. */
    public static Knob capacity(ModelChoice.Kind kind, int most) {
        Knob knob = whole(kind.capacity(), "", kind.least(), most, Math.min(9, most));
        boolean wide = kind == ModelChoice.Kind.NETWORK || kind == ModelChoice.Kind.RANDOM_FEATURES;
        return wide ? knob : knob.evenly().slider(kind.least(), most);
    }

    public static List<Dial<GeneralizationRecipe>> of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> regularize(recipe.regularize());
            case FIT -> fit(recipe.fit());
            case BIAS -> bias(recipe.bias());
            case ENSEMBLES -> ensembles(recipe.ensembles());
        };
    }

    /** The optimizer's knobs first, then those of all networks, then those of each. */
    private static List<Dial<GeneralizationRecipe>> regularize(RegularizeRecipe shown) {
        Part<TrainingPlan> plan = new Part<>(recipe -> recipe.regularize().training(),
                (recipe, it) -> recipe.withRegularize(recipe.regularize().withTraining(it)));
        Part<LabelledData> data = new Part<>(recipe -> recipe.regularize().data(),
                (recipe, it) -> recipe.withRegularize(recipe.regularize().withData(it)));
        List<Dial<GeneralizationRecipe>> all = new ArrayList<>();
        for (Knob knob : TrainingRules.knobs(Optimizers.get(shown.training().optimizer()))) {
            if (knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE) {
                all.add(plan.dial("", knob, it -> it.settings().get(knob.id()), (it, value) -> it
                        .withOptimizer(it.optimizer(), it.settings().with(knob.id(), value))));
            }
        }
        all.add(plan.dial("training.", HIDDEN, TrainingPlan::hidden,
                (it, n) -> it.withHidden((int) n)));
        all.add(plan.dial("training.", WIDTH, TrainingPlan::width, (it, n) -> it.withWidth((int) n)));
        all.add(plan.dial("training.", EPOCHS, TrainingPlan::epochs,
                (it, n) -> it.withEpochs((int) n)));
        all.add(data.dial("data.", N, LabelledData::n, (it, n) -> it.withN((int) n)));
        all.add(data.dial("data.", WRONG, LabelledData::wrong, LabelledData::withWrong));
        for (int i = 0; i < shown.networks().size(); i++) {
            network(all, i, shown);
        }
        return all;
    }

    /** The regularizers that act on the data there are, and where a fork begins. */
    private static void network(
            List<Dial<GeneralizationRecipe>> all, int index, RegularizeRecipe shown) {
        Part<RegularizedNetwork> network = new Part<>(recipe -> recipe.regularize().networks().get(index),
                (recipe, it) -> recipe.withRegularize(recipe.regularize().withNetwork(index, it)));
        Part<NetworkSettings> own = new Part<>(recipe -> network.read.apply(recipe).settings(),
                (recipe, it) -> network.write.apply(
                        recipe, network.read.apply(recipe).withSettings(it)));
        String place = "networks[" + index + "].";
        for (RegularizerField field : RegularizerField.ALL) {
            if (shown.data().pictures() || !field.moves()) {
                all.add(own.dial(place, field.knob(),
                        it -> field.read().applyAsDouble(it.regularizers()),
                        (it, value) -> it.withRegularizers(field.turned().with(it.regularizers(), value)),
                        index));
            }
        }
        if (shown.networks().get(index).settings().stopsEarly()) {
            all.add(own.dial(place + "early_stopping.", PATIENCE, NetworkSettings::patience,
                    (it, n) -> it.withPatience((int) n), index));
        }
        if (shown.networks().get(index).fork().isPresent()) {
            all.add(network.dial(place + "fork.", forkEpoch(shown.training().epochs()),
                    it -> it.fork().map(RegularizedNetwork.Fork::epoch).orElse(0),
                    (it, epoch) -> it.withFork(it.fork().map(
                            fork -> new RegularizedNetwork.Fork(fork.network(), (int) epoch))),
                    index));
        }
    }

    /** From which epoch a network goes on on its own. */
    public static Knob forkEpoch(int epochs) {
        return evenly("epoch", "", 0, epochs, epochs / 2);
    }

    private static List<Dial<GeneralizationRecipe>> fit(FitRecipe shown) {
        Part<ModelChoice> model = new Part<>(recipe -> recipe.fit().model(),
                (recipe, it) -> recipe.withFit(recipe.fit().withModel(it)));
        List<Dial<GeneralizationRecipe>> all = new ArrayList<>(curve(
                new Part<>(recipe -> recipe.fit().data(),
                        (recipe, it) -> recipe.withFit(recipe.fit().withData(it))),
                shown.data()));
        all.add(capacity(model, shown.model(), shown.data()));
        if (shown.model().kind().penalised()) {
            all.add(model.dial("model.", RIDGE, ModelChoice::l2, ModelChoice::withL2));
        }
        if (shown.model().kind() == ModelChoice.Kind.POLYNOMIAL) {
            all.add(model.dial("model.", LASSO, ModelChoice::l1, ModelChoice::withL1));
        }
        Part<CrossValidation> folds = new Part<>(recipe -> recipe.fit().validation(),
                (recipe, it) -> recipe.withFit(recipe.fit().withValidation(it)));
        all.add(folds.dial("cross_validation.", FOLDS, CrossValidation::folds,
                (it, k) -> it.withFolds((int) k)));
        return all;
    }

    private static List<Dial<GeneralizationRecipe>> bias(BiasRecipe shown) {
        Part<BiasRecipe> bias = new Part<>(GeneralizationRecipe::bias, GeneralizationRecipe::withBias);
        Part<ModelChoice> model = new Part<>(recipe -> recipe.bias().model(),
                (recipe, it) -> recipe.withBias(recipe.bias().withModel(it)));
        List<Dial<GeneralizationRecipe>> all = new ArrayList<>(curve(
                new Part<>(recipe -> recipe.bias().data(),
                        (recipe, it) -> recipe.withBias(recipe.bias().withData(it))),
                shown.data()));
        all.add(capacity(model, shown.model(), shown.data()));
        all.add(bias.dial("", SAMPLES, BiasRecipe::samples, (it, r) -> it.withSamples((int) r)));
        all.add(bias.dial("", X, BiasRecipe::x, BiasRecipe::withX));
        return all;
    }

    private static Dial<GeneralizationRecipe> capacity(
            Part<ModelChoice> model, ModelChoice shown, CurveData data) {
        int most = shown.most(data);
        return model.dial("model.", capacity(shown.kind(), most),
                it -> Math.min(it.capacity(), most), (it, n) -> it.withCapacity((int) n));
    }

    /** Points that are drawn have a number and noise to turn. */
    private static List<Dial<GeneralizationRecipe>> curve(Part<CurveData> part, CurveData shown) {
        if (!(shown instanceof Generated)) {
            return List.of();
        }
        Part<Generated> data = new Part<>(recipe -> (Generated) part.read.apply(recipe),
                (recipe, it) -> part.write.apply(recipe, it));
        return List.of(
                data.dial("data.", POINTS, Generated::n, (it, n) -> it.withN((int) n)),
                data.dial("data.", NOISE, Generated::noise, Generated::withNoise));
    }

    private static List<Dial<GeneralizationRecipe>> ensembles(EnsemblesRecipe shown) {
        Part<EnsemblesRecipe> all =
                new Part<>(GeneralizationRecipe::ensembles, GeneralizationRecipe::withEnsembles);
        return switch (shown.method()) {
            case BOOTSTRAP, BAGGING -> List.of(
                    all.dial("model.", MEMBERS, it -> it.bagging().members(),
                            (it, n) -> it.withBagging(it.bagging().withMembers((int) n))),
                    all.dial("model.", DRAWS, it -> it.bagging().drawn(it.data().n()),
                            (it, m) -> it.withBagging(it.bagging().withDraws(
                                    it.bagging().replacement() ? (int) m
                                            : Math.min((int) m, it.data().n())))));
            case BOOSTING -> List.of(
                    all.dial("model.", ROUNDS, it -> it.boosting().rounds(),
                            (it, m) -> it.withBoosting(it.boosting().withRounds((int) m))),
                    all.dial("model.", RATE, it -> it.boosting().rate(),
                            (it, rate) -> it.withBoosting(it.boosting().withRate(rate))),
                    all.dial("model.", DEPTH,
                            it -> Math.min(it.boosting().depth(), EnsemblesRecipe.MAX_DEPTH),
                            (it, depth) -> it.withBoosting(it.boosting().withDepth((int) depth))));
            case ADABOOST -> List.of(all.dial("model.", ROUNDS, it -> it.adaboost().rounds(),
                    (it, m) -> it.withAdaboost(
                            new EnsemblesRecipe.AdaBoost((int) m, it.adaboost().depth()))));
        };
    }
}
