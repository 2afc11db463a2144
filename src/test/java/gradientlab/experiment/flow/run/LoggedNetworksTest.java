package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.LogReader;
import gradientlab.experiment.log.Parting;
import gradientlab.experiment.training.RefreshPace;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LoggedNetworksTest {

    private static final int STEPS = 12;

    private static final FlowRecipe RECIPE = FlowRecipe.of(
            List.of(NetworkSpec.of(0).withDepth(3).withWidth(4), NetworkSpec.of(1).withDepth(2).withWidth(4)),
            GeneratedData.of("moons")).withSteps(STEPS);

    private static final List<String> NAMES = List.of("First", "Second");

    /** The second network's training as a program elsewhere might write it down, off in some steps. */
    private static LoggedNetworks log(IntPredicate off) throws RecipeException {
        StringBuilder text = new StringBuilder("network,step,layer,dz,update_ratio,loss\n");
        Training training = new Training(RECIPE);
        for (int step = 0; step <= STEPS; step++) {
            NetworkSnapshot shown = training.snapshot(1);
            for (int layer = 0; layer < shown.layers(); layer++) {
                double ratio = shown.updates()[layer];
                double dz = shown.get(layer, Quantity.DZ_L2) * (off.test(step) ? 1.001 : 1);
                text.append("second,").append(step).append(',').append(layer + 1).append(',').append(dz)
                        .append(',').append(Double.isNaN(ratio) ? "" : ratio).append(',').append(shown.loss())
                        .append('\n');
            }
            training.advance();
        }
        return new LoggedNetworks(LoggedNetwork.of(
                LogReader.parse(text.toString(), "mine.csv", LoggedNetwork.FORM), NAMES, 0));
    }

    private static FlowHistory history(int steps) throws RecipeException {
        Training training = new Training(RECIPE);
        for (int i = 0; i < steps; i++) {
            training.advance();
        }
        return training.history();
    }

    @Test
    void theSameTrainingIsTheSameToTheLastLoggedStep() throws RecipeException {
        LoggedNetworks same = log(step -> false);
        same.run(new Training(RECIPE));
        assertEquals(List.of(new Parting(-1, STEPS, "", 0)), same.partings());
        assertEquals(1, same.networks().get(0).network());
    }

    @Test
    void theFirstStepThatDiffersIsFoundWithTheNumberThatDoes() throws RecipeException {
        LoggedNetworks other = log(step -> step == 5);
        other.run(new Training(RECIPE));
        Parting parting = other.partings().get(0);
        assertEquals(5, parting.at());
        assertEquals(4, parting.before());
        assertEquals("dz", parting.column());
        assertEquals(0.001, parting.difference(), 1e-5);
    }

    @Test
    void aTrainingIsFollowedAsItGrowsAndComparedAnewWhenItBeginsAnew() throws RecipeException {
        LoggedNetworks other = log(step -> step == 5);
        FlowHistory whole = history(8);
        other.follow(new FlowHistory(1, whole.rows().subList(0, 4)));
        assertEquals(new Parting(-1, 3, "", 0), other.partings().get(0));
        other.follow(whole);
        assertEquals(5, other.partings().get(0).at());
        other.follow(history(2));
        assertFalse(other.partings().get(0).parted());
        assertEquals(2, other.partings().get(0).before());
    }

    @Test
    void betweenLoggedStepsTheEarlierOneIsDrawn() throws RecipeException {
        LoggedNetwork network = new LoggedNetworks(LoggedNetwork.of(LogReader.parse(
                "step,layer,dz\n3,1,5\n3,2,6\n9,1,7\n", "a.csv", LoggedNetwork.FORM), NAMES, 1)).networks()
                .get(0);
        assertEquals(-1, network.stepAt(2));
        assertEquals(3, network.stepAt(8));
        assertEquals(9, network.stepAt(100));
        assertEquals(6, network.layers(8, "dz", 2)[1]);
        assertTrue(Double.isNaN(network.layers(9, "dz", 2)[1]));
        assertTrue(Double.isNaN(network.layers(1, "dz", 2)[0]));
        assertFalse(network.has("dW"));
    }

    @Test
    void aStepThatIsShownWithoutScoresIsComparedOnceItIsJudged() throws RecipeException {
        StringBuilder text = new StringBuilder("step,training_loss\n");
        Training judged = new Training(RECIPE);
        for (int step = 0; step <= 4; step++) {
            text.append(step).append(',').append(judged.snapshot(0).trainLoss()).append('\n');
            judged.advance();
        }
        LoggedNetworks log = new LoggedNetworks(LoggedNetwork.of(
                LogReader.parse(text.toString(), "mine.csv", LoggedNetwork.FORM), NAMES, 0));
        Training fast = new Training(RECIPE);
        RefreshPace once = new RefreshPace(() -> 0);
        fast.advanceFast(2, Parallel.ALONE, () -> false);
        fast.judge(Parallel.ALONE, once);
        fast.advanceFast(2, Parallel.ALONE, () -> false);
        fast.judge(Parallel.ALONE, once);
        log.follow(fast.recorded().with(fast.glance(Parallel.ALONE)));
        assertEquals(List.of(new Parting(-1, 2, "", 0)), log.partings());
        log.follow(fast.history());
        assertEquals(List.of(new Parting(-1, 4, "", 0)), log.partings());
    }
}
