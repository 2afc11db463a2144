package gradientlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepReader;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.descent.AnatomyExportable;
import gradientlab.export.descent.SweepExportable;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportablesTest {

    private static final ExportOptions OPTIONS =
            ExportOptions.defaults(Texts.of(Texts.Language.EN)).withSize(240, 180);

    @TempDir
    Path folder;

    private Recipe opened(Recipe recipe) throws Exception {
        Path file = folder.resolve("picture.png");
        Exports.write(Exportables.of(recipe), Format.PNG, OPTIONS, Target.file(file), Progress.NONE);
        return Recipes.read(EmbeddedRecipe.read(file).orElseThrow());
    }

    @Test
    void aPictureOfARecipeOfEachLabOpensAsThatRecipe() throws Exception {
        Recipe race = Presets.first(DescentKind.KIND).recipe();
        assertEquals(race, opened(race));
        Recipe training = Presets.first(FlowKind.KIND).recipe().withSteps(3);
        assertEquals(training, opened(training));
        for (String id : List.of("neuron", "power", "bn-saves")) {
            Recipe graph = Presets.find(GraphKind.KIND, id).orElseThrow().recipe();
            assertEquals(graph, opened(graph));
        }
        for (String id : List.of("rnn-forgets", "two-paths", "gates-by-hand", "cliff")) {
            TimeRecipe time = Presets.find(TimeKind.KIND, id).orElseThrow().recipe().withSteps(1);
            assertEquals(time, opened(time));
        }
        for (Preset<ConvolutionRecipe> preset : Presets.of(ConvolutionKind.KIND)) {
            DigitsRecipe digits = preset.recipe().training().withSeeds(1).withEpochs(1);
            ConvolutionRecipe convolution = preset.recipe().withTraining(digits);
            assertEquals(convolution, opened(convolution), preset.id());
        }
        for (String id : List.of("degrees", "ridge-lasso", "fifty-samples", "bagging", "adaboost")) {
            Recipe one = Presets.find(GeneralizationKind.KIND, id).orElseThrow().recipe();
            assertEquals(one, opened(one), id);
        }
        GeneralizationRecipe networks = Presets.first(GeneralizationKind.KIND).recipe();
        Recipe trained = networks.withRegularize(networks.regularize().withTraining(
                networks.regularize().training().withEpochs(1)));
        assertEquals(trained, opened(trained));
    }

    @Test
    void aRecipeIsSeenAsItOpens() throws Exception {
        DescentRecipe race = Presets.first(DescentKind.KIND).recipe();
        DescentRecipe map = race.withSweep(Optional.of(
                SweepReader.spec(0, "lr=0.01..0.1:4", "weight_decay=0..0.1:3", "final_loss", race, "")));
        assertInstanceOf(SweepExportable.class, Exportables.of(map));
        assertEquals(map, opened(map));
        DescentRecipe apart = race.withApart(Optional.of(new Apart(1, 7)));
        assertInstanceOf(AnatomyExportable.class, Exportables.of(apart));
        assertEquals(apart, opened(apart));
        assertEquals(map.seenAsSweep(false), opened(map.seenAsSweep(false)));
    }

    @Test
    void everyPresetHasANameForItsFile() {
        for (var kind : Recipes.kinds()) {
            for (Preset<?> preset : Presets.of(kind)) {
                assertEquals(preset.id(), Exportable.name(preset.recipe(), "none"));
            }
        }
        Recipe nameless = Presets.first(FlowKind.KIND).recipe().withNotes(Notes.NONE);
        assertEquals("none", Exportable.name(nameless, "none"));
    }
}
