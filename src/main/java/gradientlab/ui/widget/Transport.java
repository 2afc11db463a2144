package gradientlab.ui.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar that plays: first, back, play, forward, last; the step; a line to scrub; speed; loop.
 *
 * <p>It only holds properties and changes them; whoever owns it advances the step while
 * {@link #playingProperty} is true and {@link #scrubbingProperty} is false.
 */
public final class Transport extends HBox {

    /** The width of a digit of JetBrains Mono at 14 px, with a little to spare. */
    private static final double DIGIT = 8.6;

    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.EASY);
    private final SliderTrack scrub = new SliderTrack();
    private final Label count = new Label();
    private final Label total = new Label();
    private boolean following;

    /** A paused transport at step 0 of 0. */
    public Transport(Words words) {
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);

        IconButton first = new IconButton(Feather.SKIP_BACK, words, "transport.first", "Home");
        first.setOnAction(e -> first());
        IconButton back = new IconButton(Feather.CHEVRON_LEFT, words, "transport.back", "←");
        back.setOnAction(e -> back());
        IconButton forward = new IconButton(Feather.CHEVRON_RIGHT, words, "transport.forward", "→");
        forward.setOnAction(e -> forward());
        IconButton last = new IconButton(Feather.SKIP_FORWARD, words, "transport.last", "End");
        last.setOnAction(e -> last());

        PlayButton play = new PlayButton(words, playing);
        play.setOnAction(e -> toggle());

        count.getStyleClass().addAll("mono", "step");
        total.getStyleClass().addAll("mono", "steps");
        count.textProperty().bind(step.asString());
        count.setAlignment(Pos.CENTER_RIGHT);
        // Room for all digits from the start: the scrub line must not move under the hand.
        count.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> DIGIT * Integer.toString(steps.get()).length(), steps));
        total.textProperty().bind(Bindings.concat(" / ", steps));
        HBox where = new HBox(count, total);
        where.setAlignment(Pos.CENTER_RIGHT);
        where.getStyleClass().add("where");
        where.setMinWidth(Region.USE_PREF_SIZE);

        scrub.accessibleTextProperty().bind(words.text("transport.scrub"));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        HBox.setMargin(scrub, new Insets(0, 16, 0, 0));
        scrub.positionProperty().addListener((o, was, is) -> {
            if (!following) {
                step.set((int) Math.round(is.doubleValue() * steps.get()));
            }
        });
        step.addListener((o, was, is) -> follow());
        steps.addListener((o, was, is) -> follow());

        SpeedBox speeds = new SpeedBox(Speed.CHOICES, "transport.speed.whole", words);
        speeds.valueProperty().bindBidirectional(speed);
        LoopButton loop = new LoopButton(words, looping);
        getChildren().addAll(first, back, play, forward, last, where, scrub, speeds, loop);
    }

    /** The step shown, 0 to {@link #stepsProperty}. */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** How many steps there are. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** Whether it plays. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether it starts again after the last step. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** How fast it plays. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** True while the hand is on the scrub line; playing waits for it. */
    public ReadOnlyBooleanProperty scrubbingProperty() {
        return scrub.changingProperty();
    }

    /** The scrub line. */
    public SliderTrack scrub() {
        return scrub;
    }

    /** Plays or pauses; playing from the last step starts at the first. */
    public void toggle() {
        if (!playing.get() && step.get() >= steps.get()) {
            step.set(0);
        }
        playing.set(!playing.get());
    }

    /** One step on, and pauses. */
    public void forward() {
        pauseAt(step.get() + 1);
    }

    /** One step back, and pauses. */
    public void back() {
        pauseAt(step.get() - 1);
    }

    /** To the first step, and pauses. */
    public void first() {
        pauseAt(0);
    }

    /** To the last step, and pauses. */
    public void last() {
        pauseAt(steps.get());
    }

    private void pauseAt(int wanted) {
        playing.set(false);
        step.set(Math.max(0, Math.min(steps.get(), wanted)));
    }

    private void follow() {
        following = true;
        scrub.positionProperty().set(steps.get() == 0 ? 0 : (double) step.get() / steps.get());
        scrub.setKeyStep(steps.get() == 0 ? 0.01 : 1.0 / steps.get());
        following = false;
    }
}
