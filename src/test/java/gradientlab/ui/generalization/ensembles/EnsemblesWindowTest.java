package gradientlab.ui.generalization.ensembles;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.ensemble.EnsembleSpot;
import gradientlab.paint.generalization.ensemble.EnsembleSpot.Kind;
import gradientlab.paint.generalization.ensemble.EnsembleStage;
import gradientlab.ui.generalization.GeneralizationWindow;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
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

/** Ensembles, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class EnsemblesWindowTest {

    private static final String STAGE = "#ensembles-stage";

    private GeneralizationWindow<EnsemblesMode> window;

    @Start
    void open(Stage primary) {
        window = new GeneralizationWindow<>("bagging", EnsemblesMode::new);
    }

    @BeforeEach
    void waitForTheFirstResult(FxRobot robot) throws TimeoutException {
        eventually(() -> window.mode() != null && window.mode().painted() != null);
        eventually(() -> said(robot).contains("limit 0.046"));
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private EnsemblesRecipe recipe() {
        return window.model().looked().ensembles();
    }

    private EnsembleStage stage() {
        return window.mode().painted();
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    /** The middle of all places of a kind, in the stage. */
    private Point2D first(FxRobot robot, Kind kind, int index) {
        Region pixels = robot.lookup(STAGE).query();
        for (double y = 1; y < pixels.getHeight(); y += 4) {
            for (double x = 1; x < pixels.getWidth(); x += 4) {
                EnsembleSpot spot = stage().at(x, y).orElse(null);
                if (spot != null && spot.kind() == kind && (index < 0 || spot.index() == index)) {
                    return GeneralizationWindow.on(robot, STAGE, x, y);
                }
            }
        }
        throw new AssertionError("no " + kind + " " + index);
    }

    private void method(FxRobot robot, Method method, String says) throws TimeoutException {
        Segmented<Method> methods = robot.lookup("#ensembles-methods").query();
        robot.interact(() -> methods.valueProperty().set(method));
        eventually(() -> said(robot).contains(says));
    }

    @Test
    void itSaysWhatTheVarianceOfThePresetComesTo(FxRobot robot) {
        assertThat(said(robot)).startsWith("25 trees, each on its own bootstrap sample, and their mean")
                .contains("variance 0.099 → 0.048, limit 0.046");
    }

    @Test
    void theNumberOfTreesIsDraggedAlongItsChart(FxRobot robot) throws TimeoutException {
        robot.moveTo(first(robot, Kind.STEP, 10)).press(MouseButton.PRIMARY)
                .moveTo(first(robot, Kind.STEP, 40)).release(MouseButton.PRIMARY);
        assertThat(recipe().step()).isBetween(39, 41);
        eventually(() -> said(robot).startsWith(recipe().step() + " trees"));
    }

    @Test
    void moreTreesThanThereWereAreDrawn(FxRobot robot) throws TimeoutException {
        KnobSlider members = robot.lookup("#ensembles-members").query();
        robot.interact(() -> members.valueProperty().set(120));
        assertThat(recipe().step()).isEqualTo(120);
        assertThat(window.model().timeline().steps()).isEqualTo(120);
        eventually(() -> said(robot).startsWith("120 trees"));
    }

    @Test
    void aTreeIsChosenByAClickAndLeftOutByTheOtherButton(FxRobot robot) throws TimeoutException {
        robot.clickOn(first(robot, Kind.TREE, 3));
        eventually(() -> !window.mode().stale());
        robot.clickOn(first(robot, Kind.TREE, 3), MouseButton.SECONDARY);
        assertThat(recipe().bagging().leftOut()).containsExactly(3);
        Button back = robot.lookup("#ensembles-trees-back").query();
        robot.interact(back::fire);
        assertThat(recipe().bagging().leftOut()).isEmpty();
        robot.push(KeyCode.O);
        assertThat(recipe().bagging().leftOut()).containsExactly(3);
    }

    @Test
    void pointsAreDraggedAddedTakenAwayAndPutBack(FxRobot robot) throws TimeoutException {
        CurveData drawn = recipe().data();
        CurvePoints points = CurvePoints.of(drawn);
        Plot plot = stage().curve().orElseThrow();
        robot.moveTo(GeneralizationWindow.on(robot, STAGE, plot.x(points.x()[7]), plot.y(points.y()[7])))
                .press(MouseButton.PRIMARY)
                .moveTo(GeneralizationWindow.on(robot, STAGE, plot.x(0.5), plot.y(0.9)))
                .release(MouseButton.PRIMARY);
        CurvePoints moved = CurvePoints.of(recipe().data());
        assertThat(moved.x()).contains(points.x()[0]).hasSize(50);
        assertThat(recipe().data().source()).contains((CurveData.Generated) drawn);
        robot.push(KeyCode.DELETE);
        assertThat(recipe().data().n()).isEqualTo(49);
        robot.doubleClickOn(GeneralizationWindow.on(robot, STAGE, plot.x(0.9), plot.y(1)));
        assertThat(recipe().data().n()).isEqualTo(50);
        assertThat(CurvePoints.of(recipe().data()).x()[49]).isCloseTo(0.9, within(0.02));
        Button back = robot.lookup("#ensembles-back").query();
        robot.interact(back::fire);
        assertThat(recipe().data()).isEqualTo(drawn);
    }

    @Test
    void aNewSampleLeavesTheVarianceAsItIs(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.N);
        eventually(() -> said(robot).contains("seed 2"));
        assertThat(said(robot)).contains("limit 0.046");
    }

    @Test
    void drawsAreSteppedThrough(FxRobot robot) throws TimeoutException {
        method(robot, Method.BOOTSTRAP, "none drawn yet");
        assertThat(window.model().timeline().steps()).isEqualTo(50);
        robot.interact(() -> window.model().timeline().forward());
        eventually(() -> said(robot).startsWith("Draw 1 of 50"));
    }

    @Test
    void stagesAreFittedInTurnOrAllAtOnce(FxRobot robot) throws TimeoutException {
        method(robot, Method.BOOSTING, "6 stages");
        robot.push(KeyCode.A);
        eventually(() -> said(robot).startsWith("All at once"));
        assertThat(recipe().boosting().atOnce()).isTrue();
    }

    @Test
    void aRoundIsChosenByItsPicture(FxRobot robot) throws TimeoutException {
        method(robot, Method.ADABOOST, "50 rounds");
        robot.clickOn(first(robot, Kind.CARD, 300));
        assertThat(recipe().step()).isEqualTo(300);
    }

    @Test
    void eachMethodGoesOnWhereItWasLeft(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().seek(33));
        method(robot, Method.ADABOOST, "50 rounds");
        robot.push(KeyCode.V);
        eventually(() -> said(robot).contains("none drawn yet"));
        robot.push(KeyCode.V);
        eventually(() -> said(robot).startsWith("33 trees"));
    }

    @Test
    void whileAClassGuessesTheLimitIsNotSaid(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(2)));
        eventually(() -> said(robot).contains("How far will the variance fall?"));
        assertThat(said(robot)).doesNotContain("0.046");
    }

    @Test
    void aLectureRoomSeesTheChartsAlone(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.mode().present(true));
        eventually(() -> stage().strip().getHeight() == 0);
        assertThat(robot.lookup("#ensembles-methods").query().getParent().isVisible()).isFalse();
    }
}
