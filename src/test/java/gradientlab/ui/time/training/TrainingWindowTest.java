package gradientlab.ui.time.training;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.knob.KnobSlider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The mode Training in the whole window, driven by hand and key as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class TrainingWindowTest {

    private static final CellSpec RNN = CellSpec.of(Cell.RNN_TANH).withHidden(6);
    private static final CellSpec LSTM = CellSpec.of(Cell.LSTM).withHidden(6);
    private static final TimeRecipe SMALL = TimeRecipe
            .of(TaskChoice.of(Task.ADDING, 20), List.of(RNN, LSTM)).withBatch(4).withSteps(2000);

    private TestWindow window;
    private OneMode<TimeRecipe, TimeModel, TrainingMode> lab;
    private TimeModel model;
    private LabContext context;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("time", "time.tab", given -> lab = new OneMode<>(
                        new TimeModel(SMALL, new TimeWorker(System::nanoTime, 2)), TrainingMode::new,
                        TimeModel::looked, context = given)),
                1280,
                800);
    }

    @BeforeEach
    void waitForTheLab(FxRobot robot) throws TimeoutException {
        eventually(() -> lab != null && lab.model().frame() != null);
        model = lab.model();
        robot.interact(model.timeline()::play);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void trained(FxRobot robot, int steps) throws TimeoutException {
        eventually(() -> model.timeline().newest() >= steps);
        robot.interact(model.timeline()::pause);
        eventually(() -> model.resting());
    }

    private static Point2D at(Node node, double shareX, double shareY) {
        Bounds box = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(box.getMinX() + shareX * box.getWidth(), box.getMinY() + shareY * box.getHeight());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    @Test
    void everyNetworkHasItsVerdictWithTheNumberItRestsOn(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        eventually(() -> text(robot, "#because-0").startsWith("h₁ receives"));
        assertTrue(text(robot, "#because-1").startsWith("c₁ receives"));
        assertTrue(robot.lookup("#map-1").query().isVisible());
    }

    @Test
    void turningTheForgetBiasOfAPausedStepReevaluatesItAndPlayTrainsFromThere(FxRobot robot)
            throws TimeoutException {
        trained(robot, 4);
        int step = model.timeline().newest();
        double before = model.shown().networks().get(1).norms().first();
        robot.interact(() -> model.selectedProperty().set(1));
        eventually(() -> robot.lookup("#knob-forget_bias").tryQuery().isPresent());
        KnobSlider bias = robot.lookup("#knob-forget_bias").query();
        robot.interact(() -> bias.valueProperty().set(5));
        eventually(() -> model.frozenProperty().get());
        assertTrue(model.shown().networks().get(1).norms().first() > before);
        assertEquals(step, model.timeline().newest());
        robot.interact(() -> model.timeline().play());
        eventually(() -> model.frame().snapshot().step() > step);
        assertEquals(step, model.frame().recipe().edits().get(0).at());
        assertEquals(5, model.frame().recipe().present().networks().get(1).forgetBias());
    }

    @Test
    void escapeTakesBackWhatWasTurnedAndNotTrained(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        KnobSlider gain = robot.lookup("#knob-gain").query();
        robot.interact(() -> gain.valueProperty().set(3));
        eventually(() -> model.frozenProperty().get());
        robot.interact(() -> assertTrue(lab.escape()));
        eventually(() -> !model.frozenProperty().get());
        assertEquals(1, model.recipe().networks().get(0).gain());
        robot.interact(() -> assertFalse(lab.escape()));
    }

    @Test
    void anotherLengthIsSeenAtOnceByKey(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        robot.interact(() -> Event.fireEvent(
                window.stage().getScene().getRoot(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "]", "]", KeyCode.CLOSE_BRACKET, false, false, false, false)));
        eventually(() -> model.frozenProperty().get());
        assertEquals(25, model.recipe().task().length());
        assertEquals(25, model.shown().networks().get(0).norms().length());
        robot.interact(() -> model.timeline().play());
        eventually(() -> !model.frozenProperty().get() && model.frame().data().length() == 25);
    }

    @Test
    void keysChooseTheQuantity(FxRobot robot) throws TimeoutException {
        trained(robot, 2);
        robot.push(KeyCode.Q);
        assertEquals(Quantity.HIDDEN, model.recipe().view().quantity());
        robot.push(KeyCode.Q);
        robot.push(KeyCode.Q);
        assertEquals(Quantity.WEIGHTS, model.recipe().view().quantity());
        assertFalse(model.frozenProperty().get());
        robot.push(KeyCode.Q);
        assertEquals(Quantity.STATE, model.recipe().view().quantity());
    }

    @Test
    void theTimeStepUnderThePointerIsLitEverywhere(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        robot.moveTo(at(robot.lookup("#main-chart").query(), 0.4, 0.5));
        eventually(() -> model.pointedProperty().get() > 0);
        eventually(() -> robot.lookup(".map-row").query().isVisible());
        robot.moveTo(at(robot.lookup("#map-0").query(), 0.1, 0.9));
        eventually(() -> model.pointedProperty().get() < 8);
        robot.moveTo(at(robot.lookup("#because-0").query(), 0.1, 0.1));
        eventually(() -> model.pointedProperty().get() == 0);
    }

    @Test
    void pressingAMapLooksBack(FxRobot robot) throws TimeoutException {
        trained(robot, 30);
        robot.moveTo(at(robot.lookup("#map-0").query(), 0.02, 0.5)).press(MouseButton.PRIMARY)
                .release(MouseButton.PRIMARY);
        eventually(() -> !model.timeline().live());
        assertTrue(model.timeline().step() < model.timeline().newest());
    }

    @Test
    void theCutIsDragged(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        robot.interact(() -> model
                .edit(recipe -> Edits.view(recipe, view -> view.withQuantity(Quantity.WEIGHTS).withCut(10))));
        eventually(() -> model.frame().recipe().view().quantity() == Quantity.WEIGHTS);
        WaitForAsyncUtils.waitForFxEvents();
        MainChartView chart = (MainChartView) robot.lookup("#main-chart").query().getParent();
        eventually(() -> !Double.isNaN(chart.cutX()));
        Point2D cut = chart.localToScreen(chart.cutX(), chart.getHeight() / 2);
        robot.moveTo(cut).press(MouseButton.PRIMARY).moveBy(40, 0).moveBy(40, 0)
                .release(MouseButton.PRIMARY);
        assertTrue(model.recipe().view().cut() < 10);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(10, model.recipe().view().cut());
    }

    @Test
    void optimizerClippingAndOwnClippingChangeOnTheRun(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        int step = model.timeline().newest();
        robot.interact(() -> robot.lookup("#clip").<ComboBox<?>>query().getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#own-clip").<ComboBox<?>>query().getSelectionModel().select(2));
        eventually(() -> !model.frame().recipe().changes().isEmpty());
        assertEquals(Clip.OFF, model.recipe().clip());
        assertEquals(Clip.Kind.NORM, model.recipe().clipOf(0).kind());
        assertEquals(step, model.timeline().newest());
    }

    @Test
    void anotherCellOrTaskStartsAnew(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        robot.interact(() -> robot.lookup("#cell").<ComboBox<?>>query().getSelectionModel().select(3));
        eventually(() -> model.frame().recipe().networks().get(0).cell() == Cell.GRU);
        assertEquals(0, model.timeline().newest());
        robot.interact(() -> robot.lookup("#task").<ComboBox<?>>query().getSelectionModel().select(1));
        eventually(() -> model.frame().recipe().task().task() == Task.RECALL);
        assertEquals(2, model.frame().data().classes());
    }

    @Test
    void aTextThatIsDroppedIsTheTaskAndOneTooShortChangesNothing(FxRobot robot, @TempDir Path folder)
            throws Exception {
        TimeRecipe before = lab.model().recipe();
        Path brief = Files.writeString(folder.resolve("brief.txt"), "ab");
        robot.interact(() -> TextDrop.take(brief, lab.model(), context));
        eventually(() -> window.said().stream().anyMatch(said -> said.contains("2")));
        assertEquals(before, lab.model().recipe());
        Path text = Files.writeString(folder.resolve("text.txt"), "to be or not to be, ".repeat(20));
        robot.interact(() -> TextDrop.take(text, lab.model(), context));
        eventually(() -> lab.model().recipe().task().text().equals(Optional.of(text.toString())));
    }

    @Test
    void whereASetHasNoTestSequencesTheNumberIsNamedTheTrainingLoss(FxRobot robot) throws Exception {
        assertTrue(says(robot, "Test loss"));
        TimeRecipe given = (TimeRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"time","networks":[{"cell":"rnn_tanh","hidden":3}],
                 "loss":"mse","data":{"inputs":[[[1]],[[-2]],[[0.5]]],"targets":[[3]]},"steps":50}""");
        robot.interact(() -> lab.model().open(given));
        eventually(() -> says(robot, "Training loss"));
    }

    @Test
    void oneSizeIsOfAllNetworksInUnitsOrInParameters(FxRobot robot) throws TimeoutException {
        trained(robot, 1);
        robot.interact(() -> {
            TextField hidden = robot.lookup("#hidden").query();
            hidden.setText("12");
            hidden.fireEvent(new ActionEvent());
        });
        assertEquals(List.of(12, 12), sizes());
        robot.interact(() -> {
            model.selectedProperty().set(1);
            model.edit(recipe -> Edits.equal(recipe, true, 1, 2));
        });
        assertEquals(12, sizes().get(1));
        assertEquals(26, sizes().get(0), "4 · 12 · 16 = 768 parameters; 26 · 30 = 780 is nearest");
    }

    private List<Integer> sizes() {
        return model.recipe().networks().stream().map(CellSpec::hidden).toList();
    }

    @Test
    void whileAClassPredictsNumbersAndMapsAreHidden(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        robot.interact(() -> model.timeline().setLimit(OptionalInt.of(4)));
        eventually(() -> !robot.lookup("#verdict-0").query().isVisible());
        assertFalse(robot.lookup("#map-0").query().isVisible());
        assertEquals("", text(robot, "#because-0"));
        robot.interact(() -> model.timeline().setLimit(OptionalInt.empty()));
        eventually(() -> robot.lookup("#verdict-0").query().isVisible());
    }

    @Test
    void withoutANetworkThereIsOneButton(FxRobot robot) throws TimeoutException {
        trained(robot, 1);
        robot.interact(() -> {
            model.toggle(0);
            model.toggle(1);
        });
        eventually(() -> robot.lookup("#switch-on").query().isVisible());
        assertEquals("Switch on RNN", text(robot, "#switch-on"));
        robot.clickOn("#switch-on");
        eventually(() -> model.recipe().networks().get(0).shown());
    }

    @Test
    void inALectureRoomNamesAndVerdictsStayAndMapsGo(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        robot.interact(() -> lab.mode().present(true));
        eventually(() -> !robot.lookup("#map-0").query().getParent().isVisible());
        assertTrue(robot.lookup("#verdict-0").query().isVisible());
        robot.interact(() -> lab.mode().present(false));
        eventually(() -> robot.lookup("#map-0").query().getParent().isVisible());
    }

    @Test
    void itSpeaksKorean(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        robot.interact(() -> window.context().words().languageProperty().set(Language.KO));
        eventually(() -> text(robot, "#because-0").contains("기울기"));
        assertTrue(says(robot, "모든 신경망"));
        assertNotEquals("", text(robot, "#verdict-1"));
    }
}
