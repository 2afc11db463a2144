package gradientlab.ui.graph.activation;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.ActivationChain;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.text.Texts.Language;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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

/** The mode Activations, driven by hand and key as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ActivationsWindowTest {

    private static final ActivationsRecipe POWER =
            (ActivationsRecipe) Presets.find(GraphKind.KIND, "power").orElseThrow().recipe();

    private TestWindow window;
    private OneMode<GraphRecipe, GraphModel, ActivationsMode> lab;
    private GraphModel model;

    @Start
    void open(Stage primary) {
        window = new TestWindow(new LabEntry("graph", "graph.act.power",
                context -> lab = new OneMode<>(
                        new GraphModel(POWER), ActivationsMode::new, GraphModel::seen, context)),
                1280, 800);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        eventually(() -> lab != null && !lab.mode().stale());
        model = lab.model();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private ActivationsRecipe recipe() {
        return model.of(ActivationsRecipe.class);
    }

    private static Point2D at(Node node, double x, double y) {
        Bounds box = node.localToScreen(node.getLayoutBounds());
        return new Point2D(box.getMinX() + x, box.getMinY() + y);
    }

    private Point2D column(FxRobot robot, double x) {
        CurvesView curves = robot.lookup("#act-curves").query();
        return at(curves, curves.columnOf(x), 200);
    }

    private static String text(FxRobot robot, String row, int number) {
        return robot.lookup(row + " .act-number").queryAllAs(Labeled.class).stream().toList().get(number)
                .getText();
    }

    @Test
    void draggingTheLineXMovesItWithItsNumbersAndIsOneUndo(FxRobot robot) throws TimeoutException {
        robot.moveTo(column(robot, 1)).press(MouseButton.PRIMARY);
        robot.moveTo(column(robot, 0)).moveTo(column(robot, -2));
        assertEquals(-2, recipe().x(), 0.03);
        eventually(() -> text(robot, "#act-row-relu", 0).equals("0"));
        robot.release(MouseButton.PRIMARY);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(1, recipe().x());
        eventually(() -> text(robot, "#act-row-sigmoid", 1).equals("0.1966"));
    }

    @Test
    void theLineStaysOnItsAxisHoweverFarTheMouseGoes(FxRobot robot) {
        robot.moveTo(column(robot, 1)).press(MouseButton.PRIMARY);
        robot.moveTo(column(robot, 6).add(60, 0));
        robot.release(MouseButton.PRIMARY);
        assertEquals(6, recipe().x());
    }

    @Test
    void arrowsUpAndDownMoveTheLine(FxRobot robot) {
        robot.push(KeyCode.UP);
        assertEquals(1.1, recipe().x());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(0.89, recipe().x());
    }

    @Test
    void xIsTypedExactly(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            TextField field = robot.lookup("#act-x").query();
            field.setText("1.4142135623730951");
            field.fireEvent(new ActionEvent());
        });
        assertEquals(Math.sqrt(2), recipe().x());
        eventually(() -> text(robot, "#act-row-gelu_erf", 1).equals("1.129"));
    }

    @Test
    void aTickAddsACurveBehindTheOthersAndTakesItAway(FxRobot robot) {
        robot.interact(() -> robot.lookup("#act-on-softplus").<CheckBox>query().fire());
        assertEquals(List.of("sigmoid", "tanh", "relu", "gelu_erf", "softplus"), recipe().activations());
        robot.interact(() -> robot.lookup("#act-on-tanh").<CheckBox>query().fire());
        assertEquals(List.of("sigmoid", "softplus", "relu", "gelu_erf"), recipe().activations());
    }

    @Test
    void aSeventhCurveIsRefusedWithASentenceAndTheLastOneStays(FxRobot robot) {
        for (String id : List.of("silu", "softplus", "step")) {
            robot.interact(() -> robot.lookup("#act-on-" + id).<CheckBox>query().fire());
        }
        assertEquals(6, recipe().activations().size());
        assertFalse(robot.lookup("#act-on-step").<CheckBox>query().isSelected());
        assertTrue(window.said().get(0).contains("6"), window.said().toString());
        for (String id : List.copyOf(recipe().activations())) {
            robot.interact(() -> robot.lookup("#act-on-" + id).<CheckBox>query().fire());
        }
        assertEquals(1, recipe().activations().size());
        assertEquals(recipe().selected(), recipe().activations().get(0));
    }

    @Test
    void pressingARowSelectsIt(FxRobot robot) throws TimeoutException {
        robot.clickOn(robot.lookup("#act-row-tanh").lookup(".runner-name").<Labeled>query());
        assertEquals("tanh", recipe().selected());
        eventually(() -> lab.mode().said().startsWith("10 tanh slopes multiply to at most 1."));
        robot.clickOn(robot.lookup("#act-row-elu").lookup(".runner-name").<Labeled>query());
        assertEquals("elu", recipe().selected());
        assertEquals(5, recipe().activations().size());
    }

    @Test
    void theSlopeThatIsRaisedIsChosen(FxRobot robot) {
        List<ToggleButton> choices =
                List.copyOf(robot.lookup("#act-slope .toggle-button").queryAllAs(ToggleButton.class));
        robot.clickOn(choices.get(2));
        assertEquals(Slope.OVER_INPUTS, recipe().slope());
        robot.clickOn(choices.get(1));
        assertEquals(Slope.AT_BEST, recipe().slope());
    }

    @Test
    void slidersTurnTheInputsAndTheThreshold(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#act-mean").<KnobSlider>query().valueProperty().set(-1.5);
            robot.lookup("#act-deviation").<KnobSlider>query().valueProperty().set(0.5);
            robot.lookup("#act-threshold").<KnobSlider>query().valueProperty().set(0.01);
        });
        assertEquals(new ActivationsRecipe.Inputs(-1.5, 0.5), recipe().inputs());
        assertEquals(0.01, recipe().threshold());
    }

    @Test
    void theFoldShowsTheShapes(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#act-shapes .fold-head").<Button>query().fire());
        robot.interact(
                () -> robot.lookup("#act-negative_slope").<KnobSlider>query().valueProperty().set(0.2));
        assertEquals(0.2, recipe().shapes().leaky());
        eventually(() -> robot.lookup("#act-shapes .summary").<Labeled>query().getText().contains("0.2"));
    }

    @Test
    void theTimelineIsTheNumberOfLayers(FxRobot robot) throws TimeoutException {
        assertEquals(10, model.timeline().step());
        robot.interact(() -> model.timeline().seek(100));
        eventually(() -> lab.mode().said().startsWith("100 sigmoid slopes multiply to at most 6.2·10⁻⁶¹."));
    }

    @Test
    void aClassThatPredictsSeesNoPowers(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.timeline().setLimit(OptionalInt.of(10)));
        eventually(() -> lab.mode().said().equals("Predict first."));
        robot.interact(() -> model.timeline().setLimit(OptionalInt.empty()));
        eventually(() -> lab.mode().said().startsWith("10 sigmoid"));
    }

    @Test
    void theSentenceIsSaidInKorean(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().words().languageProperty().set(Language.KO));
        eventually(() -> lab.mode().said().equals("시그모이드의 경사 10개를 곱하면 최대 9.5·10⁻⁷입니다."));
    }

    @Test
    void theChainOpensAsAGraphAndComesBackByUndo(FxRobot robot) throws TimeoutException {
        Button chain = robot.lookup("#act-chain").query();
        eventually(() -> chain.getText().equals("Open as a chain of 10"));
        robot.interact(chain::fire);
        FormulaRecipe graph = assertInstanceOf(FormulaRecipe.class, model.recipe());
        assertEquals(ActivationChain.of(POWER, 10).text(), graph.text());
        assertEquals("A chain of 10: Sigmoid", graph.notes().title().get(Language.EN));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(POWER.withX(1).activations(), recipe().activations());
        assertInstanceOf(ActivationsRecipe.class, model.recipe());
    }

    @Test
    void beyondTwelveTheChainSaysWhyNot(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.timeline().seek(13));
        Button chain = robot.lookup("#act-chain").query();
        eventually(chain::isDisabled);
        assertTrue(robot.lookup((Labeled l) -> "A chain has at most 12 nodes.".equals(l.getText()))
                .query().isVisible());
    }
}
