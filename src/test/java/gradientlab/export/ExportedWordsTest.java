package gradientlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.Spelling;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a picture says that travels alone, which has nobody who could do something to it. */
@Thorough
class ExportedWordsTest {

    private static final int[][] SIZES = {{800, 600}, {1600, 1000}};

    private static final Pattern GESTURES_EN = Pattern.compile(
            "(?i)[^.]*\\b(you|click|drag|draw into|press|tap|scroll|hover|wheel|sweep over|point at)\\w*[^.]*");

    private static final Pattern GESTURES_KO = Pattern.compile(
            "[^.]*(누르|누른|눌러|클릭|끌어|끌면|끌고|휠|가리키|쓸어|훑어|세요)[^.]*");

    static List<RecipeKind<?>> kinds() {
        return Recipes.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noExportedPictureAsksForAGesture(RecipeKind<?> kind) throws Exception {
        List<String> asked = new ArrayList<>();
        for (Preset<?> preset : Presets.of(kind)) {
            asked(asked, preset.id(), Exportables.of(preset.recipe()));
        }
        assertEquals(List.of(), asked);
    }

    /** What is asked in views that no preset has. */
    @Test
    void noViewOfALayerOrAFitAsksForAGestureInAPicture() throws Exception {
        List<String> asked = new ArrayList<>();
        ConvolutionRecipe layer = Presets.find(ConvolutionKind.KIND, "backwards").orElseThrow().recipe();
        for (Reading reading : Reading.values()) {
            for (Form form : Form.values()) {
                LayerView view = layer.layer().view().withReading(reading).withForm(form);
                asked(asked, reading + " " + form,
                        Exportables.of(layer.withLayer(layer.layer().withView(view))));
            }
        }
        GeneralizationRecipe fit = Presets.find(GeneralizationKind.KIND, "degrees").orElseThrow().recipe();
        for (FitRecipe.View view : FitRecipe.View.values()) {
            asked(asked, view.id(), Exportables.of(fit.withFit(fit.fit().withView(view))));
        }
        assertEquals(List.of(), asked);
    }

    private static void asked(List<String> asked, String of, Exportable export) throws Exception {
        // What is trained shows the same words at its end; it would take minutes.
        int[] steps =
                export.preparation() == 0 ? new int[] {0, 3, ExportOptions.LAST_STEP} : new int[] {0, 3};
        for (int step : steps) {
            asked(asked, of, export, step);
        }
    }

    private static void asked(List<String> asked, String of, Exportable export, int step) throws Exception {
        for (Language language : Language.values()) {
            for (int[] size : SIZES) {
                ExportOptions options = ExportOptions.defaults(Texts.of(language))
                        .withSize(size[0], size[1]).withStep(step);
                Still still = export.still(options, Progress.NONE);
                String words = Spelling.of(still::paint, size[0], size[1]);
                assertTrue(words.length() > 10, of + " has words");
                Matcher gestures = (language == Language.EN ? GESTURES_EN : GESTURES_KO).matcher(words);
                while (gestures.find()) {
                    asked.add(of + ", step " + step + ":" + gestures.group());
                }
            }
        }
    }
}
