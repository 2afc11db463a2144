package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Lessons;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.Slide;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came of a training, asked before and after it explodes. */
class FlowTruthTest {

    private static Slide slide(String lesson, int number) {
        return Lessons.find(lesson).orElseThrow().slides().get(number - 1);
    }

    private static Question asked(FlowRecipe recipe, String id) {
        return Recipes.kindOf(recipe).questions(recipe).stream().filter(each -> each.id().equals(id))
                .findFirst().orElseThrow();
    }

    @Test
    void whatExplodedIsBehindAndTheFirstToDoSoIsKnownAtOnce() throws RecipeException {
        FlowRecipe recipe = (FlowRecipe) slide("its-cures", 6).recipe();
        Training training = new Training(recipe);
        Question first = slide("its-cures", 6).asked().orElseThrow();
        Question loss = asked(recipe, "least.loss");
        assertTrue(FlowTruth.of(first, training.snapshot(), training.history(), 0, false).isEmpty());
        training.advance(5, Parallel.ALONE);
        Outcome.Ranking stopped = (Outcome.Ranking) FlowTruth
                .of(first, training.snapshot(), training.history(), 0, training.finished()).orElseThrow();
        assertTrue(stopped.values()[0] <= 5 && Double.isNaN(stopped.values()[1]));
        training.advance(395, Parallel.ALONE);
        Outcome.Ranking losses = (Outcome.Ranking) FlowTruth
                .of(loss, training.snapshot(), training.history(), 0, training.finished()).orElseThrow();
        assertTrue(Double.isNaN(losses.values()[0]) && losses.values()[1] < 0.01,
                Arrays.toString(losses.values()));
    }

    @Test
    void theShareOfWhatExplodedIsNoNumberAndNotWaitedFor() throws RecipeException {
        FlowRecipe recipe = (FlowRecipe) slide("its-cures", 6).recipe();
        Question share = asked(recipe, "networks[0].share");
        Training training = new Training(recipe);
        assertTrue(share(share, training) > 0);
        training.advance(5, Parallel.ALONE);
        assertTrue(Double.isNaN(share(share, training)));
    }

    private static double share(Question asked, Training training) {
        return ((Outcome.Number) FlowTruth.of(asked, training.snapshot(), training.history(), 0, false)
                .orElseThrow()).value();
    }

    @Test
    void beforeATrainingHasEndedNothingIsAhead() throws RecipeException {
        Slide slide = slide("where-the-gradient-dies", 3);
        Training training = new Training((FlowRecipe) slide.recipe());
        training.advance(40, Parallel.ALONE);
        assertEquals(Optional.empty(), FlowTruth.of(slide.asked().orElseThrow(), training.snapshot(),
                training.history(), 20, training.finished()));
    }
}
