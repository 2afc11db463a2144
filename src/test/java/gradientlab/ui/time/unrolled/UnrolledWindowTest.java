package gradientlab.ui.time.unrolled;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.WindowTest;
import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.Presets;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One sequence cell by cell, driven as a student would; its network is hardly trained, which is quick. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class UnrolledWindowTest {

    private static final int LENGTH = 20;
    private static final TimeRecipe PRESET = preset();

    private TestWindow window;
    private OneMode<TimeRecipe, TimeModel, UnrolledMode> lab;
    private UnrolledMode mode;

    private static TimeRecipe preset() {
        TimeRecipe recipe = Presets.find(TimeKind.KIND, "two-paths").orElseThrow().recipe();
        return recipe.withUnrolled(recipe.unrolled().withStep(50));
    }

    @Start
    void open(Stage primary) {
        window = new TestWindow(new LabEntry("time", "time.tab",
                context -> lab = new OneMode<>(
                        new TimeModel(PRESET, new TimeWorker(System::nanoTime, 1)), UnrolledMode::new,
                        TimeModel::looked, context)),
                1280, 800);
    }

    @BeforeEach
    void waitForTheNetwork() throws TimeoutException {
        eventually(() -> lab != null);
        mode = lab.mode();
        eventually(() -> mode.view().stage() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            mode.close();
            window.close();
        });
    }

    private UnrolledView view() {
        return lab.model().recipe().unrolled();
    }

    private Point2D cell(FxRobot robot, int t, int unit) {
        Region pixels = robot.lookup("#unrolled-stage").query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + mode.view().stage().xOf(t),
                on.getMinY() + mode.view().stage().yOf(unit));
    }

    private static String read(FxRobot robot) {
        return robot.lookup("#unrolled-stage").query().getAccessibleText();
    }

    private static List<String> numbers(FxRobot robot, String id) {
        return robot.lookup(id + " .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void itOpensAtTheEndOfTheBackwardPassWithTheCellOfItsRecipe(FxRobot robot) throws TimeoutException {
        assertThat(lab.model().timeline().step()).isEqualTo(UnrolledView.last(LENGTH));
        assertThat(view().t()).isEqualTo(6);
        eventually(() -> read(robot).startsWith("c₀ receives"));
        assertThat(numbers(robot, "#unrolled-forward")).contains("f", "i", "g", "o", "c", "h");
        assertThat(numbers(robot, "#unrolled-backward")).contains("= ∂L/∂c₆", "from c₇", "to c₅: f·δ");
    }

    @Test
    void aClickOpensACellWithItsUnit(FxRobot robot) throws TimeoutException {
        robot.moveTo(cell(robot, 11, 3)).clickOn(MouseButton.PRIMARY);
        assertThat(view().t()).isEqualTo(11);
        assertThat(view().unit()).isEqualTo(3);
        eventually(() -> numbers(robot, "#unrolled-backward").contains("= ∂L/∂c₁₁"));
        ToggleButton third = robot.lookup("#unrolled-unit-3").query();
        assertThat(third.isSelected()).isTrue();
    }

    @Test
    void aSweepOverTheValuesScrubsTheForwardPass(FxRobot robot) throws TimeoutException {
        robot.moveTo(cell(robot, 12, 2)).press(MouseButton.PRIMARY);
        robot.moveTo(cell(robot, 9, 2)).moveTo(cell(robot, 7, 2));
        assertThat(lab.model().timeline().step()).isEqualTo(7);
        robot.release(MouseButton.PRIMARY);
        eventually(() -> read(robot).startsWith("The forward pass has come to t = 7 of 20."));
        assertThat(numbers(robot, "#unrolled-backward")).contains("···");
    }

    @Test
    void keysChooseTheUnitAndCutThePathThroughH(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.UP);
        assertThat(view().unit()).isEqualTo(4);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(view().unit()).isEqualTo(6);
        robot.push(KeyCode.X);
        assertThat(view().cutH()).isTrue();
        eventually(() -> read(robot).contains("The path through h is cut."));
        CheckBox cut = robot.lookup("#unrolled-cut").query();
        assertThat(cut.isSelected()).isTrue();
        robot.interact(cut::fire);
        assertThat(view().cutH()).isFalse();
    }

    @Test
    void otherWeightsAreTrainedAndComeByThemselves(FxRobot robot) throws TimeoutException {
        String before = read(robot);
        ComboBox<Integer> weights = robot.lookup("#unrolled-weights").query();
        robot.interact(() -> weights.setValue(0));
        assertThat(view().step()).isZero();
        eventually(() -> mode.view().stage() != null && !read(robot).equals(before)
                && read(robot).startsWith("c₀ receives"));
        robot.interact(lab::undo);
        eventually(() -> read(robot).equals(before));
    }

    @Test
    void anRnnHasItsOwnCellAndNoPathToCut(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().edit(recipe -> recipe.withNetworks(
                List.of(CellSpec.of(Cell.RNN_TANH).withHidden(4)))));
        eventually(() -> mode.view().stage() != null && read(robot).startsWith("h₀ receives"));
        CheckBox cut = robot.lookup("#unrolled-cut").query();
        assertThat(cut.isDisabled()).isTrue();
        assertThat(numbers(robot, "#unrolled-backward")).contains("∂L/∂z = φ′·δ");
    }

    @Test
    void theGatesAreSetByHandFromHere(FxRobot robot) {
        Button hands = robot.lookup("#unrolled-by-hand").query();
        robot.interact(hands::fire);
        assertThat(lab.model().mode()).isEqualTo(Mode.BY_HAND);
    }

    @Test
    void whileAClassGuessesNothingTellsHowMuchArrives(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().timeline().setLimit(OptionalInt.of(UnrolledView.last(LENGTH))));
        eventually(() -> read(robot).startsWith("Predict first"));
        assertThat(numbers(robot, "#unrolled-backward")).contains("···");
    }

    @Test
    void aLectureRoomSeesTheChainAloneWithItsAnswer(FxRobot robot) throws TimeoutException {
        double before = mode.view().stage().yOf(2) - mode.view().stage().yOf(1);
        robot.interact(() -> mode.present(true));
        eventually(() -> mode.view().stage().yOf(2) - mode.view().stage().yOf(1) > before);
        robot.interact(() -> mode.present(false));
        eventually(() -> mode.view().stage().yOf(2) - mode.view().stage().yOf(1) == before);
    }
}
