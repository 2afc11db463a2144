package gradientlab.ui.descent.model;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A setting that all runners share unless one has its own.
 *
 * @param shared reads that of all
 * @param withShared makes the recipe with another for all
 * @param own reads a runner's own
 * @param withOwn makes the runner with another own one, or none
 * @param within brings an own one into what the recipe allows
 */
public record SharedSetting<T>(
        Function<DescentRecipe, T> shared, BiFunction<DescentRecipe, T, DescentRecipe> withShared,
        Function<RunnerSpec, Optional<T>> own, BiFunction<RunnerSpec, Optional<T>, RunnerSpec> withOwn,
        BiFunction<DescentRecipe, T, T> within) {

    /** What the learning rate does along the run. */
    public static final SharedSetting<ScheduleChoice> SCHEDULE = new SharedSetting<>(
            DescentRecipe::schedule, DescentRecipe::withSchedule, RunnerSpec::schedule,
            RunnerSpec::withSchedule);

    /** How gradients are clipped. */
    public static final SharedSetting<Clip> CLIP = new SharedSetting<>(
            DescentRecipe::clip, DescentRecipe::withClip, RunnerSpec::clip, RunnerSpec::withClip);

    /** The deviation of the noise on gradients. */
    public static final SharedSetting<Double> NOISE = new SharedSetting<>(
            DescentRecipe::noise, DescentRecipe::withNoise, RunnerSpec::noise, RunnerSpec::withNoise);

    /** The examples an update sees on a surface made from data; {@code Batching.FULL} for all. */
    public static final SharedSetting<Integer> BATCH = new SharedSetting<>(
            recipe -> ((Fitted) recipe.surface().origin()).batching().size(),
            (recipe, size) -> SurfaceEdits.batching(recipe, old -> old.withSize(size)), RunnerSpec::batch,
            RunnerSpec::withBatch, SurfaceEdits::within);

    private SharedSetting(
            Function<DescentRecipe, T> shared, BiFunction<DescentRecipe, T, DescentRecipe> withShared,
            Function<RunnerSpec, Optional<T>> own,
            BiFunction<RunnerSpec, Optional<T>, RunnerSpec> withOwn) {
        this(shared, withShared, own, withOwn, (recipe, value) -> value);
    }

    /** What a runner has: its own or everybody's. */
    public T of(DescentRecipe recipe, int runner) {
        return own.apply(recipe.runners().get(runner)).orElseGet(() -> shared.apply(recipe));
    }

    public boolean isOwn(DescentRecipe recipe, int runner) {
        return own.apply(recipe.runners().get(runner)).isPresent();
    }

    /** Another for a runner that has its own, else for all that have none. */
    public DescentRecipe with(DescentRecipe recipe, int runner, T value) {
        return isOwn(recipe, runner) ? own(recipe, runner, value) : withShared.apply(recipe, value);
    }

    /** One for one runner only. */
    public DescentRecipe own(DescentRecipe recipe, int runner, T value) {
        return owned(recipe, runner, Optional.of(within.apply(recipe, value)));
    }

    /** The one of all for a runner that had its own. */
    public DescentRecipe shared(DescentRecipe recipe, int runner) {
        return owned(recipe, runner, Optional.empty());
    }

    /** One for all, own ones dropped. */
    public DescentRecipe ofAll(DescentRecipe recipe, T value) {
        return withShared.apply(withoutOwn(recipe), value);
    }

    /** Without any runner's own. */
    public DescentRecipe withoutOwn(DescentRecipe recipe) {
        return recipe.withRunners(
                recipe.runners().stream().map(spec -> withOwn.apply(spec, Optional.empty())).toList());
    }

    private DescentRecipe owned(DescentRecipe recipe, int runner, Optional<T> value) {
        return recipe.withRunner(runner, withOwn.apply(recipe.runners().get(runner), value));
    }
}
