package gradientlab.ui.convolution.training;

import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.paint.convolution.training.TrainingSpot;
import gradientlab.paint.convolution.training.TrainingSpot.Mistaken;
import gradientlab.paint.convolution.training.TrainingSpot.Pixel;
import gradientlab.paint.convolution.training.TrainingSpot.Step;
import gradientlab.paint.convolution.training.TrainingSpot.Weight;
import gradientlab.paint.convolution.training.TrainingStage;
import gradientlab.paint.convolution.training.TrainingWords;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.Waiting;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.widget.HoverTip;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** The picture in the window, and the hands on it: draw a digit, choose a weight, look back. */
final class StageView extends Pane {

    private static final double CHOOSER_TOP = 8;
    private static final double CHOOSER_LEFT = 20;

    private final TrainingState state;
    private final ConvolutionModel model;
    private final LabContext context;
    private final PaintedStage painted = new PaintedStage("digits-stage", this::lay, this::plays);
    private final PaintedView pixels = painted.pixels();
    private final HoverTip tip = new HoverTip(pixels);
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Segmented<Boolean> turns;
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private boolean clears;
    private boolean seeks;
    private boolean presenting;
    private TrainingStage stage;

    StageView(TrainingState state, ConvolutionModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        getStyleClass().add("digits-stage");
        setMinSize(0, 0);
        turns = new Segmented<>(
                List.of(false, true),
                confusion -> context.words()
                        .text(confusion ? "convolution.train.turn.confusion" : "convolution.train.answers"));
        turns.setId("digits-turns");
        turns.getStyleClass().add("digits-turns");
        turns.valueProperty().addListener(o -> refresh());
        turns.setVisible(false);
        buttons.getChildren().addAll(
                button("draw", () -> look(DigitsEdits.blank())),
                button("next", this::next), button("mistake", this::nextMistake));
        buttons.setPickOnBounds(false);
        getChildren().addAll(painted, buttons, turns);
        model.follow(drawing);
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> release());
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseExited(e -> tip.say(""));
    }

    private Button button(String id, Runnable action) {
        Button button = new Button();
        button.setId("digit-" + id);
        button.textProperty().bind(context.words().text("convolution.train.button." + id));
        button.setFocusTraversable(false);
        button.setOnAction(e -> {
            if (state.ready()) {
                action.run();
            }
        });
        return Nodes.styled(button, "digit-button");
    }

    void present(boolean on) {
        presenting = on;
    }

    private void look(DigitChoice digit) {
        DigitsEdits.view(model, view -> view.withDigit(digit));
    }

    private void next() {
        look(DigitChoice.of(state.next()));
    }

    /** Goes to the selected network's next mistake, or says that there is none. */
    void nextMistake() {
        show(state.nextMistake(), "convolution.train.mistake.none");
    }

    private void show(OptionalInt row, String none) {
        if (row.isPresent()) {
            look(DigitChoice.of(row.getAsInt()));
        } else {
            context.say(context.words().texts().get(none));
        }
    }

    /** Where a line over the steps is drawn by hand. */
    Optional<GuessPlane> plane() {
        return Optional.ofNullable(stage).flatMap(TrainingStage::axes)
                .map(axes -> GuessPlane.of(pixels, 1, axes));
    }

    /** Brings the picture up to date. */
    void refresh() {
        painted.refresh();
    }

    void close() {
        painted.close();
    }

    private boolean plays() {
        return model.timeline().playing();
    }

    private PaintedStage.Picture lay(double width, double height) {
        if (!state.ready()) {
            buttons.setVisible(false);
            turns.setVisible(false);
            Theme theme = context.theme().get();
            String said = context.words().texts().get("convolution.computing");
            return g -> waiting(g, theme, said, width, height);
        }
        return new Laid(new TrainingStage(
                state.scene(), width, height, presenting, turns.valueProperty().get()));
    }

    /** A picture that knows what lies where in it once it is painted. */
    private final class Laid implements PaintedStage.Picture {

        private final TrainingStage laid;

        Laid(TrainingStage laid) {
            this.laid = laid;
        }

        @Override
        public String paint(Graphics2D g) {
            laid.paint(g);
            return laid.spoken();
        }

        @Override
        public void shown() {
            stage = laid;
            place();
        }
    }

    private static String waiting(Graphics2D g, Theme theme, String said, double width, double height) {
        Brush.quality(g);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Waiting.paint(g, theme, said, width, height);
        return said;
    }

    /** Lays the buttons where the picture leaves room for them. */
    private void place() {
        buttons.setVisible(!presenting);
        turns.setVisible(!presenting && stage.crowded());
        Rectangle2D room = stage.buttons();
        buttons.setPrefWrapLength(room.getWidth());
        buttons.resizeRelocate(room.getX(), room.getY(), room.getWidth(), room.getHeight());
        Rectangle2D answers = stage.answers();
        turns.resizeRelocate(
                answers.getX() + CHOOSER_LEFT, answers.getY() + CHOOSER_TOP, Math.ceil(turns.prefWidth(-1)),
                turns.prefHeight(-1));
    }

    private Optional<TrainingSpot> spot(MouseEvent e) {
        return stage == null ? Optional.empty() : stage.at(e.getX(), e.getY());
    }

    private void press(MouseEvent e) {
        Optional<TrainingSpot> spot = spot(e);
        boolean primary = e.getButton() == MouseButton.PRIMARY;
        clears = e.getButton() == MouseButton.SECONDARY;
        if (spot.isEmpty() || !primary && !clears) {
            return;
        }
        if (spot.get() instanceof Pixel) {
            drawing.set(true);
            drag(e);
        } else if (primary && spot.get() instanceof Weight) {
            Weight weight = (Weight) spot.get();
            DigitsEdits.view(
                    model, view -> view.withWeight(weight.filter(), weight.row(), weight.column()));
        } else if (primary && spot.get() instanceof Mistaken) {
            Mistaken cell = (Mistaken) spot.get();
            show(state.next(cell.label(), cell.answer()), "convolution.train.cell.none");
        } else if (primary && spot.get() instanceof Step) {
            seeks = true;
            drag(e);
        }
    }

    private void drag(MouseEvent e) {
        if (drawing.get()) {
            Pixel pixel = stage.pixelNear(e.getX(), e.getY());
            DigitsEdits.view(model, view -> view.withDigit(
                    view.digit().painted(pixel.row(), pixel.column(), clears)));
        } else if (seeks && spot(e).orElse(null) instanceof Step) {
            model.timeline().seek(((Step) spot(e).orElseThrow()).step());
        }
    }

    private void release() {
        drawing.set(false);
        seeks = false;
    }

    private void point(MouseEvent e) {
        TrainingSpot spot = spot(e).orElse(null);
        pixels.setCursor(spot == null ? Cursor.DEFAULT
                : spot instanceof Pixel ? Cursor.CROSSHAIR
                        : spot instanceof Step ? Cursor.H_RESIZE : Cursor.HAND);
        tip.say(spot == null || presenting ? ""
                : new TrainingWords(state.recipe(), context.words().texts()).at(spot, state.look()));
    }

    @Override
    protected void layoutChildren() {
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        painted.layout();
        if (stage != null) {
            place();
        }
    }
}
