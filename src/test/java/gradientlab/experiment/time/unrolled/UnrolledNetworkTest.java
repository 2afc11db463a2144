package gradientlab.experiment.time.unrolled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.Presets;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.unrolled.UnrolledSequence.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnrolledNetworkTest {

    private static TimeRecipe twoPaths() {
        return Presets.find(TimeKind.KIND, "two-paths").orElseThrow().recipe();
    }

    private static UnrolledNetwork train(TimeRecipe recipe) throws RecipeException {
        return UnrolledNetwork.train(recipe, () -> false);
    }

    @Test
    void theTrainedNetworkOfTwoPathsCarriesInOneUnitAndMoreThanHalfOfItThroughH() throws RecipeException {
        UnrolledRun run = train(twoPaths()).run(1, false);
        assertThat(run.length()).isEqualTo(20);
        assertThat(run.share(0)).isCloseTo(1.16, within(0.005));
        assertThat(run.directShare(0)).isCloseTo(0.41, within(0.005));
        assertThat(run.projection(0)).isCloseTo(0.35, within(0.005));
        assertThat(run.unitShare(6, 4)).isCloseTo(0.996, within(0.0005));
        assertThat(run.answer(0)).isCloseTo(1.735, within(0.0005));
        assertThat(run.target()).isCloseTo(1.748, within(0.0005));
        UnrolledRun cut = train(twoPaths()).run(1, true);
        assertThat(cut.share(0)).isCloseTo(run.directShare(0), within(1e-9));
    }

    @Test
    void beforeTrainingNearlyNothingArrives() throws RecipeException {
        TimeRecipe recipe = twoPaths();
        UnrolledRun run = train(recipe.withUnrolled(recipe.unrolled().withStep(0))).run(1, false);
        assertThat(run.share(0)).isCloseTo(0.0148, within(0.00005));
        assertThat(run.directShare(0)).isCloseTo(0.0044, within(0.00005));
        assertThat(run.projection(0)).isCloseTo(0.15, within(0.005));
    }

    @Test
    void whatOnlyPicturesNeedDoesNotMakeAnotherNetwork() throws RecipeException {
        TimeRecipe recipe = twoPaths().withUnrolled(twoPaths().unrolled().withStep(3));
        UnrolledNetwork network = train(recipe);
        assertThat(network.step()).isEqualTo(3);
        assertThat(network.of(recipe)).isTrue();
        assertThat(network.of(recipe.withMode(Mode.TRAINING)
                .withUnrolled(recipe.unrolled().withT(9).withUnit(2).withCutH(true).withSequence(4))))
                .isTrue();
        assertThat(network.of(recipe.withUnrolled(recipe.unrolled().withStep(4)))).isFalse();
        assertThat(network.of(recipe.withSeed(2))).isFalse();
        TimeRecipe two = recipe.withNetworks(List.of(CellSpec.of(Cell.GRU), recipe.networks().get(0)));
        assertThat(network.of(two)).isFalse();
        assertThat(network.of(two.withUnrolled(recipe.unrolled().withNetwork(1)))).isTrue();
    }

    @Test
    void aTrainingThatIsNoLongerWantedEnds() throws RecipeException {
        assertThat(UnrolledNetwork.train(twoPaths(), () -> true)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void everyTaskAndCellCanBeLookedAt(Task task) throws RecipeException {
        for (Cell cell : Cell.values()) {
            TimeRecipe recipe = TimeRecipe.of(
                    TaskChoice.of(task, 12), List.of(CellSpec.of(cell).withHidden(5)))
                    .withMode(Mode.UNROLLED);
            UnrolledNetwork network = train(recipe.withUnrolled(recipe.unrolled().withStep(2)));
            UnrolledSequence sequence = network.sequence(3);
            UnrolledRun run = network.run(3, false);
            assertThat(run.finite()).isTrue();
            assertThat(sequence.length()).isEqualTo(12);
            assertThat(sequence.classified()).isEqualTo(task.classifies());
            if (sequence.kind() == Kind.SYMBOL) {
                assertThat(sequence.symbol(5)).isNotEmpty();
            }
        }
    }

    @Test
    void theTargetOfTheSineIsItsNextValue() throws RecipeException {
        UnrolledNetwork network = train(TimeRecipe.of(
                TaskChoice.of(Task.SINE, 30), List.of(CellSpec.of(Cell.RNN_TANH).withHidden(3))));
        UnrolledSequence sine = network.sequence(1);
        // x_{t+1} = 2 cos ω x_t - x_{t-1}
        double twice = (sine.value(3) + sine.value(1)) / sine.value(2);
        assertThat(sine.targets()[0])
                .isCloseTo(twice * sine.value(30) - sine.value(29), within(1e-9));
    }

    @Test
    void twoMarkedNumbersAddUpToTheTarget() throws RecipeException {
        TimeRecipe recipe = twoPaths();
        UnrolledSequence sequence =
                train(recipe.withUnrolled(recipe.unrolled().withStep(0))).sequence(1);
        double sum = 0;
        int marked = 0;
        for (int t = 1; t <= 20; t++) {
            marked += sequence.marked(t) ? 1 : 0;
            sum += sequence.marked(t) ? sequence.value(t) : 0;
        }
        assertThat(marked).isEqualTo(2);
        assertThat(sum).isCloseTo(sequence.targets()[0], within(1e-12));
    }
}
