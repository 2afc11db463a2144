package gradientlab.experiment.generalization.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.training.RegularizeVerdict.Kind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.WorkerPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the presets of Regularize claim, against figures that another engine gave. */
@Thorough
class RegularizeFiguresTest {

    private static final double TOLERANCE = 0.04;
    /** So many wrong labels more or less are repeated at most. */
    private static final int FEW = 3;

    private static GeneralizationRecipe preset(String id) {
        return Presets.find(GeneralizationKind.KIND, id).orElseThrow().recipe();
    }

    private static RegularizeTraining trained(GeneralizationRecipe recipe) throws RecipeException {
        RegularizeTraining training = new RegularizeTraining(recipe);
        try (WorkerPool pool = new WorkerPool("test", 1)) {
            training.advance(recipe.steps(), pool);
        }
        return training;
    }

    private static double[] validation(RegularizeTraining training) {
        return training.snapshot().networks().stream()
                .mapToDouble(network -> network.judged().validation().accuracy()).toArray();
    }

    private static double[] test(RegularizeTraining training) {
        return IntStream.range(0, training.snapshot().networks().size()).mapToDouble(
                i -> training.replay(i).at(training.step()).score(training.split().test()).accuracy())
                .toArray();
    }

    private static void repeats(RegularizeTraining training, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], training.snapshot().networks().get(i).judged().answers().repeated(),
                    FEW);
        }
    }

    private static Kind verdict(RegularizeTraining training, int network) {
        return RegularizeVerdict.of(training.snapshot(), training.split(), network).kind();
    }

    @Test
    void withoutARegularizerAllWrongLabelsAreRepeatedAndUnseenDataLost() throws RecipeException {
        RegularizeTraining training = trained(preset("wrong-labels"));
        assertArrayEquals(new double[] {0.726, 0.826, 0.84, 0.876}, validation(training), TOLERANCE);
        repeats(training, 90, 12, 26, 11);
        assertEquals(29, training.snapshot().networks().get(0).best(), 5);
        double[] test = test(training);
        assertTrue(test[0] < Math.min(test[1], test[2]));
        assertTrue(Math.max(test[1], test[2]) < test[3]);
        assertEquals(Kind.MEMORIZES, verdict(training, 0));
        for (int other = 1; other < 4; other++) {
            assertEquals(Kind.BETTER, verdict(training, other));
        }
    }

    @Test
    void l2MakesANetworkForgetWhatItMemorized() throws RecipeException {
        RegularizeTraining training = trained(preset("unlearn"));
        assertArrayEquals(new double[] {0.824, 0.952, 0.946, 0.838}, validation(training), TOLERANCE);
        assertArrayEquals(new double[] {0.825, 0.95, 0.934, 0.845}, test(training), TOLERANCE);
        repeats(training, 12, 3, 1, 6);
        assertEquals(10, training.history().at(200).networks().get(1).judged().answers().repeated(), FEW);
        assertEquals(
                List.of(Kind.MEMORIZES, Kind.BETTER, Kind.BETTER, Kind.LESS),
                IntStream.range(0, 4).mapToObj(i -> verdict(training, i)).toList());
    }

    @Test
    void smallBatchesLearnMoreInAnEpochAndFullOnesLeast() throws RecipeException {
        RegularizeTraining training = trained(preset("batch-sizes"));
        assertArrayEquals(new double[] {0.962, 0.962, 0.95, 0.606}, test(training), 0.06);
        assertArrayEquals(new int[] {30000, 3000, 600, 30},
                training.snapshot().networks().stream().mapToInt(NetworkState::updates).toArray());
        GradientNoise noise = training.replay(2).at(1).noise();
        for (GradientNoise.Size size : noise.sizes()) {
            if (List.of(1, 5, 25, 100).contains(size.batch())) {
                assertEquals(1, size.measured() / noise.formula(size.batch()), 0.1);
            }
        }
    }

    @Test
    void earlyStoppingKeepsTheWeightsFromBeforeTheyMemorize() throws RecipeException {
        GeneralizationRecipe recipe = preset("stop-early");
        RegularizeTraining training = trained(recipe.withRegularize(recipe.regularize()
                .withTraining(recipe.regularize().training().withEpochs(130))));
        List<NetworkState> ends = training.snapshot().networks();
        assertEquals(29, ends.get(1).best(), 5);
        assertEquals(ends.get(1).best() + 20, ends.get(1).stopped().orElseThrow());
        assertEquals(107, ends.get(3).best(), 12);
        assertTrue(ends.get(1).judged().answers().repeated() < 30);
    }

    /** Every regularizer over five seeds; takes a minute: {@code -Dgeneralization.table=true}. */
    @Test
    @EnabledIfSystemProperty(named = "generalization.table", matches = "true")
    void theTableOfEveryRegularizer() throws RecipeException {
        NetworkSettings none = NetworkSettings.NONE;
        Map<NetworkSettings, double[]> table = new LinkedHashMap<>();
        table.put(none, new double[] {0.706, 1, 0.826});
        table.put(none.withL2(0.02), new double[] {0.822, 0.15, 0.851});
        table.put(none.withL1(0.003), new double[] {0.783, 0.15, 0.854});
        table.put(none.withDropout(0.5), new double[] {0.83, 0.31, 0.848});
        table.put(none.withInputDropout(0.4), new double[] {0.85, 0.25, 0.875});
        table.put(none.withInputNoise(0.5), new double[] {0.875, 0.12, 0.887});
        table.put(none.withWeightNoise(0.1), new double[] {0.839, 0.27, 0.864});
        table.put(none.withLabelSmoothing(0.1), new double[] {0.716, 1, 0.822});
        table.put(none.withLabelSmoothing(0.7), new double[] {0.818, 0.6, 0.823});
        table.put(none.withShift(1), new double[] {0.813, 0.16, 0.844});
        table.put(none.withBatchNorm(true), new double[] {0.696, 1, 0.766});
        table.put(none.withInputNoise(0.3).withDropout(0.2), new double[] {0.88, 0.14, 0.891});
        List<String> far = new ArrayList<>();
        for (Map.Entry<NetworkSettings, double[]> row : table.entrySet()) {
            double[] found = means(row.getKey());
            System.out.printf("%.3f %.2f %.3f  %s%n", found[0], found[1], found[2], row.getKey());
            for (int column = 0; column < 3; column++) {
                double allowed = column == 1 ? 2 * TOLERANCE : TOLERANCE;
                if (Math.abs(found[column] - row.getValue()[column]) > allowed) {
                    far.add(row.getKey() + " column " + column + ": " + found[column]);
                }
            }
        }
        assertEquals(List.of(), far);
    }

    /** Test accuracy, share of wrong labels repeated, test accuracy where early stopping keeps it. */
    private static double[] means(NetworkSettings settings) throws RecipeException {
        double[] means = new double[3];
        for (long seed = 1; seed <= 5; seed++) {
            RegularizeRecipe recipe = RegularizeRecipe.DEFAULT.withSeed(seed).withNetworks(List.of(
                    RegularizedNetwork.of(settings), RegularizedNetwork.of(settings.withPatience(20))));
            RegularizeTraining training = trained(GeneralizationRecipe.DEFAULT.withRegularize(recipe));
            double[] test = test(training);
            means[0] += test[0] / 5;
            means[1] += training.snapshot().networks().get(0).judged().answers().repeated() / 90.0 / 5;
            means[2] += test[1] / 5;
        }
        return means;
    }
}
