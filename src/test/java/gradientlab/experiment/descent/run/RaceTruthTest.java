package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaceTruthTest {

    private static DescentRecipe race(double lr) {
        RunnerSpec calm = RunnerSpec.of("sgd", 0);
        RunnerSpec other = RunnerSpec.of("sgd", 1);
        return DescentRecipe.of(SurfaceChoice.of("bowl"), List.of(
                calm.with(calm.settings().with("lr", 0.01)), other.with(other.settings().with("lr", lr))));
    }

    private static Question scatter(DescentRecipe recipe) {
        return DescentKind.KIND.questions(recipe).stream()
                .filter(each -> each.id().equals("runners[1].scatter")).findFirst().orElseThrow();
    }

    private static Optional<Outcome> truth(Question question, DescentRecipe recipe) {
        return RaceTruth.of(question, Descent.run(recipe), 0);
    }

    @Test
    void aPathIsComparedWithTheFirstThatIsShown() {
        DescentRecipe recipe = race(0.02);
        double less = ((Outcome.Number) truth(scatter(recipe), recipe).orElseThrow()).value();
        assertTrue(less > 0 && less < 1, less + "");
    }

    @Test
    void whereAllWereSwitchedOffThereIsNothingToCompareWith() {
        DescentRecipe recipe = race(0.02);
        DescentRecipe off = recipe.withRunners(
                recipe.runners().stream().map(runner -> runner.withShown(false)).toList());
        assertEquals(Optional.empty(), truth(scatter(recipe), off));
    }

    @Test
    void aPathThatDivergedHasNoNumberAndNoneWillCome() {
        DescentRecipe recipe = race(5);
        assertTrue(Descent.run(recipe).runners().get(1).divergedAt() >= 0);
        assertEquals(Optional.of(new Outcome.Number(Double.NaN)), truth(scatter(recipe), recipe));
    }
}
