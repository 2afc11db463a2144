package gradientlab.experiment.time;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The knobs of the lab, and what of a recipe one control can turn. */
public final class TimeDials {

    /** T. */
    public static final Knob LENGTH =
            Knob.whole("length", "T", TaskChoice.LEAST_LENGTH, TaskChoice.MAX_LENGTH,
                    TaskChoice.DEFAULT_LENGTH).text("time_length");
    /** H. */
    public static final Knob HIDDEN =
            Knob.whole("hidden", "H", CellSpec.LEAST_HIDDEN, CellSpec.MAX_HIDDEN, CellSpec.DEFAULT_HIDDEN)
                    .text("time_hidden");
    /** g. */
    public static final Knob GAIN =
            Knob.log("gain", "g", CellSpec.MAX_GAIN, CellSpec.LEAST_GAIN, CellSpec.MAX_GAIN, 1)
                    .from(CellSpec.LEAST_GAIN).text("time_gain");
    /** b_f of an LSTM. */
    public static final Knob FORGET_BIAS =
            Knob.linear("forget_bias", "b_f", CellSpec.LEAST_BIAS, CellSpec.MAX_BIAS, 1)
                    .text("time_forget_bias");
    /** b_z of a GRU. */
    public static final Knob UPDATE_BIAS =
            Knob.linear("forget_bias", "b_z", CellSpec.LEAST_BIAS, CellSpec.MAX_BIAS, 0)
                    .text("time_update_bias");
    /** N. */
    public static final Knob BATCH =
            Knob.whole("batch", "N", 1, TimeRecipe.MAX_BATCH, TimeRecipe.DEFAULT_BATCH).text("time_batch");
    /** w and b where the paths over the cliff begin, η and c of all of them. */
    public static final Knob CLIFF_W =
            Knob.linear("cliff.w", "w", -Cliff.MAX_PLACE, Cliff.MAX_PLACE, Cliff.DEFAULT.w())
                    .text("cliff_w");
    public static final Knob CLIFF_B =
            Knob.linear("cliff.b", "b", -Cliff.MAX_PLACE, Cliff.MAX_PLACE, Cliff.DEFAULT.b())
                    .text("cliff_b");
    public static final Knob CLIFF_RATE =
            Knob.log("cliff.lr", "η", Cliff.LARGEST_RATE, Cliff.LEAST_RATE, Cliff.LARGEST_RATE,
                    Cliff.DEFAULT.lr()).from(Cliff.LEAST_RATE).text("cliff_lr");
    public static final Knob CLIFF_LIMIT =
            Knob.log("cliff.clip", "c", Cliff.LARGEST_LIMIT, Cliff.LEAST_LIMIT, Cliff.LARGEST_LIMIT,
                    Cliff.DEFAULT_LIMIT).from(Cliff.LEAST_LIMIT).text("clip_limit");

    private interface Read {
        double of(CellSpec network);
    }

    private interface Write {
        CellSpec with(CellSpec network, double value);
    }

    private TimeDials() {}

    /** k, 1 to T. */
    public static Knob stepsBack(int length) {
        return Knob.whole("steps_back", "k", 1, length, length).text("time_steps_back");
    }

    /** The bias of the gate that keeps, as a cell names it. */
    public static Knob bias(Cell cell) {
        return cell == Cell.GRU ? UPDATE_BIAS : FORGET_BIAS;
    }

    static List<Dial<TimeRecipe>> of(TimeRecipe recipe) {
        return recipe.mode() == Mode.CLIPPING ? cliff() : training(recipe);
    }

    private static List<Dial<TimeRecipe>> cliff() {
        return List.of(
                new Dial<>(CLIFF_W.id(), CLIFF_W, time -> time.cliff().w(),
                        (time, value) -> time.withCliff(time.cliff().withStart(value, time.cliff().b()))),
                new Dial<>(CLIFF_B.id(), CLIFF_B, time -> time.cliff().b(),
                        (time, value) -> time.withCliff(time.cliff().withStart(time.cliff().w(), value))),
                new Dial<>(CLIFF_RATE.id(), CLIFF_RATE, time -> time.cliff().lr(),
                        (time, value) -> time.withCliff(time.cliff().withLr(value))),
                new Dial<>(CLIFF_LIMIT.id(), CLIFF_LIMIT, time -> time.cliff().limit(),
                        (time, value) -> time.withCliff(time.cliff().withLimit(value))));
    }

    /** The length's and optimizer's first, then those of all networks where they are alike, then of each. */
    private static List<Dial<TimeRecipe>> training(TimeRecipe recipe) {
        List<Dial<TimeRecipe>> all = new ArrayList<>();
        all.add(new Dial<>(LENGTH.id(), LENGTH, time -> time.task().length(),
                (time, value) -> time.withTask(time.task().withLength((int) value))));
        all.add(new Dial<>(BATCH.id(), BATCH, TimeRecipe::batch,
                (time, value) -> time.withBatch((int) value)));
        for (Knob knob : TrainingRules.knobs(Optimizers.get(recipe.optimizer()))) {
            if (knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE) {
                all.add(new Dial<>(knob.id(), knob, time -> time.settings().get(knob.id()),
                        (time, value) -> time.withOptimizer(
                                time.optimizer(), time.settings().with(knob.id(), value))));
            }
        }
        networks(all, recipe, GAIN, CellSpec::gain, CellSpec::withGain);
        networks(all, recipe, FORGET_BIAS, CellSpec::forgetBias, CellSpec::withForgetBias);
        networks(all, recipe, stepsBack(recipe.length()), spec -> spec.stepsBack(recipe.length()),
                (spec, value) -> spec.withStepsBack((int) value));
        networks(all, recipe, HIDDEN, CellSpec::hidden, (spec, value) -> spec.withHidden((int) value));
        return all;
    }

    private static void networks(
            List<Dial<TimeRecipe>> all, TimeRecipe recipe, Knob knob, Read read, Write write) {
        boolean bias = knob.id().equals(FORGET_BIAS.id());
        List<Integer> turned = IntStream.range(0, recipe.networks().size())
                .filter(i -> !bias || recipe.networks().get(i).cell().hasKeepingGate()).boxed().toList();
        boolean alike = turned.stream().mapToDouble(i -> read.of(recipe.networks().get(i))).distinct()
                .count() == 1;
        if (alike) {
            all.add(new Dial<>(knob.id(), knob, time -> read.of(time.networks().get(turned.get(0))),
                    (time, value) -> turned.stream().reduce(time,
                            (made, i) -> made.withNetwork(i, write.with(made.networks().get(i), value)),
                            (one, other) -> other)));
        }
        for (int i : turned) {
            Knob own = bias ? bias(recipe.networks().get(i).cell()) : knob;
            all.add(new Dial<>("networks[" + i + "]." + knob.id(), own,
                    time -> read.of(time.networks().get(i)),
                    (time, value) -> time.withNetwork(i, write.with(time.networks().get(i), value)), i));
        }
    }
}
