package gradientlab.ui.descent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.descent.BowlRaces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A runner beside itself under another convention: named, compared, explained. */
class ConventionDiffTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static Convention convention(String rule, String library) {
        return Conventions.find(rule, library).orElseThrow();
    }

    private static String sentence(DescentRecipe recipe, int runner) {
        return ConventionDiff.sentence(recipe, Descent.run(recipe), runner, ENGLISH);
    }

    @Test
    void anOverlayIsTheSameRunnerInAnotherLook() {
        DescentRecipe plain = Edits.knob(BowlRaces.bowl("adam", "sgd"), 0, "lr", 0.3);
        plain = Interventions.change(plain, 0, 10, "beta1", 0.5);
        DescentRecipe over = Edits.overlay(plain, 0, convention("adam", "keras"));
        assertEquals(3, over.runners().size());
        assertEquals(0.3, over.runners().get(2).settings().get("lr"));
        assertEquals(1, over.runners().get(2).settings().get("eps_form"));
        assertEquals(1e-7, over.runners().get(2).settings().get("eps"));
        assertEquals(2, over.runners().get(2).slot());
        assertEquals(List.of(0, 2), over.interventions().stream().map(change -> change.runner()).toList());
        assertEquals("Keras", RunnerDetail.of(over, 2, ENGLISH));
        assertEquals("PyTorch", RunnerDetail.of(over, 0, ENGLISH));
        assertEquals("PyTorch, optax, Paper", ConventionDiff.names(over.runners().get(0), ENGLISH));
    }

    @Test
    void theSentenceSaysWhereTheyPartHowFarAndWhy() {
        DescentRecipe over =
                Edits.overlay(BowlRaces.bowl("amsgrad"), 0, convention("amsgrad", "optax"));
        String said = sentence(over, 1);
        assertTrue(said.matches(
                "The paths of optax and PyTorch separate at step 2 and are farthest apart at step \\d+, by .*"
                        + " optax: Keeps the largest corrected average of squares: .*"),
                said);
        assertTrue(sentence(over, 0).contains("optax: Keeps"), sentence(over, 0));
    }

    @Test
    void wherePathsAreTheSameItSaysSoAndWhatWouldPartThem() {
        DescentRecipe over =
                Edits.overlay(BowlRaces.bowl("momentum"), 0, convention("momentum", "keras"));
        assertTrue(sentence(over, 1).startsWith("Keras and PyTorch take the same path here. Keras: "),
                sentence(over, 1));
        DescentRecipe slower =
                Interventions.change(Interventions.change(over, 0, 10, "lr", 1e-4), 1, 10, "lr", 1e-4);
        assertTrue(sentence(slower, 1).startsWith("The paths of Keras and PyTorch separate at step 11 "),
                sentence(slower, 1));
    }

    @Test
    void nobodyIsComparedWithARunnerThatDiffersInMore() {
        DescentRecipe over = Edits.overlay(BowlRaces.bowl("adam"), 0, convention("adam", "keras"));
        assertEquals("", sentence(Edits.knob(over, 0, "lr", 0.2), 0));
        assertEquals("", sentence(Edits.knob(over, 0, "eps", 0.2), 0));
        assertEquals("", sentence(BowlRaces.bowl("adam", "adamw"), 0));
        assertEquals("Own values",
                ConventionDiff.names(Edits.knob(over, 0, "eps", 0.2).runners().get(0), ENGLISH));
    }
}
