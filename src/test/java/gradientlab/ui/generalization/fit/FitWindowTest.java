package gradientlab.ui.generalization.fit;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.fit.FitSteps;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.fit.FitSpot;
import gradientlab.paint.generalization.fit.FitSpot.Kind;
import gradientlab.paint.generalization.fit.FitStage;
import gradientlab.ui.generalization.GeneralizationWindow;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A model of a curve, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class FitWindowTest {

    private static final String STAGE = "#fit-stage";

    private GeneralizationWindow<FitMode> window;

    @Start
    void open(Stage primary) {
        window = new GeneralizationWindow<>("five-folds", FitMode::new);
    }

    @BeforeEach
    void waitForTheFirstResult(FxRobot robot) throws TimeoutException {
        eventually(() -> window.mode() != null && window.mode().painted() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private FitRecipe recipe() {
        return window.model().looked().fit();
    }

    private FitStage stage() {
        return window.mode().painted();
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    private Point2D first(FxRobot robot, Kind kind, int index) {
        Region pixels = robot.lookup(STAGE).query();
        for (double y = 1; y < pixels.getHeight(); y += 3) {
            for (double x = 1; x < pixels.getWidth(); x += 3) {
                FitSpot spot = stage().at(x, y).orElse(null);
                boolean there = spot != null && spot.kind() == kind && (index < 0
                        || (kind == Kind.ERRORS ? stage().stepAt(x) : spot.index()) == index);
                if (there) {
                    return GeneralizationWindow.on(robot, STAGE, x, y);
                }
            }
        }
        throw new AssertionError("no " + kind + " " + index);
    }

    @Test
    void itSaysWhatTheFoldsOfThePresetChoose(FxRobot robot) {
        assertThat(said(robot)).startsWith("Degree 9, fitted to 20 points. overfits: test 0.079")
                .contains("The folds choose degree 3");
    }

    @Test
    void theDegreeIsDraggedAlongTheErrors(FxRobot robot) throws TimeoutException {
        robot.moveTo(first(robot, Kind.ERRORS, 9)).press(MouseButton.PRIMARY)
                .moveTo(first(robot, Kind.ERRORS, 3)).release(MouseButton.PRIMARY);
        assertThat(recipe().model().capacity()).isEqualTo(3);
        eventually(() -> said(robot).startsWith("Degree 3"));
        assertThat(said(robot)).contains("fits: test 0.066");
    }

    @Test
    void pointsAreDraggedAddedAndDeleted(FxRobot robot) throws TimeoutException {
        Plot plot = stage().points();
        CurvePoints points = CurvePoints.of(recipe().data());
        Point2D from = GeneralizationWindow.on(robot, STAGE, plot.x(points.x()[5]), plot.y(points.y()[5]));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(0, 60)).release(MouseButton.PRIMARY);
        CurveData.Given moved = (CurveData.Given) recipe().data();
        assertThat(moved.training().y().get(5)).isLessThan(points.y()[5] - 0.2);
        assertThat(moved.truth()).isPresent();
        robot.push(KeyCode.DELETE);
        assertThat(recipe().data().n()).isEqualTo(19);
        Point2D free = GeneralizationWindow.on(robot, STAGE, plot.x(0.5), plot.y(1));
        robot.moveTo(free).doubleClickOn(free, MouseButton.PRIMARY);
        assertThat(recipe().data().n()).isEqualTo(20);
        robot.interact(() -> ((Button) robot.lookup("#fit-back").query()).fire());
        assertThat(recipe().data()).isInstanceOf(CurveData.Generated.class);
        eventually(() -> said(robot).startsWith("Degree 9, fitted to 20 points"));
    }

    @Test
    void fromPointsOfAFileAButtonLeadsBackToGeneratedOnes(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n0,1\n0.5,0\n0.7,0.4\n1,1\n");
        window.window().answerSource(file);
        robot.interact(() -> ((Button) robot.lookup("#fit-file").query()).fire());
        eventually(() -> recipe().data().n() == 4);
        eventually(() -> robot.lookup("#fit-generated").query().isVisible());
        assertThat(robot.lookup("#fit-new").query().isVisible()).isFalse();
        robot.interact(() -> ((Button) robot.lookup("#fit-generated").query()).fire());
        assertThat(recipe().data()).isEqualTo(CurveData.DEFAULT);
        eventually(() -> !robot.lookup("#fit-generated").query().isVisible());
    }

    @Test
    void pointsThatComeLateTakeTheSeedOfThen(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n0,1\n0.5,0\n0.7,0.4\n1,1\n");
        window.window().answerSource(file);
        long seed = recipe().data().seed() + 1;
        robot.interact(() -> {
            ((Button) robot.lookup("#fit-file").query()).fire();
            ((Button) robot.lookup("#fit-new").query()).fire();
        });
        eventually(() -> recipe().data().n() == 4);
        assertThat(recipe().data().seed()).isEqualTo(seed);
    }

    /** Whose timeline counts something else. */
    @Test
    void pointsThatCameWhileAnotherModeIsShownMoveNothingThere(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n0,1\n0.5,0\n0.7,0.4\n1,1\n");
        window.window().answerSource(file);
        int capacity = recipe().model().capacity();
        robot.interact(() -> window.model().show(Mode.ENSEMBLES));
        int step = window.model().timeline().step();
        assertThat(step).isGreaterThan(FitSteps.last(recipe()));
        robot.interact(() -> window.model().show(Mode.FIT));
        assertThat(recipe().model().capacity()).isEqualTo(capacity).isGreaterThan(3);
        robot.interact(() -> {
            ((Button) robot.lookup("#fit-file").query()).fire();
            window.model().show(Mode.ENSEMBLES);
        });
        eventually(() -> recipe().data().n() == 4);
        assertThat(window.model().mode()).isEqualTo(Mode.ENSEMBLES);
        assertThat(window.model().timeline().step()).isEqualTo(step);
        robot.interact(() -> window.model().show(Mode.FIT));
        assertThat(recipe().model().capacity()).isEqualTo(3);
    }

    @Test
    void aFoldAndACapacityAreChosenByAClick(FxRobot robot) throws TimeoutException {
        robot.clickOn(first(robot, Kind.FOLD, 1), MouseButton.PRIMARY);
        robot.clickOn(first(robot, Kind.STEP, 4), MouseButton.PRIMARY);
        assertThat(recipe().model().capacity()).isEqualTo(4);
    }

    @Test
    void keysGoThroughTheViewsAndDrawAnotherSample(FxRobot robot) {
        robot.push(KeyCode.V);
        assertThat(recipe().view()).isEqualTo(View.PENALTY);
        robot.push(KeyCode.V);
        assertThat(recipe().view()).isEqualTo(View.CAPACITIES);
        assertThat(recipe().model().capacity()).isEqualTo(9);
        robot.push(KeyCode.N);
        assertThat(((CurveData.Generated) recipe().data()).seed()).isEqualTo(50002);
    }

    @Test
    void theStrengthOfTheRidgeIsDraggedAndStepped(FxRobot robot) throws TimeoutException {
        Segmented<View> views = robot.lookup("#fit-views").query();
        robot.interact(() -> views.valueProperty().set(View.PENALTY));
        eventually(() -> said(robot).contains("with and without a penalty"));
        robot.clickOn(first(robot, Kind.RIDGE, -1).add(120, 20), MouseButton.PRIMARY);
        double alpha = recipe().model().l2();
        assertThat(alpha).isPositive();
        robot.interact(() -> window.model().timeline().seek(window.model().timeline().step() + 2));
        assertThat(recipe().model().l2()).isLessThan(alpha);
        assertThat(recipe().model().capacity()).isEqualTo(9);
    }

    @Test
    void copiesMakeTheFoldsChooseTheHighestDegree(FxRobot robot) throws TimeoutException {
        CheckBox copies = robot.lookup("#fit-copies").query();
        robot.interact(copies::fire);
        assertThat(recipe().validation().copies()).isPresent();
        eventually(() -> said(robot).contains("The folds choose degree 15"));
    }

    @Test
    void anotherModelHasItsOwnCapacity(FxRobot robot) throws TimeoutException {
        ComboBox<ModelChoice.Kind> kind = robot.lookup("#fit-model-kind").query();
        robot.interact(() -> kind.setValue(ModelChoice.Kind.KNN));
        assertThat(recipe().model().kind()).isEqualTo(ModelChoice.Kind.KNN);
        eventually(() -> said(robot).startsWith("k = 5 nearest neighbours"));
        KnobSlider k = robot.lookup("#fit-model-k").query();
        robot.interact(() -> k.valueProperty().set(2));
        assertThat(recipe().model().capacity()).isEqualTo(2);
    }

    @Test
    void aClassChoosesBeforeItSeesTheTestErrors(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(15)));
        eventually(() -> !said(robot).contains("0.079"));
        assertThat(said(robot)).contains("The test line is hidden");
        robot.interact(() -> window.model().timeline().seek(4));
        assertThat(recipe().model().capacity()).isEqualTo(4);
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.empty()));
        eventually(() -> said(robot).contains("fits: test"));
    }

    @Test
    void testPointsAndSeedAreTurned(FxRobot robot) {
        KnobSlider test = robot.lookup("#fit-test").query();
        KnobSlider seed = robot.lookup("#fit-seed").query();
        robot.interact(() -> test.valueProperty().set(500));
        robot.interact(() -> seed.valueProperty().set(7));
        assertThat(((CurveData.Generated) recipe().data()).test()).isEqualTo(500);
        assertThat(recipe().data().seed()).isEqualTo(7);
    }

    @Test
    void whatAClassChoseIsSaidOnlyIfItChose(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().edit(
                recipe -> recipe.withFit(recipe.fit().withView(View.CAPACITIES))));
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(15)));
        eventually(() -> said(robot).contains("The test line is hidden"));
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.empty()));
        eventually(() -> said(robot).contains("The folds choose degree 3"));
        assertThat(said(robot)).doesNotContain("You chose");
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(15)));
        eventually(() -> said(robot).contains("The test line is hidden"));
        robot.interact(() -> window.model().timeline().seek(6));
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.empty()));
        eventually(
                () -> said(robot).contains("You chose degree 6; the least test error is at degree"));
    }
}
