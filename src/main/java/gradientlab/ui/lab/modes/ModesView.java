package gradientlab.ui.lab.modes;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.lecture.PresentedTitle;
import gradientlab.ui.widget.Magnifier;
import gradientlab.ui.widget.time.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lays strip, the mode that is shown, and the transport out; in a presentation the title stands for the
 * strip, the panel goes and everything is larger.
 *
 * @param <R> the lab's recipes
 * @param <M> its modes
 */
public class ModesView<R extends Recipe, M extends Enum<M>> extends Pane implements LabView {

    private static final double STRIP = 48;
    private static final double TRANSPORT = 56;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 664;

    /** A narrower strip, after the names of the modes, has no room for what the lab is at. */
    private static final double STATE_FROM = 1100;

    /** Of a preset's name in the menu. */
    private static final double PRESET_WIDTH = 220;

    /** How much larger a lecture room sees everything, and the least that it is laid out in. */
    private static final double PRESENTED = 2.2;
    private static final double PRESENTED_WIDTH = 960;
    private static final double PRESENTED_HEIGHT = 540;

    private final ModeSwitch<M> modes;
    private final PresetStrip strip;
    private final Function<R, Transport> transports;
    private final LabModel<R> model;
    private final Function<R, M> modeOf;
    private Transport transport;
    private final PresentedTitle<R> presented;
    private final Magnifier magnifier;
    private final List<Node> over = new ArrayList<>();
    private Runnable onInvalidated = () -> {};
    private boolean presenting;
    private boolean taskStale = true;
    private boolean stateStale = true;

    /**
     * Shows the mode of the recipe, whichever it becomes.
     *
     * @param modeOf a recipe's mode
     * @param texts what the keys of the lab's texts begin with: {@code graph.}
     * @param transports the transport of a recipe's mode, the same one for as long as its steps are the same
     */
    protected ModesView(
            LabModel<R> model, Function<R, M> modeOf, ModeSwitch<M> modes, String texts,
            Function<R, Transport> transports, LabContext context) {
        this.modes = modes;
        String lab = model.kind().id();
        modes.strip().setId(lab + "-modes");
        this.model = model;
        this.modeOf = modeOf;
        strip = new PresetStrip(model, lab + "-presets", texts, PRESET_WIDTH, context);
        strip.getChildren().add(0, modes.strip());
        strip.setStateFrom(STATE_FROM);
        strip.setInvitation(() -> {
            String own = texts + "invite." + modeOf.apply(model.recipe()).name().toLowerCase(Locale.ROOT);
            return context.words().texts().has(own) ? own : texts + "invite";
        });
        this.transports = transports;
        presented = new PresentedTitle<>(model, texts, context);
        getStyleClass().addAll("descent", lab);
        for (String sheet : new String[] {"descent", lab}) {
            getStylesheets()
                    .add(ModesView.class.getResource("/assets/themes/" + sheet + ".css").toExternalForm());
        }
        magnifier = new Magnifier(this, LEAST_WIDTH, LEAST_HEIGHT);
        modes.setOnInvalidated(() -> onInvalidated.run());
        for (Observable moved : List.of(
                model.timeline().stepProperty(), model.timeline().liveProperty(),
                model.timeline().playingProperty())) {
            moved.addListener(o -> {
                stateStale = true;
                onInvalidated.run();
            });
        }
        show();
        model.recipeProperty().addListener((of, was, now) -> {
            taskStale = true;
            if (modeOf.apply(now) != modeOf.apply(was) || transports.apply(now) != transport) {
                show();
            }
            onInvalidated.run();
        });
        context.words().languageProperty().addListener(o -> invalidate());
        context.lecture().placeProperty().addListener(o -> invalidate());
    }

    private void invalidate() {
        taskStale = true;
        requestLayout();
        onInvalidated.run();
    }

    private void show() {
        modes.show(modeOf.apply(model.recipe()));
        transport = transports.apply(model.recipe());
        arrange();
    }

    private void arrange() {
        getChildren().setAll(modes.shown().stage(), transport);
        getChildren().addAll(over);
        getChildren().addAll(presenting ? List.of(presented) : List.of(strip, modes.shown().panel()));
        requestLayout();
        onInvalidated.run();
    }

    /** Lays something over stage and transport, whichever mode is shown; see {@link #layoutOver}. */
    protected final void addOver(Node... nodes) {
        over.addAll(List.of(nodes));
        arrange();
    }

    /**
     * Places what {@link #addOver} got.
     *
     * @param transport laid out
     */
    protected void layoutOver(Transport transport) {}

    /** The lab's modes. */
    public final ModeSwitch<M> modes() {
        return modes;
    }

    /** What a lecture room reads over the stage. */
    public final PresentedTitle<R> presented() {
        return presented;
    }

    @Override
    public final Node node() {
        return magnifier;
    }

    @Override
    public final void refresh() {
        if (taskStale) {
            taskStale = false;
            strip.refreshTask();
            presented.refresh();
        }
        if (modes.shown().stale()) {
            modes.shown().refresh();
            stateStale = true;
        }
        if (stateStale) {
            stateStale = false;
            strip.say(modes.shown().status());
            transport.refresh();
        }
    }

    @Override
    public final boolean stale() {
        return taskStale || stateStale || modes.shown().stale();
    }

    @Override
    public final void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public final void present(boolean on) {
        presenting = on;
        if (!on) {
            presented.leave();
        }
        magnifier.want(
                on ? PRESENTED : 1, on ? PRESENTED_WIDTH : LEAST_WIDTH,
                on ? PRESENTED_HEIGHT : LEAST_HEIGHT);
        taskStale = true;
        modes.present(on);
        arrange();
    }

    @Override
    public final void setOnForward(Runnable action) {
        presented.setOnForward(action);
    }

    @Override
    public double panelWidth(double window) {
        return window < 1400 ? 296 : 320;
    }

    @Override
    public final int pictureWidth() {
        return (int) Math.max(640, getWidth() - panelWidth(getWidth()));
    }

    @Override
    public final int pictureHeight() {
        return (int) Math.max(480, getHeight() - STRIP - TRANSPORT);
    }

    @Override
    protected final void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double side = presenting ? 0 : snapSizeX(panelWidth(w));
        double rest = w - side;
        double top = presenting ? snapSizeY(presented.prefHeight(w)) : STRIP;
        place(presenting ? presented : strip, 0, 0, rest, top);
        place(modes.shown().stage(), 0, top, rest, h - top - TRANSPORT);
        place(transport, 0, h - TRANSPORT, rest, TRANSPORT);
        transport.layout();
        layoutOver(transport);
        if (!presenting) {
            place(modes.shown().panel(), rest, 0, side, h);
        }
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), Math.max(0, h));
    }
}
