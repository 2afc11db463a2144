package gradientlab.ui.flow;

import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.PlayButton;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.Speed;
import gradientlab.ui.widget.SpeedBox;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar that trains: first, back, play, one step, one epoch, live; the step; a line to look back; speed;
 * reset.
 */
final class FlowTransport extends HBox {

    /** Steps a second that a person may choose from. */
    static final List<Speed> SPEEDS = List.of(
            new Speed(1), new Speed(2), new Speed(5), new Speed(10), Speed.EASY, new Speed(60),
            new Speed(200),
            new Speed(Double.POSITIVE_INFINITY));

    /** The width of a digit of JetBrains Mono at 14 px, with a little to spare. */
    private static final double DIGIT = 8.6;

    private final FlowModel model;
    private final LabContext desk;
    private final SliderTrack scrub = new SliderTrack();
    private final Label count = new Label();
    private final Label total = new Label();
    private final Label word = new Label();
    private boolean following;

    FlowTransport(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        PlayButton play = new PlayButton(desk.words(), model.playingProperty());
        play.setOnAction(e -> model.toggle());
        play.setId("play");
        count.getStyleClass().addAll("mono", "step");
        count.setAlignment(Pos.CENTER_RIGHT);
        count.setId("step-count");
        total.getStyleClass().addAll("mono", "steps");
        word.getStyleClass().add("steps");
        word.textProperty().bind(desk.words().text("flow.ui.live.word"));
        word.visibleProperty().bind(model.liveProperty());
        StackPane beside = new StackPane(total, word);
        StackPane.setAlignment(total, Pos.CENTER_LEFT);
        StackPane.setAlignment(word, Pos.CENTER_LEFT);
        HBox where = new HBox(6, count, beside);
        where.setAlignment(Pos.CENTER_RIGHT);
        where.getStyleClass().add("where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        scrub.setId("flow-scrub");
        scrub.accessibleTextProperty().bind(desk.words().text("transport.scrub"));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        HBox.setMargin(scrub, new Insets(0, 16, 0, 0));
        scrub.positionProperty().addListener((of, was, is) -> {
            if (!following) {
                model.seek((int) Math.round(is.doubleValue() * model.newest()));
            }
        });
        SpeedBox speeds = new SpeedBox(SPEEDS, "flow.ui.speed.flat", desk.words());
        speeds.valueProperty().bindBidirectional(model.speedProperty());
        getChildren().addAll(
                button(Feather.SKIP_BACK, "transport.first", "Home", model::first),
                button(Feather.CHEVRON_LEFT, "transport.back", "←", model::back),
                play,
                button(Feather.CHEVRON_RIGHT, "flow.ui.step", "→", model::forward),
                button(Feather.CHEVRONS_RIGHT, "flow.ui.epoch", "N", model::epoch),
                button(Feather.SKIP_FORWARD, "flow.ui.live", "End", model::live),
                where, scrub, speeds,
                button(Feather.ROTATE_CCW, "flow.ui.reset", "R", model::reset));
    }

    /** Brings step and line up to date. */
    void refresh() {
        int newest = model.newest();
        int step = model.stepProperty().get();
        boolean live = model.liveProperty().get();
        count.setText(Integer.toString(step));
        // Room for the digits of the whole run: the line must not move under the hand.
        int digits = Integer.toString(Math.max(newest, model.recipe().steps())).length();
        count.setMinWidth(DIGIT * digits);
        total.setText(live ? "" : "/ " + newest);
        total.setMinWidth(DIGIT * (digits + 2));
        following = true;
        scrub.positionProperty().set(newest == 0 || live ? 1 : (double) step / newest);
        scrub.setKeyStep(newest == 0 ? 0.01 : 1.0 / newest);
        following = false;
    }

    private IconButton button(Feather icon, String key, String keys, Runnable action) {
        IconButton button = new IconButton(icon, desk.words(), key, keys);
        button.setOnAction(e -> action.run());
        button.setId(key.replace('.', '-'));
        return button;
    }
}
