package gradientlab.experiment.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.guess.Question;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeQuestionsTest {

    private static TimeRecipe of(Cell... cells) {
        return TimeRecipe.of(TaskChoice.of(Task.RECALL, 10),
                List.of(cells).stream().map(CellSpec::of).toList());
    }

    private static List<String> unrolled(Cell cell) {
        return TimeQuestions.of(of(cell).withMode(TimeRecipe.Mode.UNROLLED)).stream()
                .map(question -> question.words(Texts.of(Language.EN))).toList();
    }

    @Test
    void anUnrolledNetworkIsAskedAboutTheGateThatItHas() {
        assertEquals(List.of("share of the gradient at t = 0 that comes over the forget gates alone"),
                unrolled(Cell.LSTM));
        assertEquals(List.of("share of the gradient at t = 0 that comes over the update gates alone"),
                unrolled(Cell.GRU));
        assertEquals(List.of(), unrolled(Cell.RNN_TANH));
    }

    @Test
    void testScoresAreAskedForAtTheStepOfTheLastAnswers() {
        TimeRecipe recipe = of(Cell.RNN_TANH, Cell.LSTM);
        for (int steps : List.of(300, 349)) {
            Question loss = TimeQuestions.of(recipe.withSteps(steps)).stream()
                    .filter(each -> each.id().equals("least.loss")).findFirst().orElseThrow();
            assertEquals("Which has the lowest test loss at step 300?", loss.words(Texts.of(Language.EN)));
        }
    }
}
