package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogReader;
import gradientlab.experiment.log.Parting;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LoggedPathTest {

    private static final DescentRecipe RECIPE =
            Presets.first(DescentKind.KIND).recipe().withSteps(40);

    private static final Trajectories RUN = Descent.run(RECIPE);

    /** The second runner's path as a program elsewhere might write it. */
    private static Log log(int every, IntToDoubleFunction off) throws RecipeException {
        Trajectory path = RUN.runners().get(1);
        StringBuilder text = new StringBuilder("step,x,y\n");
        for (int row = 0; row < path.rows(); row += every) {
            text.append(row).append(',').append(path.x(row) + off.applyAsDouble(row)).append(',')
                    .append(path.y(row)).append('\n');
        }
        return LogReader.parse(text.toString(), "mine.csv", LoggedPath.FORM);
    }

    private static LoggedPath beside(Log log) {
        List<LoggedPath> logged = RUN.besides(log, 1).logged();
        assertEquals(1, logged.size());
        return logged.get(0);
    }

    @Test
    void theSameNumbersAreTheSameToTheEndAndRoundingIsNoDifference() throws RecipeException {
        assertEquals(new Parting(-1, 40, "", 0), beside(log(1, row -> 0)).parting());
        assertFalse(beside(log(1, row -> 1e-7)).parting().parted());
    }

    @Test
    void theStepFromWhichOnItDiffersIsFound() throws RecipeException {
        Parting parting = beside(log(1, row -> row < 12 ? 0 : 0.01)).parting();
        assertEquals(12, parting.at());
        assertEquals("x", parting.column());
        assertTrue(parting.exact());
        Parting coarse = beside(log(5, row -> row < 12 ? 0 : 0.01)).parting();
        assertEquals(15, coarse.at());
        assertEquals(10, coarse.before());
        assertFalse(coarse.exact());
    }

    @Test
    void betweenLoggedStepsItRestsAndNoStepBeyondTheRunIsKept() throws RecipeException {
        LoggedPath path = beside(log(5, row -> 0));
        assertEquals(41, path.rows());
        assertEquals(path.x(5), path.x(9));
        assertEquals(RUN.runners().get(1).x(10), path.x(10));
        Trajectories shorter = Descent.run(RECIPE.withSteps(7));
        assertEquals(6, shorter.besides(log(5, row -> 0), 1).logged().get(0).rows());
    }

    @Test
    void runnersAreNamedByNumberRuleOrNameAndUnknownOnesRefused() throws RecipeException {
        String rule = RECIPE.runners().get(1).optimizer();
        Log both = LogReader.parse(
                "step,x,y,name\n0,0,0,0\n0,0,0," + rule.toUpperCase() + "\n", "both.csv", LoggedPath.FORM);
        LoggedPath.check(both, RECIPE);
        assertEquals(List.of(0, 1), RUN.besides(both, 0).logged().stream().map(LoggedPath::runner).toList());
        Log other = LogReader.parse("step,x,y,runner\n0,0,0,77\n", "other.csv", LoggedPath.FORM);
        assertTrue(assertThrows(RecipeException.class, () -> LoggedPath.check(other, RECIPE)).getMessage()
                .startsWith("other.csv, line 2: no optimizer is called 77; allowed are 0 to "));
        assertEquals(List.of(), RUN.besides(other, 0).logged());
    }

    @Test
    void aRunnerThatIsSwitchedOffHasNoneAndAloneThereIsNone() throws RecipeException {
        DescentRecipe off = RECIPE.withRunner(1, RECIPE.runners().get(1).withShown(false));
        assertEquals(List.of(), Descent.run(off).besides(log(1, row -> 0), 1).logged());
        assertEquals(List.of(), RUN.besides(log(1, row -> 0), 1).alone().logged());
        assertEquals(1, RUN.besides(log(1, row -> 0), 1).shownBy(RECIPE).logged().size());
    }
}
