package gradientlab.ui.graph;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.core.graph.GraphException;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.paint.graph.formula.stage.GraphPainter;
import gradientlab.paint.graph.formula.stage.StageView;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.widget.Segmented;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
import org.testfx.util.WaitForAsyncUtils;

/** The mode Graph in the whole window, driven by hand and key as a student would. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class GraphWindowTest {

    private static final FormulaRecipe NEURON =
            (FormulaRecipe) Presets.find(GraphKind.KIND, "neuron").orElseThrow().recipe();

    private TestWindow window;
    private GraphLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("graph", "graph.tab", context -> lab = new GraphLab(context)), 1280, 800);
    }

    @BeforeEach
    void openThePreset(FxRobot robot) throws TimeoutException {
        eventually(() -> lab != null);
        robot.interact(() -> assertTrue(lab.restore(Recipes.write(NEURON))));
        eventually(() -> robot.lookup("#graph-stage").tryQuery().isPresent());
        window.awaitFrames(3);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private FormulaRecipe recipe() {
        return lab.model().of(FormulaRecipe.class);
    }

    private double value(String leaf) {
        return recipe().values().get(leaf).get(0);
    }

    private int step() {
        return lab.model().timeline().step();
    }

    private Point2D valueOf(FxRobot robot, String name) throws GraphException {
        FormulaRun run = FormulaRun.of(recipe());
        FormulaScene scene = new FormulaScene(run, Look.at(step()));
        Region pixels = robot.lookup("#graph-stage").query();
        PlacedGraph placed = new GraphPainter(Theme.DARK, Texts.of(Language.EN), 1).place(scene,
                new Rectangle2D.Double(0, 0, pixels.getWidth(), pixels.getHeight()), StageView.FITTED);
        Rectangle2D box = placed.node(run.graph().find(name).orElseThrow().index()).value(0);
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + box.getCenterX(), on.getMinY() + box.getCenterY());
    }

    @Test
    void itOpensAtTheStepOfItsRecipe() {
        assertEquals(8, step());
        assertEquals(11, lab.model().timeline().steps());
        assertFalse(lab.model().timeline().playing());
    }

    @Test
    void aLeafIsDraggedOnTheStageAndThatIsOneUndo(FxRobot robot) throws GraphException, TimeoutException {
        Point2D from = valueOf(robot, "w1");
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 5; i++) {
            robot.moveTo(from.add(12 * i, 0));
        }
        eventually(() -> Math.abs(value("w1") - 1.1) < 1e-9);
        robot.release(MouseButton.PRIMARY);
        assertEquals(1.1, value("w1"), 1e-9);
        assertEquals(8, step(), "the step stays");
        robot.interact(lab::undo);
        assertEquals(0.5, value("w1"), 0);
        assertFalse(lab.canUndo().get());
    }

    @Test
    void aLeafIsTypedInItsFieldAndOnTheStage(FxRobot robot) throws GraphException, TimeoutException {
        TextField field = robot.lookup("#leaf-b").query();
        robot.interact(() -> {
            field.requestFocus();
            field.setText("2.5");
            field.fireEvent(new ActionEvent());
        });
        assertEquals(2.5, value("b"), 0);
        TextField over = robot.lookup("#stage-leaf").query();
        // On a busy machine two clicks of a robot may be too far apart to be one.
        for (int tries = 0; tries < 20 && !over.isVisible(); tries++) {
            robot.moveTo(valueOf(robot, "x2")).doubleClickOn(MouseButton.PRIMARY);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(over.isVisible());
        robot.interact(() -> over.setText("3"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        eventually(() -> value("x2") == 3);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("many");
            field.fireEvent(new ActionEvent());
        });
        assertEquals(2.5, value("b"), 0, "what is no number changes nothing");
    }

    @Test
    void formulasAreTakenAndWrongOnesExplainedWhileTheGraphStays(FxRobot robot) throws TimeoutException {
        TextArea text = robot.lookup("#graph-text").query();
        robot.interact(() -> text.setText("z = k*x + b\nL = z^2"));
        eventually(() -> recipe().text().equals("z = k*x + b\nL = z^2"));
        assertEquals(1, value("k"), 0, "a new leaf begins at 1");
        robot.interact(() -> text.setText("z = 2x\nL = z^2"));
        eventually(() -> robot.lookup(".error-note").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().startsWith("✕ Line 1")));
        assertEquals("z = k*x + b\nL = z^2", recipe().text());
        robot.interact(() -> {
            text.requestFocus();
            text.setText("u = 3*x\nL = u^2");
        });
        eventually(() -> recipe().text().equals("u = 3*x\nL = u^2"));
    }

    @Test
    void updatesLearnAndDraggingGoesOnFromThere(FxRobot robot) throws GraphException {
        Button hundred = robot.lookup("#update-100").query();
        robot.interact(hundred::fire);
        assertEquals(100, recipe().updates());
        FormulaRun run = FormulaRun.of(recipe());
        assertEquals(0.017, run.passes().loss(), 0.0005);
        double w1 = run.values().get("w1").get(0);
        TextField field = robot.lookup("#leaf-x1").query();
        robot.interact(() -> {
            field.requestFocus();
            field.setText("2");
            field.fireEvent(new ActionEvent());
        });
        assertEquals(0, recipe().updates());
        assertEquals(w1, value("w1"), 0, "what was learned stays");
        CheckBox parameter = robot.lookup("#parameter-w1").query();
        robot.interact(parameter::fire);
        assertFalse(recipe().parameters().contains("w1"));
    }

    @Test
    void linesFoldAndModesKeepWhatTheyShowed(FxRobot robot) throws TimeoutException {
        Button fold = robot.lookup("#fold-L").query();
        robot.interact(fold::fire);
        assertFalse(recipe().folds().contains("L"));
        eventually(() -> lab.model().timeline().steps() > 11);
        robot.interact(() -> lab.model().timeline().seek(3));
        robot.press(KeyCode.ALT).press(KeyCode.DIGIT2).release(KeyCode.DIGIT2).release(KeyCode.ALT);
        eventually(() -> lab.model().recipe().mode() == Mode.ACTIVATIONS);
        robot.press(KeyCode.ALT).press(KeyCode.DIGIT1).release(KeyCode.DIGIT1).release(KeyCode.ALT);
        eventually(() -> lab.model().recipe().mode() == Mode.GRAPH);
        assertEquals(3, step());
        assertFalse(recipe().folds().contains("L"));
        robot.press(KeyCode.ALT).press(KeyCode.NUMPAD3).release(KeyCode.NUMPAD3).release(KeyCode.ALT);
        eventually(() -> lab.model().recipe().mode() == Mode.BATCH_NORM);
        Segmented<?> strip = robot.lookup("#graph-modes").query();
        assertEquals(Mode.BATCH_NORM, strip.valueProperty().get(), "the strip follows the keys");
        assertEquals(List.of("Alt+1", "Alt+2", "Alt+3"),
                lab.keys().stream().map(Shortcut::keys).filter(key -> key.startsWith("Alt")).toList());
    }

    @Test
    void aFilmOverUpdatesIsOfferedWhereThereAreParameters(FxRobot robot) throws TimeoutException {
        robot.interact(lab::export);
        eventually(() -> robot.lookup("#export-over").tryQuery().isPresent());
        Segmented<Boolean> over = robot.lookup("#export-over").query();
        assertTrue(over.getParent().isVisible());
        robot.interact(() -> over.valueProperty().set(true));
        eventually(() -> robot.lookup(".hint-line").queryAllAs(Labeled.class).stream()
                .anyMatch(line -> line.getText().contains("updates per frame")));
        robot.interact(() -> lab.model().change(FormulaRecipe.class,
                recipe -> recipe.withParameters(List.of())));
        eventually(() -> !over.getParent().isVisible());
    }

    @Test
    void aClickPinsANodeAndEscapeLetsItGo(FxRobot robot) throws GraphException {
        Point2D w1 = valueOf(robot, "w1").subtract(40, 0);
        robot.clickOn(w1, MouseButton.PRIMARY);
        assertTrue(lab.escape());
        assertFalse(lab.escape());
        Node stage = robot.lookup("#graph-stage").query();
        assertTrue(stage.isVisible());
    }
}
