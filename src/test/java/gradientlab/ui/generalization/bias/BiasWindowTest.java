package gradientlab.ui.generalization.bias;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.bias.BiasSpot;
import gradientlab.paint.generalization.bias.BiasStage;
import gradientlab.ui.generalization.GeneralizationWindow;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
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

/** Many fits, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class BiasWindowTest {

    private static final String STAGE = "#bias-stage";

    private GeneralizationWindow<BiasMode> window;

    @Start
    void open(Stage primary) {
        window = new GeneralizationWindow<>("fifty-samples", BiasMode::new);
    }

    @BeforeEach
    void waitForTheFirstResult(FxRobot robot) throws TimeoutException {
        eventually(() -> window.mode() != null && window.mode().painted() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private BiasRecipe recipe() {
        return window.model().looked().bias();
    }

    private BiasStage stage() {
        return window.mode().painted();
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    private Point2D first(FxRobot robot, BiasSpot.Kind kind, int index) {
        Region pixels = robot.lookup(STAGE).query();
        for (double y = 1; y < pixels.getHeight(); y += 3) {
            for (double x = 1; x < pixels.getWidth(); x += 3) {
                BiasSpot spot = stage().at(x, y).orElse(null);
                boolean there = spot != null && spot.kind() == kind
                        && (kind == BiasSpot.Kind.TERMS ? stage().stepAt(x) : spot.index()) == index;
                if (there) {
                    return GeneralizationWindow.on(robot, STAGE, x, y);
                }
            }
        }
        throw new AssertionError("no " + kind + " " + index);
    }

    @Test
    void itSaysWhatTheErrorOfThePresetIsMadeOf(FxRobot robot) {
        assertThat(said(robot)).startsWith("Degree 12, fitted 50 times to fresh noise at the same 20 places")
                .contains("0.063 + 0.013 + 0.195 = 0.271");
    }

    @Test
    void theDegreeIsDraggedAlongTheTerms(FxRobot robot) throws TimeoutException {
        robot.moveTo(first(robot, BiasSpot.Kind.TERMS, 12)).press(MouseButton.PRIMARY)
                .moveTo(first(robot, BiasSpot.Kind.TERMS, 3)).release(MouseButton.PRIMARY);
        assertThat(recipe().model().capacity()).isEqualTo(3);
        eventually(() -> said(robot).contains("0.063 + 0.004 + 0.013 = 0.080"));
    }

    @Test
    void xIsDraggedAlongTheFits(FxRobot robot) {
        Plot plot = stage().fits();
        Point2D from = GeneralizationWindow.on(robot, STAGE, plot.x(0.06), plot.y(0));
        Point2D to = GeneralizationWindow.on(robot, STAGE, plot.x(0.5), plot.y(0));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        assertThat(recipe().x()).isCloseTo(0.5, within(0.01));
        assertThat(recipe().model().capacity()).isEqualTo(12);
    }

    @Test
    void aModelIsChosenByAClick(FxRobot robot) throws TimeoutException {
        robot.clickOn(first(robot, BiasSpot.Kind.MODEL, 1), MouseButton.PRIMARY);
        assertThat(recipe().model()).isEqualTo(ModelChoice.polynomial(3));
        eventually(() -> said(robot).startsWith("Degree 3"));
    }

    @Test
    void bootstrapSamplesShowTheSpreadAlone(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.V);
        assertThat(recipe().bootstrap()).isTrue();
        eventually(() -> said(robot).contains("The bias cannot be seen"));
        robot.push(KeyCode.V);
        eventually(() -> said(robot).contains("= 0.271"));
    }

    @Test
    void moreSamplesAndAnotherModelAreFitted(FxRobot robot) throws TimeoutException {
        KnobSlider samples = robot.lookup("#bias-samples").query();
        robot.interact(() -> samples.valueProperty().set(100));
        eventually(() -> said(robot).contains("fitted 100 times"));
        ComboBox<Kind> kind = robot.lookup("#bias-model-kind").query();
        robot.interact(() -> kind.setValue(Kind.TREE));
        eventually(() -> said(robot).startsWith("Tree of depth 3"));
    }

    @Test
    void aClassSaysFirstWhatTheErrorIsMadeOf(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(15)));
        eventually(() -> !said(robot).contains("0.271"));
        assertThat(said(robot)).contains("Say first");
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.empty()));
        eventually(() -> said(robot).contains("0.271"));
    }
}
