package gradientlab.ui.widget.time;

import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar that plays a {@link Timeline}: first, back, play, forward, last; the step; a line to scrub; speed;
 * for a finished run loop. A lab may add buttons of its own.
 */
public final class Transport extends HBox {

    /** The place of a button after that for one step on. */
    public static final int AFTER_FORWARD = 4;

    private static final String SPEED = "transport.speed.";
    /** The width of a digit of JetBrains Mono at 14 px, with a little to spare. */
    private static final double DIGIT = 8.6;

    /**
     * What is called otherwise from lab to lab, as text keys.
     *
     * @param forward one step on
     * @param last the last step
     * @param endless an infinite speed
     * @param live beside the newest step of a run that grows; "" for a finished run
     * @param rate so many steps a second; the same key with ".one" is one step a second
     * @param speeds that may be chosen
     */
    public record Terms(
            String forward, String last, String endless, String live, String rate, List<Speed> speeds) {

        /** Steps a second. */
        public static final String STEPS = SPEED + "steps";

        /** With steps counted. */
        public Terms(String forward, String last, String endless, String live, List<Speed> speeds) {
            this(forward, last, endless, live, STEPS, speeds);
        }

        /** Those of a finished run. */
        public static final Terms FINISHED =
                new Terms("transport.forward", "transport.last", "transport.speed.whole", "", Speed.CHOICES);

        /** Those of a finished run at speeds of its own, and the whole of it at once. */
        public static Terms finished(String rate, double... speeds) {
            List<Speed> all = new ArrayList<>();
            for (double speed : speeds) {
                all.add(new Speed(speed));
            }
            all.add(Speed.WHOLE_RUN);
            return new Terms(
                    "transport.forward", "transport.last", "transport.speed.whole", "", rate, all);
        }

        /** Whether they are those of a finished run. */
        boolean finished() {
            return live.isEmpty();
        }
    }

    /**
     * What stands for the step.
     *
     * @param unit before it; "" for none
     * @param value of the step
     * @param total after it, of the last step; "" for none
     * @param longest number of characters of the value at any step
     */
    public record Count(String unit, String value, String total, int longest) {}

    private final Timeline timeline;
    private final Words words;
    private final SliderTrack scrub = new SliderTrack();
    private final Label unit = Nodes.styled(new Label(), "steps", "unit");
    private final Label count = Nodes.styled(new Label(), "mono", "step");
    private final Label total = Nodes.styled(new Label(), "mono", "steps");
    private boolean following;
    private Supplier<Optional<Count>> counted = Optional::empty;

    /** In a narrower bar the word before the count gives way. */
    private static final double UNIT_FROM = 720;

    /** The bar of a finished run. */
    public Transport(Timeline timeline, Words words) {
        this(timeline, words, Terms.FINISHED);
    }

    public Transport(Timeline timeline, Words words, Terms terms) {
        this.timeline = timeline;
        this.words = words;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        PlayButton play = new PlayButton(words, timeline.playingProperty());
        play.setOnAction(e -> timeline.toggle());
        play.setId("play");

        scrub.setId("scrub");
        scrub.accessibleTextProperty().bind(words.text("transport.scrub"));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        HBox.setMargin(scrub, new Insets(0, 16, 0, 0));
        scrub.positionProperty().addListener((o, was, is) -> {
            if (!following) {
                timeline.seek((int) Math.round(is.doubleValue() * timeline.newest()));
            }
        });
        timeline.yieldTo(scrub.changingProperty());
        timeline.stepProperty().addListener((o, was, is) -> show());
        timeline.newestProperty().addListener((o, was, is) -> show());
        timeline.stepsProperty().addListener((o, was, is) -> show());
        timeline.liveProperty().addListener((o, was, is) -> show());
        widthProperty().addListener(o -> show());

        SpeedBox speeds = new SpeedBox(terms.speeds(), terms.rate(), terms.endless(), words);
        speeds.valueProperty().bindBidirectional(timeline.speedProperty());
        getChildren().addAll(
                button(Feather.SKIP_BACK, "transport.first", "Home", timeline::first),
                button(Feather.CHEVRON_LEFT, "transport.back", "←", timeline::back),
                play,
                button(Feather.CHEVRON_RIGHT, terms.forward(), "→", timeline::forward),
                button(Feather.SKIP_FORWARD, terms.last(), "End", timeline::last),
                where(terms), scrub, speeds);
        if (terms.finished()) {
            getChildren().add(new LoopButton(words, timeline.loopingProperty()));
        }
        show();
    }

    /**
     * Of a finished run whose steps have a name and numbers of their own.
     *
     * @param by what stands for the step now; empty while the steps are not this transport's
     */
    public void count(Supplier<Optional<Count>> by) {
        counted = by;
        show();
    }

    /** Brings up to date what {@link #count} says. */
    public void refresh() {
        show();
    }

    /** One more button at some place, {@link #AFTER_FORWARD} say. */
    public void add(int place, IconButton button) {
        getChildren().add(place, button);
    }

    /** One more button at the end. */
    public void add(IconButton button) {
        getChildren().add(button);
    }

    /** A button for {@link #add}; its id is its text key with dashes for dots. */
    public IconButton button(Feather icon, String key, String keys, Runnable action) {
        IconButton button = new IconButton(icon, words, key, keys);
        button.setOnAction(e -> action.run());
        button.setId(key.replace('.', '-'));
        return button;
    }

    /** The scrub line. */
    public SliderTrack scrub() {
        return scrub;
    }

    private HBox where(Terms terms) {
        count.setAlignment(Pos.CENTER_RIGHT);
        count.setId("step-count");
        total.setId("step-total");
        HBox where = new HBox(unit, count, total);
        if (!terms.finished()) {
            Label word = Nodes.label(words.text(terms.live()), "steps");
            word.visibleProperty().bind(timeline.liveProperty());
            total.visibleProperty().bind(Bindings.not(timeline.liveProperty()));
            StackPane beside = new StackPane(total, word);
            beside.setAlignment(Pos.CENTER_LEFT);
            where = new HBox(6, count, beside);
        }
        HBox.setMargin(unit, new Insets(0, 6, 0, 0));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        total.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.show(unit, false);
        where.setAlignment(Pos.CENTER_RIGHT);
        where.getStyleClass().add("where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        return where;
    }

    private void show() {
        int newest = timeline.newest();
        int step = timeline.step();
        boolean grows = timeline.grows();
        // Room for all digits from the start: the scrub line must not move under the hand.
        int digits = Integer.toString(grows ? Math.max(newest, timeline.steps()) : newest).length();
        count.setText(Integer.toString(step));
        count.setMinWidth(DIGIT * digits);
        total.setText((grows ? "/ " : " / ") + newest);
        if (grows) {
            total.setMinWidth(DIGIT * (digits + 2));
        }
        counted.get().ifPresent(now -> {
            unit.setText(now.unit());
            Nodes.show(unit, !now.unit().isEmpty() && getWidth() >= UNIT_FROM);
            count.setText(now.value());
            count.setMinWidth(DIGIT * now.longest());
            total.setText(now.total().isEmpty() ? "" : " / " + now.total());
        });
        following = true;
        boolean atEnd = grows && (newest == 0 || timeline.live());
        scrub.positionProperty().set(atEnd ? 1 : newest == 0 ? 0 : (double) step / newest);
        scrub.setKeyStep(newest == 0 ? 0.01 : 1.0 / newest);
        following = false;
    }
}
