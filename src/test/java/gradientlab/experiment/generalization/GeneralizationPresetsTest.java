package gradientlab.experiment.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.data.PlanePoints;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the shipped presets show, as their sentences and the design say. */
class GeneralizationPresetsTest {

    private static GeneralizationRecipe preset(String id) {
        return Presets.find(GeneralizationKind.KIND, id).orElseThrow().recipe();
    }

    private static void near(double wanted, double got, double relative) {
        assertEquals(wanted, got, relative * Math.abs(wanted));
    }

    @Test
    void theLadderIsInOrderAndEachRungSpeaksBothLanguages() {
        assertEquals(List.of("wrong-labels", "stop-early", "unlearn", "fed", "smaller-gap", "batch-sizes",
                "degrees", "five-folds", "ridge-lasso", "fifty-samples", "bagging", "boosting", "leak",
                "double-descent", "who-lowers-what", "adaboost"),
                Presets.of(GeneralizationKind.KIND).stream().map(Preset::id).toList());
        assertEquals(List.of("leak", "double-descent", "who-lowers-what", "adaboost"),
                Presets.of(GeneralizationKind.KIND).stream().filter(Preset::further).map(Preset::id)
                        .toList());
        for (Preset<GeneralizationRecipe> preset : Presets.of(GeneralizationKind.KIND)) {
            var notes = preset.recipe().notes();
            for (Map<Language, String> note : List.of(
                    notes.title(), notes.task(), notes.watch(), notes.question())) {
                assertEquals(2, note.size(), preset.id());
            }
        }
        assertEquals("wrong-labels", Presets.first(GeneralizationKind.KIND).id());
    }

    @Test
    void thirtyPercentOfTheLabelsAreWrongAndTheRestIsTheTest() throws RecipeException {
        RegularizeRecipe networks = preset("wrong-labels").regularize();
        LabelledSplit split = LabelledSplit.of(networks.data(), networks.seed());
        assertEquals(90, split.labels().wrong().length);
        for (int i = 0; i < 300; i++) {
            boolean wrong = Arrays.binarySearch(split.labels().wrong(), i) >= 0;
            assertEquals(wrong, split.labels().given()[i] != split.labels().correct()[i]);
        }
        assertEquals(List.of(300, 500, 997), List.of(
                split.training().rows(), split.validation().rows(), split.test().rows()));
        assertTrue(Arrays.stream(split.training().inputs()).allMatch(x -> x >= 0 && x <= 1));
        RegularizeRecipe moons = preset("unlearn").regularize();
        assertEquals(20, LabelledSplit.of(moons.data(), moons.seed()).labels().wrong().length);
    }

    @Test
    void degreesAndFolds() {
        FitRun run = FitRun.of(preset("degrees").fit());
        int[] degrees = {0, 1, 3, 9, 12, 15};
        double[] train = {0.5081, 0.2354, 0.0612, 0.0383, 0.0194, 0.0141};
        double[] test = {0.5876, 0.2693, 0.0662, 0.0786, 0.3383, 4.244};
        for (int i = 0; i < degrees.length; i++) {
            assertEquals(train[i], run.train()[degrees[i]], 5e-5);
            assertEquals(test[i], run.test()[degrees[i]], test[i] > 1 ? 5e-4 : 5e-5);
        }
        assertEquals(List.of(3, 6), List.of(run.verdict().get().from(), run.verdict().get().to()));
        FitRecipe folds = preset("five-folds").fit();
        FitRun five = FitRun.of(folds);
        double[] atNine = {579.3, 0.023, 0.907, 11.1, 0.276};
        for (int fold = 0; fold < 5; fold++) {
            near(atNine[fold], five.foldErrors().errors()[fold][9], 5e-3);
        }
        assertEquals(3, five.foldErrors().chosen());
        near(0.0994, five.leaveOneOut()[3], 1e-3);
        FitRun sorted = FitRun.of(folds.withValidation(
                folds.validation().withAssignment(Assignment.SORTED)));
        near(14.68, sorted.foldErrors().mean(5), 1e-3);
        FitRun leak = FitRun.of(preset("leak").fit());
        assertEquals(15, leak.foldErrors().chosen());
        near(0.0245, leak.foldErrors().mean(15), 2e-3);
    }

    @Test
    void penaltiesLowerTheErrorAndTheLassoKeepsThreePowers() {
        PenaltyRun run = PenaltyRun.of(preset("ridge-lasso").fit());
        near(4.244, run.none().test(), 1e-3);
        near(0.069, run.ridge().own().test(), 1e-2);
        near(0.071, run.lasso().own().test(), 1e-2);
        assertEquals(3, run.lasso().own().notZero());
    }

    @Test
    void fiftySamplesShowBiasAndVariance() {
        BiasRecipe bias = preset("fifty-samples").bias();
        BiasRun run = BiasRun.of(bias);
        near(0.0131, run.terms().get(12).terms().bias2(), 5e-3);
        near(0.1954, run.terms().get(12).terms().variance(), 1e-3);
        near(0.2732, run.terms().get(12).measured(), 1e-3);
        assertEquals(4, run.compared().size());
        BiasRun models = BiasRun.of(preset("who-lowers-what").bias());
        double[] biases = {0.0695, 0.0665, 0.0024, 0.001};
        double[] variances = {0.0444, 0.0231, 0.0303, 0.0471};
        for (int i = 0; i < 4; i++) {
            near(biases[i], models.compared().get(i).terms().bias2(), 0.25);
            near(variances[i], models.compared().get(i).terms().variance(), 0.25);
        }
    }

    @Test
    void wrongLabelsCollectWeight() {
        EnsemblesRecipe recipe = preset("adaboost").ensembles();
        assertEquals(40, PlanePoints.of(recipe.plane()).wrong().length);
        AdaBoostRun run = (AdaBoostRun) EnsembleRun.of(recipe);
        assertEquals(50, recipe.step());
        assertEquals(0.189, run.test()[0], 1e-3);
        assertEquals(0.109, run.test()[30], 1e-3);
        assertEquals(0.23, run.training()[49], 1e-3);
        assertEquals(0.42, run.weightOnWrong()[49], 1e-3);
    }
}
