package gradientlab.ui.flow;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.Format;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.knob.KnobSlider;
import gradientlab.ui.widget.time.Speed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The flow lab in the whole window, driven by hand and key as a student would. */
@Thorough
class FlowWindowTest extends FlowInWindow {

    private static final FlowRecipe NARROW = narrow(Presets.first(FlowKind.KIND).recipe());

    @Start
    void open(Stage primary) {
        open();
    }

    /** The first preset's networks, but narrow: what trains behind a test takes little of the machine. */
    @BeforeEach
    void takeNarrowNetworks(FxRobot robot) throws TimeoutException {
        robot.interact(() -> assertTrue(lab.restore(Recipes.write(NARROW))));
        eventually(() -> model.frame().recipe().networks().equals(NARROW.networks()));
        robot.interact(model.timeline()::play);
    }

    private static FlowRecipe narrow(FlowRecipe recipe) {
        return recipe.withNetworks(recipe.networks().stream().map(each -> each.withWidth(8)).toList());
    }

    @Test
    void draggingTheDepthStartsAllNetworksAnewAndIsOneUndo(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        KnobSlider depth = robot.lookup("#knob-depth").query();
        robot.moveTo(at(depth.track(), depth.track().positionProperty().get(), 0.5))
                .press(MouseButton.PRIMARY);
        robot.moveBy(-30, 0).moveBy(-30, 0);
        int during = model.recipe().networks().get(0).depth();
        assertTrue(during < 20);
        eventually(() -> model.frame().recipe().networks().get(3).depth() == during);
        assertEquals(0, model.timeline().newest());
        robot.release(MouseButton.PRIMARY);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(NARROW, model.recipe());
    }

    @Test
    void draggingTheWeightScaleOfAFrozenStepReevaluatesItAtOnce(FxRobot robot) throws TimeoutException {
        trained(robot, 4);
        int step = model.timeline().newest();
        double before = model.shown().networks().get(0).verdict().ratio();
        KnobSlider scale = robot.lookup("#knob-weight_scale").query();
        robot.moveTo(at(scale.track(), scale.track().positionProperty().get(), 0.5))
                .press(MouseButton.PRIMARY);
        robot.moveBy(40, 0);
        eventually(() -> model.frozenProperty().get());
        assertNotEquals(before, model.shown().networks().get(0).verdict().ratio());
        robot.release(MouseButton.PRIMARY);
        assertEquals(step, model.timeline().newest());
        eventually(() -> text(robot, "#lab-state").contains("frozen"));
    }

    @Test
    void changingTheLearningRateWhileItTrainsDoesNotRestart(FxRobot robot) throws TimeoutException {
        eventually(() -> model.timeline().newest() > 5);
        KnobSlider rate = robot.lookup("#knob-lr").query();
        robot.interact(() -> rate.valueProperty().set(0.2));
        eventually(() -> model.frame().recipe().changes().size() == 1);
        assertTrue(model.timeline().newest() > 5);
        assertTrue(model.timeline().playing());
    }

    @Test
    void optimizerAndClippingChangeOnTheRunToo(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        int step = model.timeline().newest();
        robot.interact(() -> robot.lookup("#optimizer").<ComboBox<?>>query().getSelectionModel().select(4));
        robot.interact(() -> robot.lookup("#clip").<ComboBox<?>>query().getSelectionModel().select(1));
        eventually(() -> !model.frame().recipe().changes().isEmpty());
        assertNotEquals("sgd", model.recipe().optimizer());
        assertEquals(step, model.timeline().newest());
        assertTrue(robot.lookup("#knob-limit").query().isVisible());
    }

    @Test
    void aNetworkClipsOnItsOwnOnTheRunAndTheOthersAsBefore(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        int step = model.timeline().newest();
        robot.interact(() -> model.selectedProperty().set(1));
        ComboBox<?> own = robot.lookup("#own-clip").query();
        assertEquals(0, own.getSelectionModel().getSelectedIndex(), "common, until it has its own");
        robot.interact(() -> own.getSelectionModel().select(2));
        eventually(() -> model.frame().recipe().changes().size() == 1);
        assertEquals(Optional.of(new Clip(Clip.Kind.NORM, 1, false)),
                model.recipe().networks().get(1).clip());
        assertEquals(Clip.OFF, model.recipe().clipOf(0));
        assertEquals(step, model.timeline().newest());
        assertTrue(robot.lookup("#own-limit").query().isVisible());
        robot.interact(() -> own.getSelectionModel().select(0));
        assertEquals(Optional.empty(), model.recipe().networks().get(1).clip());
        eventually(() -> model.frame().recipe().changes().isEmpty());
    }

    @Test
    void regularizersAreFoldedUntilOneIsOnAndTurnOnTheRun(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        int step = model.timeline().newest();
        robot.interact(() -> model.selectedProperty().set(1));
        Fold fold = robot.lookup("#fold-regularizers").query();
        assertFalse(fold.expandedProperty().get());
        assertTrue(robot.lookup("#knob-dropout").tryQuery().isEmpty());
        robot.interact(() -> fold.expandedProperty().set(true));
        assertTrue(robot.lookup("#knob-shift").tryQuery().isEmpty(), "circles are no pictures");
        KnobSlider l2 = robot.lookup("#knob-l2").query();
        robot.interact(() -> l2.valueProperty().set(0.02));
        KnobSlider dropout = robot.lookup("#knob-dropout").query();
        robot.interact(() -> dropout.valueProperty().set(0.5));
        Regularizers both = Regularizers.NONE.withL2(0.02).withDropout(0.5);
        eventually(() -> model.frame().recipe().present().networks().get(1).regularizers().equals(both));
        assertEquals(step, model.timeline().newest(), "nothing began anew");
        assertEquals(1, model.frame().recipe().changes().size());
        assertTrue(says(robot, "λ 0.02 · dropout 0.5"), "the legend and the fold");
        robot.interact(() -> model.selectedProperty().set(0));
        assertFalse(fold.expandedProperty().get(), "this network has none");
        robot.interact(() -> model.selectedProperty().set(1));
        assertTrue(fold.expandedProperty().get());
        robot.interact(() -> {
            l2.track().fireEvent(second(l2, MouseEvent.MOUSE_PRESSED));
            l2.track().fireEvent(second(l2, MouseEvent.MOUSE_RELEASED));
        });
        assertEquals(0, model.recipe().networks().get(1).regularizers().penalty().l2(), "its default");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(both, model.recipe().networks().get(1).regularizers());
        robot.interact(() -> model.edit(recipe -> Edits.data(recipe, new ShippedData("digits"))));
        assertTrue(robot.lookup("#knob-shift").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#knob-shift").<KnobSlider>query().valueProperty().set(1));
        robot.interact(() -> model.edit(
                recipe -> Edits.data(recipe, GeneratedData.of("circles"))));
        assertEquals(both, model.recipe().networks().get(1).regularizers(), "points are not moved");
    }

    /** Of a double click, wherever the panel is scrolled to. */
    private static MouseEvent second(KnobSlider slider, EventType<MouseEvent> type) {
        Point2D at = at(slider.track(), slider.track().positionProperty().get(), 0.5);
        return new MouseEvent(
                type, 0, 0, at.getX(), at.getY(), MouseButton.PRIMARY, 2, false, false,
                false, false, true, false, false, true, false, true, null);
    }

    @Test
    void keysTrainStepAndLookBack(FxRobot robot) throws TimeoutException {
        trained(robot, 3);
        int step = model.timeline().newest();
        robot.push(KeyCode.RIGHT);
        eventually(() -> model.timeline().newest() == step + 1);
        robot.push(KeyCode.LEFT);
        assertEquals(step, model.timeline().step());
        robot.push(KeyCode.HOME);
        assertEquals(0, model.timeline().step());
        eventually(() -> text(robot, "#lab-state").contains("looking back"));
        robot.push(KeyCode.END);
        assertTrue(model.timeline().live());
        robot.push(KeyCode.N);
        eventually(() -> model.timeline().newest() % model.frame().stepsPerEpoch() == 0);
        robot.push(KeyCode.DIGIT2);
        assertFalse(model.recipe().networks().get(1).shown());
        eventually(() -> robot.lookup("#verdict-1").tryQuery().isEmpty());
        robot.push(KeyCode.SPACE);
        assertTrue(model.timeline().playing());
        robot.push(KeyCode.SPACE);
        assertFalse(model.timeline().playing());
        robot.push(KeyCode.R);
        eventually(() -> model.timeline().newest() == 0);
    }

    @Test
    void pressingInAMapLooksBackAtThatStep(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.timeline().speedProperty().set(new Speed(200)));
        trained(robot, 30);
        robot.moveTo(at(robot.lookup("#map-1").query(), 0.15, 0.4)).press(MouseButton.PRIMARY);
        robot.release(MouseButton.PRIMARY);
        assertFalse(model.timeline().live());
        assertTrue(model.timeline().step() < model.timeline().newest());
        assertEquals(1, model.selected());
    }

    @Test
    void aNetworkThatStoppedOffersToGoBackOneStep(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.open(Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe()));
        robot.interact(model.timeline()::play);
        eventually(() -> robot.lookup("#rewind-0").tryQuery().filter(Node::isVisible).isPresent());
        int at = model.frame().snapshot().networks().get(0).stopped().orElseThrow().step();
        assertTrue(text(robot, "#because-0").contains("step " + at));
        robot.interact(() -> robot.lookup("#rewind-0").<Button>query().fire());
        eventually(() -> model.timeline().newest() == at - 1);
        assertFalse(model.timeline().playing());
    }

    @Test
    void networksAreAddedCopiedAndRemoved(FxRobot robot) throws TimeoutException {
        MenuButton menu = robot.lookup("#network-menu").query();
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "flow.ui.network.remove".equals(item.getId())).forEach(MenuItem::fire));
        assertEquals(3, model.recipe().networks().size());
        MenuButton add = robot.lookup("#add-network").query();
        robot.interact(() -> add.getItems().get(6).fire());
        assertEquals(4, model.recipe().networks().size());
        assertEquals(3, model.selected());
        eventually(() -> model.frame().recipe().networks().size() == 4);
        eventually(() -> robot.lookup("#verdict-3").tryQuery().isPresent());
    }

    @Test
    void examplesOfOnesOwnAreTakenAndBadOnesAreRefusedInASentence(FxRobot robot) throws Exception {
        StringBuilder rows = new StringBuilder("x,y,class\n");
        for (int i = 0; i < 100; i++) {
            rows.append(i % 10).append(',').append(i % 7).append(',').append(i % 2).append('\n');
        }
        Path good = Files.writeString(folder.resolve("points.csv"), rows);
        robot.interact(() -> window.drop(good));
        eventually(() -> model.frame().recipe().data() instanceof FileData);
        assertTrue(says(robot, "points.csv"));
        Path bad = Files.writeString(folder.resolve("bad.csv"), "1,2,0\n1,two,1\n");
        robot.interact(() -> window.answerSource(bad));
        ComboBox<?> data = robot.lookup("#data").query();
        robot.interact(() -> data.getSelectionModel().selectLast());
        eventually(() -> robot.lookup(".toast.danger").tryQuery().isPresent());
        assertEquals(new FileData(good.toString()), model.recipe().data());
    }

    @Test
    void aPictureIsExportedAndReopensItsTraining(FxRobot robot) throws Exception {
        trained(robot, 6);
        int steps = model.timeline().newest();
        Path picture = folder.resolve("seen.png");
        window.answer(picture);
        robot.push(KeyCode.E);
        assertNotNull(robot.lookup("#export-dialog").query());
        robot.interact(() -> robot.lookup("#export-format").queryParent().getChildrenUnmodifiable().stream()
                .map(ToggleButton.class::cast).filter(b -> b.getText().equals(Format.PNG.name())).findFirst()
                .orElseThrow().fire());
        type(robot, "#export-width", "640");
        type(robot, "#export-height", "480");
        robot.interact(() -> robot.lookup("#export-go").<Button>query().fire());
        eventually(() -> Files.exists(picture) && !lab.exporting());
        FlowRecipe inside = (FlowRecipe) Recipes.read(EmbeddedRecipe.read(picture).orElseThrow());
        assertEquals(model.saved().withSteps(steps), inside);
        robot.interact(() -> model.edit(recipe -> Edits.depth(recipe, 3)));
        robot.interact(() -> window.drop(picture));
        assertEquals(inside, model.recipe());
    }

    @Test
    void aSavedRecipeReopensTheSame(FxRobot robot) throws Exception {
        trained(robot, 5);
        robot.interact(() -> model.edit(recipe -> Edits.knob(recipe, "lr", 0.2)));
        eventually(() -> model.frame().recipe().changes().size() == 1);
        Path file = folder.resolve("mine.json");
        window.answer(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(model.saved(), Recipes.read(file));
        assertEquals(1, ((FlowRecipe) Recipes.read(file)).changes().size());
    }

    @Test
    void whatWasRememberedIsTakenUpAndNonsenseIsNot(FxRobot robot) throws Exception {
        FlowRecipe other = Presets.find(FlowKind.KIND, "spirals").orElseThrow().recipe();
        robot.interact(() -> {
            assertTrue(lab.restore(Recipes.write(other)));
            assertFalse(lab.restore("nonsense"));
            assertFalse(lab.restore(Recipes.write(Presets.first(DescentKind.KIND).recipe())));
        });
        assertEquals(other, model.recipe());
        assertFalse(lab.canUndo().get());
        assertEquals(other, Recipes.read(lab.recipe()));
    }

    @Test
    void everyTextFollowsTheLanguage(FxRobot robot) throws TimeoutException {
        trained(robot, 2);
        robot.interact(() -> window.context().words().languageProperty().set(Texts.Language.KO));
        eventually(() -> text(robot, "#verdict-0").contains("소실"));
        assertTrue(says(robot, "모든 신경망"));
        assertFalse(says(robot, "Weight scale"));
        assertFalse(says(robot, "vanishing"));
    }

    @Test
    void nothingThatMustStayGoesInSmallWindows(FxRobot robot) throws TimeoutException {
        trained(robot, 2);
        for (double[] size : List.of(new double[] {1280, 720}, new double[] {1024, 768})) {
            robot.interact(() -> {
                window.stage().setWidth(size[0]);
                window.stage().setHeight(size[1]);
            });
            WaitForAsyncUtils.waitForFxEvents();
            for (String id : List.of("#knob-lr", "#play", "#network-on-3", "#verdict-3", "#map-3",
                    "#main-chart")) {
                Node node = robot.lookup(id).query();
                Bounds box = node.localToScene(node.getBoundsInLocal());
                String where = id + " at " + size[0] + ": " + box;
                assertTrue(box.getWidth() > 10 && box.getHeight() > 10, where);
                assertTrue(box.getMinX() >= 0 && box.getMaxX() <= node.getScene().getWidth() + 1, where);
                assertTrue(box.getMinY() >= 0 && box.getMaxY() <= node.getScene().getHeight() + 1, where);
            }
            assertTrue(robot.lookup("#map-0").query().getBoundsInLocal().getHeight() >= 64);
        }
    }

    @Test
    void aHiddenLabRests(FxRobot robot) throws Exception {
        eventually(() -> model.timeline().newest() > 2);
        robot.interact(lab::hidden);
        eventually(() -> {
            robot.interact(() -> model.pulse(1));
            return model.resting();
        });
        int rested = model.timeline().newest();
        window.awaitFrames(10);
        robot.interact(() -> model.pulse(1));
        assertTrue(model.resting());
        assertEquals(rested, model.timeline().newest());
        robot.interact(lab::shown);
        eventually(() -> model.timeline().newest() > rested);
        assertEquals(Optional.empty(), robot.lookup(".toast.danger").tryQuery());
    }
}
