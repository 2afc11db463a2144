package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.core.Knob;
import gradientlab.text.Texts;
import gradientlab.ui.widget.knob.KnobControl;
import gradientlab.ui.widget.knob.KnobSlider;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.SpeedBox;
import gradientlab.ui.widget.time.Timeline;
import gradientlab.ui.widget.time.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class WidgetTest {

    private static final Knob RATE = Knob.log("lr", "η", 10, 1e-4, 1, 0.01);
    private static final Knob MOMENTUM = Knob.linear("momentum", "γ", 0, 1, 0.9).belowMax();

    private final Words words = new Words(Texts.Language.EN);
    private KnobSlider rate;
    private KnobSlider momentum;
    private final Timeline timeline = new Timeline();
    private Transport transport;
    private Fold fold;
    private Segmented<String> strip;
    private int made;

    @Start
    void start(Stage stage) {
        rate = new KnobSlider(RATE, words);
        momentum = new KnobSlider(MOMENTUM, words);
        timeline.stepsProperty().set(100);
        transport = new Transport(timeline, words);
        fold = new Fold(new SimpleStringProperty("Schedule"), new SimpleStringProperty("constant"), () -> {
            made++;
            return new VBox(new Label("inside"));
        });
        strip = new Segmented<>(List.of("PNG", "GIF"), SimpleStringProperty::new);
        stage.setScene(new Scene(new VBox(10, rate, momentum, transport, fold, strip), 700, 500));
        stage.show();
    }

    @Test
    void aTipSaysWhatItIsToldAndNothingWhereThereIsNothing(FxRobot robot) {
        Label place = new Label("place");
        HoverTip tip = new HoverTip(place);
        robot.interact(() -> tip.say("A sentence."));
        assertEquals("A sentence.", tip.said());
        robot.interact(() -> tip.say(""));
        assertEquals("", tip.said());
        robot.interact(() -> tip.say("Another."));
        assertEquals("Another.", tip.said());
    }

    private static void type(FxRobot robot, KnobSlider slider, String text, KeyCode end) {
        robot.interact(() -> {
            slider.field().field().requestFocus();
            slider.field().field().setText(text);
        });
        robot.type(end);
    }

    /** Presses on the thumb, or where {@code from} says, and drags; positions are shares of the line. */
    private static void drag(FxRobot robot, SliderTrack track, double from, double to) {
        Bounds at = track.localToScreen(track.getLayoutBounds());
        double y = at.getCenterY();
        robot.moveTo(at.getMinX() + from * at.getWidth(), y);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(at.getMinX() + (from + to) / 2 * at.getWidth(), y);
        robot.moveTo(at.getMinX() + to * at.getWidth(), y);
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void draggingChangesTheValueOnTheWayAndIsOneGesture(FxRobot robot) {
        List<String> events = new ArrayList<>();
        rate.changingProperty().addListener((o, was, is) -> events.add(is ? "begin" : "end"));
        rate.valueProperty().addListener((o, was, is) -> events.add("value"));
        drag(robot, rate.track(), 0.5, 0.75);
        assertEquals(0.1, rate.valueProperty().get(), 0.005);
        assertEquals("begin", events.get(0));
        assertEquals("end", events.get(events.size() - 1));
        assertTrue(events.stream().filter("value"::equals).count() >= 2, events.toString());
    }

    @Test
    void aDraggedValueHasThreeDigitsAtMost(FxRobot robot) {
        drag(robot, rate.track(), 0.5, 0.333);
        double value = rate.valueProperty().get();
        assertEquals(TypedNumbers.rounded(value, 3), value);
    }

    @Test
    void draggingToAnExcludedEndStaysAllowed(FxRobot robot) {
        drag(robot, momentum.track(), 0.9, 1.2);
        assertTrue(MOMENTUM.allows(momentum.valueProperty().get()));
        assertTrue(momentum.valueProperty().get() > 0.99);
    }

    @Test
    void aSpeedThatIsNoneOfTheChoicesIsSaidInBothLanguagesAndAfterTheBoxWasAway(FxRobot robot) {
        SpeedBox box = robot.lookup(".speed").query();
        robot.interact(() -> timeline.speedProperty().set(new Speed(5)));
        robot.interact(() -> timeline.speedProperty().set(new Speed(37.5)));
        assertEquals("37.5 steps/s", box.getButtonCell().getText());
        VBox root = (VBox) transport.getParent();
        robot.interact(() -> root.getChildren().remove(transport));
        robot.interact(() -> timeline.speedProperty().set(new Speed(2)));
        robot.interact(() -> timeline.speedProperty().set(new Speed(37.5)));
        robot.interact(() -> root.getChildren().add(transport));
        robot.interact(root::layout);
        assertEquals("37.5 steps/s", box.getButtonCell().getText());
        robot.interact(() -> words.languageProperty().set(Texts.Language.KO));
        assertEquals("초당 37.5스텝", box.getButtonCell().getText());
        robot.interact(() -> words.languageProperty().set(Texts.Language.EN));
        robot.interact(() -> timeline.speedProperty().set(new Speed(5)));
        assertEquals("5 steps/s", box.getButtonCell().getText());
    }

    @Test
    void pressingOnTheThumbMovesNothing(FxRobot robot) {
        robot.interact(() -> rate.valueProperty().set(0.0123456));
        Bounds at = rate.track().localToScreen(rate.track().getLayoutBounds());
        robot.moveTo(at.getMinX() + RATE.position(0.0123456) * at.getWidth() + 3, at.getCenterY());
        robot.press(MouseButton.PRIMARY);
        robot.release(MouseButton.PRIMARY);
        assertEquals(0.0123456, rate.valueProperty().get());
    }

    @Test
    void aDoubleClickOnTheSliderRestoresTheDefault(FxRobot robot) {
        robot.interact(() -> rate.valueProperty().set(0.5));
        robot.doubleClickOn(rate.track());
        assertEquals(0.01, rate.valueProperty().get());
    }

    @Test
    void aTypedValueIsTakenExactlyOnEnter(FxRobot robot) {
        type(robot, rate, "0.0123456789", KeyCode.ENTER);
        assertEquals(0.0123456789, rate.valueProperty().get());
        assertEquals("0.0123456789", rate.field().field().getText());
    }

    @Test
    void aTypedNumberStaysAsItWasTypedAndAnyOtherHasFourDigits(FxRobot robot) {
        type(robot, rate, "2e-2", KeyCode.ENTER);
        assertEquals(0.02, rate.valueProperty().get());
        assertEquals("2e-2", rate.field().field().getText());
        robot.interact(() -> rate.valueProperty().set(0.00459463));
        assertEquals("0.004595", rate.field().field().getText());
        assertEquals(0.00459463, rate.valueProperty().get());
        robot.clickOn(rate.field().field());
        assertEquals("0.00459463", rate.field().field().getText(), "all of it for who edits it");
    }

    @Test
    void aValueOffTheSlidersEndIsTakenIfTheKnobAllowsIt(FxRobot robot) {
        type(robot, rate, "7.5", KeyCode.ENTER);
        assertEquals(7.5, rate.valueProperty().get());
        assertEquals(1, rate.track().positionProperty().get());
    }

    @Test
    void aTypedValueIsTakenWhenTheFieldIsLeft(FxRobot robot) {
        type(robot, rate, "0.2", KeyCode.TAB);
        assertEquals(0.2, rate.valueProperty().get());
    }

    @Test
    void aValueThatIsNotAllowedStaysWithItsReasonAndChangesNothing(FxRobot robot) {
        type(robot, rate, "-1", KeyCode.ENTER);
        assertEquals(0.01, rate.valueProperty().get());
        assertEquals("-1", rate.field().field().getText());
        assertTrue(rate.field().errorProperty().get().contains("(0, 10]"));
        ErrorNote note = robot.from(rate).lookup(".error-note").query();
        assertTrue(note.isVisible() && note.getText().startsWith("✕"));
    }

    @Test
    void whatIsNoNumberIsRefusedAndEscapeRestores(FxRobot robot) {
        type(robot, rate, "fast", KeyCode.ENTER);
        assertFalse(rate.field().errorProperty().get().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertEquals("0.01", rate.field().field().getText());
        assertTrue(rate.field().errorProperty().get().isEmpty());
    }

    @Test
    void anErrorFollowsTheLanguage(FxRobot robot) {
        type(robot, rate, "-1", KeyCode.ENTER);
        robot.interact(() -> words.languageProperty().set(Texts.Language.KO));
        assertEquals(Texts.of(Texts.Language.KO).get("field.error.range", "(0, 10]"),
                rate.field().errorProperty().get());
    }

    @Test
    void settingTheValueFromOutsideRoundsNothing(FxRobot robot) {
        robot.interact(() -> rate.valueProperty().set(0.0123456789));
        assertEquals(0.0123456789, rate.valueProperty().get());
    }

    @Test
    void arrowsTurnTheSliderThatHasTheFocus(FxRobot robot) {
        robot.interact(() -> rate.track().requestFocus());
        robot.type(KeyCode.RIGHT);
        double once = rate.valueProperty().get();
        assertTrue(once > 0.01);
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(rate.valueProperty().get() < 0.01);
        robot.type(KeyCode.END);
        assertEquals(1, rate.valueProperty().get());
    }

    @Test
    void aSliderDoesNotTakeTheFocusFromTheWindowByMouse(FxRobot robot) {
        drag(robot, rate.track(), 0.5, 0.6);
        assertFalse(rate.track().isFocused());
    }

    @Test
    void theLabelNamesTheSymbolAndForGammaTheNamePytorchHas(FxRobot robot) {
        assertTrue(robot.from(rate).lookup((Label l) -> l.getText().equals("Learning rate")).tryQuery()
                .isPresent());
        assertTrue(robot.from(rate).lookup((Label l) -> l.getText().equals("η")).tryQuery().isPresent());
        assertTrue(robot.from(momentum).lookup((Label l) -> l.getText().equals("γ · momentum")).tryQuery()
                .isPresent());
    }

    @Test
    void switchesAndChoicesTurnTheirKnobs(FxRobot robot) {
        KnobControl toggle = KnobControl.of(Knob.toggle("centered", false), words);
        KnobControl choice = KnobControl.of(Knob.choice("form", "lookahead", "pytorch"), words);
        robot.interact(() -> {
            ((CheckBox) toggle.node()).fire();
            robot.from(choice.node()).lookup((ToggleButton b) -> true).queryAllAs(ToggleButton.class).stream()
                    .reduce((a, b) -> b).orElseThrow().fire();
        });
        assertEquals(1, toggle.valueProperty().get());
        assertEquals(1, choice.valueProperty().get());
        robot.interact(() -> choice.valueProperty().set(0));
        assertEquals(0, choice.valueProperty().get());
    }

    @Test
    void playingFromTheLastStepStartsAtTheFirst(FxRobot robot) {
        robot.interact(() -> timeline.seek(100));
        robot.clickOn(".play-button");
        assertTrue(timeline.playing());
        assertEquals(0, timeline.step());
        robot.clickOn(".play-button");
        assertFalse(timeline.playing());
    }

    @Test
    void steppingPausesAndStopsAtTheEnds(FxRobot robot) {
        robot.interact(() -> {
            timeline.play();
            timeline.forward();
        });
        assertEquals(1, timeline.step());
        assertFalse(timeline.playing());
        robot.interact(() -> {
            timeline.back();
            timeline.back();
        });
        assertEquals(0, timeline.step());
        robot.interact(() -> {
            timeline.last();
            timeline.forward();
        });
        assertEquals(100, timeline.step());
    }

    @Test
    void scrubbingFindsTheStepUnderTheHand(FxRobot robot) {
        drag(robot, transport.scrub(), 0, 0.6);
        assertEquals(60, timeline.step(), 1);
        assertFalse(transport.scrub().changingProperty().get());
    }

    @Test
    void theStepShownAndTheLineFollowTheStep(FxRobot robot) {
        robot.interact(() -> timeline.seek(25));
        assertEquals(0.25, transport.scrub().positionProperty().get());
        assertEquals("25", robot.from(transport).lookup(".step").<Label>query().getText());
    }

    @Test
    void aFoldMakesItsInsideWhenItFirstOpens(FxRobot robot) {
        assertEquals(0, made);
        robot.clickOn(".fold-head");
        assertTrue(fold.expandedProperty().get());
        assertTrue(robot.lookup("inside").tryQuery().isPresent());
        robot.clickOn(".fold-head");
        assertTrue(robot.lookup("inside").tryQuery().isEmpty());
        robot.clickOn(".fold-head");
        assertEquals(1, made);
    }

    @Test
    void pressingTheChosenSegmentAgainKeepsIt(FxRobot robot) {
        robot.clickOn("GIF");
        assertEquals("GIF", strip.valueProperty().get());
        robot.clickOn("GIF");
        assertEquals("GIF", strip.valueProperty().get());
        ToggleButton gif = robot.lookup("GIF").queryAs(ToggleButton.class);
        assertTrue(gif.isSelected());
    }

    @Test
    void aStripOffersSomeOfItsChoicesAndTakesOneThatIsThere(FxRobot robot) {
        robot.interact(() -> strip.valueProperty().set("PNG"));
        robot.interact(() -> strip.offer(Set.of("GIF")));
        assertEquals("GIF", strip.valueProperty().get());
        assertFalse(strip.getChildren().get(0).isManaged());
        assertTrue(strip.getChildren().get(1).getStyleClass().containsAll(List.of("first", "last")));
        robot.interact(() -> strip.offer(Set.of("PNG", "GIF")));
        assertEquals("GIF", strip.valueProperty().get());
        assertTrue(strip.getChildren().get(0).isManaged());
    }
}
