package gradientlab.ui.convolution.training;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.text.Texts.Language;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The mode Training in the whole window, driven by hand and key as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class DigitsWindowTest {

    private static final int EPOCH = DigitsRecipe.DEFAULT.stepsPerEpoch();
    private static final ConvolutionRecipe SMALL = ConvolutionRecipe.DEFAULT.withMode(Mode.TRAIN)
            .withTraining(DigitsRecipe.DEFAULT.withSeeds(2).withEpochs(2));

    private TestWindow window;
    private OneMode<ConvolutionRecipe, ConvolutionModel, TrainingMode> lab;
    private ConvolutionModel model;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("convolution", "convolution.tab", context -> lab = new OneMode<>(
                        new ConvolutionModel(SMALL, new DigitsWorker(System::nanoTime, 2)),
                        TrainingMode::new, ConvolutionModel::looked, context)),
                1280,
                800);
    }

    @BeforeEach
    void waitForTheTraining() throws TimeoutException {
        eventually(() -> lab != null && lab.model().frame() != null);
        model = lab.model();
        trained(2);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void trained(int epochs) throws TimeoutException {
        eventually(() -> model.timeline().newest() == epochs * EPOCH && model.resting());
    }

    private DigitsRecipe recipe() {
        return model.recipe().training();
    }

    private DigitsView view() {
        return recipe().view();
    }

    private static Point2D at(Node node, double x, double y) {
        Bounds box = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(box.getMinX() + x, box.getMinY() + y);
    }

    private static String spoken(FxRobot robot) {
        return robot.lookup("#digits-stage").query().getAccessibleText();
    }

    /** The middle of the digit, from its buttons, which stand right under it. */
    private static Point2D digit(FxRobot robot) {
        return at(robot.lookup("#digit-draw").query(), 60, -70);
    }

    @Test
    void whatWasLearnedIsSaidInNumbers(FxRobot robot) {
        assertTrue(spoken(robot).contains("CNN 0."), spoken(robot));
        assertTrue(spoken(robot).contains("810 against 835 parameters"), spoken(robot));
        robot.interact(() -> window.context().words().languageProperty().set(Language.KO));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(spoken(robot).contains("매개변수 810개와 835개"), spoken(robot));
    }

    @Test
    void aDigitIsDrawnByHandAndBothNetworksAnswer(FxRobot robot) {
        robot.clickOn("#digit-draw");
        robot.drag(digit(robot), MouseButton.PRIMARY).moveBy(0, 40).drop();
        double[] pixels = view().digit().pixels();
        assertTrue(view().digit().drawn().isPresent());
        assertTrue(Arrays.stream(pixels).filter(p -> p == 16).count() >= 2);
        assertTrue(spoken(robot).contains("Drawn: the CNN says"), spoken(robot));
        robot.interact(model.history()::undo);
        assertEquals(DigitsEdits.blank(), view().digit(), "a stroke is one change");
        assertEquals(2 * EPOCH, model.timeline().newest(), "what is looked at trains nothing anew");
    }

    @Test
    void nextGoesThroughTheTestDigitsAndTheMistakes(FxRobot robot) {
        robot.clickOn("#digit-next");
        int first = view().digit().row();
        robot.clickOn("#digit-next");
        assertNotEquals(first, view().digit().row());
        robot.push(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                spoken(robot).contains("the CNN says"),
                "the CNN is selected, so it is wrong: " + spoken(robot));
    }

    @Test
    void pixelsAreScrambledAndThatStartsAnew(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#scramble").<CheckBox>query().fire());
        assertTrue(recipe().scramble());
        eventually(() -> model.frame().recipe().training().scramble());
        assertEquals(0, model.frame().snapshot().step());
        robot.interact(model.history()::undo);
        assertFalse(recipe().scramble());
    }

    @Test
    void aMirrorLaneTakesThePlaceOfTheMlp(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#mirror-lane").<CheckBox>query().fire());
        eventually(() -> model.frame().recipe().training().mirrored());
        robot.push(KeyCode.N);
        trained(1);
        assertTrue(spoken(robot).contains("Losses differ by 0 at most, rotated kernels by 0."),
                spoken(robot));
    }

    @Test
    void theLearningRateChangesOnTheWay(FxRobot robot) throws TimeoutException {
        robot.interact(model::reset);
        robot.push(KeyCode.N);
        trained(1);
        KnobSlider rate = robot.lookup("#knob-lr").query();
        robot.interact(() -> rate.valueProperty().set(0.01));
        robot.push(KeyCode.N);
        trained(2);
        assertEquals(1, model.frame().recipe().training().changes().size());
        assertEquals(0.01, recipe().settings().get("lr"));
    }

    @Test
    void filtersChangeBothNetworksSizes(FxRobot robot) throws TimeoutException {
        KnobSlider filters = robot.lookup("#knob-filters").query();
        robot.interact(() -> filters.valueProperty().set(4));
        assertEquals(DigitNetwork.CNN.withFilters(4), recipe().networks().get(0));
        assertEquals(recipe().networks().get(0).hiddenAlike(), recipe().networks().get(1).hidden());
        eventually(() -> model.frame().recipe().training().networks().equals(recipe().networks()));
    }

    @Test
    void theGradientOfEveryKernelWeightIsChecked(FxRobot robot) {
        robot.interact(() -> robot.lookup("#fold-check .button").<Button>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup((Labeled l) -> l.getText() != null && l.getText().contains("72 of 72 agree"))
                .tryQuery().isPresent());
    }

    @Test
    void inALectureRoomTheButtonsAreGone(FxRobot robot) {
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#digit-draw").query().getParent().isVisible());
    }
}
