package gradientlab.ui.time.clipping;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.time.cliff.CliffMap;
import gradientlab.paint.time.cliff.CliffScene;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What comes of the cliff that is shown, computed once for all parts of the window, and how it is seen. */
final class ClippingState {

    private final TimeModel model;
    private final LabContext context;
    private final Set<Integer> hidden = new HashSet<>();
    private CliffRun run;
    /** What of the plane is seen; null for what a first look shows. */
    private Viewport viewport;
    /** From where the relief is seen; of what is left by V as well, so that V comes back to it. */
    private Camera camera = Cliff.CAMERA;
    private Runnable onLooked = () -> {};

    ClippingState(TimeModel model, LabContext context) {
        this.model = model;
        this.context = context;
        run = CliffRun.of(cliff());
    }

    /** What happens when something else is seen of the same recipe. */
    void setOnLooked(Runnable action) {
        onLooked = action;
    }

    Cliff cliff() {
        return model.recipe().cliff();
    }

    CliffRun run() {
        if (!run.cliff().equals(cliff())) {
            run = CliffRun.of(cliff());
        }
        return run;
    }

    /** Whether a hand is at work: axes stay under it. */
    boolean held() {
        return model.heldProperty().get();
    }

    /** The step that is looked at. */
    int step() {
        return Math.min(model.timeline().step(), cliff().steps());
    }

    /** What is painted now. */
    CliffScene scene() {
        CliffScene.Look look =
                new CliffScene.Look(selected(), hidden, model.timeline().limit().isPresent());
        return new CliffScene(run(), step(), look, context.theme().get(), context.words().texts());
    }

    /** The runner whose clipping the panel shows. */
    int selected() {
        return model.selected();
    }

    void select(int runner) {
        model.selectedProperty().set(runner);
        onLooked.run();
    }

    boolean shown(int runner) {
        return !hidden.contains(runner);
    }

    /** Switches a runner on or off; one that there isn't does nothing. */
    void toggle(int runner) {
        if (runner >= 0 && runner < cliff().clips().size()) {
            if (!hidden.remove(runner)) {
                hidden.add(runner);
            }
            onLooked.run();
        }
    }

    /** What is seen on a map of that size, pixels; under a hand it stays. */
    Viewport viewport(double width, double height) {
        if (viewport == null) {
            viewport = CliffMap.home(run(), width, height);
        } else if (viewport.width() != width || viewport.height() != height) {
            double unit = viewport.unit() * Math.min(width / viewport.width(), height / viewport.height());
            viewport = new Viewport(width, height, viewport.centerX(), viewport.centerY(), unit);
        }
        return viewport;
    }

    void look(Viewport other) {
        viewport = other;
        onLooked.run();
    }

    /** Whether the cliff is seen in relief. */
    boolean inRelief() {
        return model.recipe().relief().isPresent();
    }

    /** From where it is seen there. */
    Camera camera() {
        camera = model.recipe().relief().orElse(camera);
        return camera;
    }

    /** To the relief, or back to the map. */
    void switchRelief() {
        Camera last = camera();
        relief(inRelief() ? Optional.empty() : Optional.of(last));
    }

    /** Walks on around the relief, degrees; does nothing over the map. */
    void turn(double around, double up) {
        if (inRelief()) {
            relief(Optional.of(camera().moved(around, up)));
        }
    }

    private void relief(Optional<Camera> other) {
        model.edit(recipe -> recipe.withRelief(other));
    }

    /** Back to what a first look shows. */
    void fit() {
        look(null);
    }

    /** Everything is shown again, as of another experiment. */
    void forget() {
        viewport = null;
        hidden.clear();
    }

    void change(UnaryOperator<Cliff> edit) {
        model.edit(recipe -> recipe.withCliff(edit.apply(recipe.cliff())));
    }

    /** Begins elsewhere, to as many decimals as a drag tells apart. */
    void start(double w, double b, double pixel) {
        change(cliff -> cliff.withStart(place(w, pixel), place(b, pixel)));
    }

    private static double place(double value, double pixel) {
        double factor = Math.pow(10, Math.ceil(-Math.log10(pixel)));
        double rounded = Math.rint(value * factor) / factor;
        return Math.max(-Cliff.MAX_PLACE, Math.min(Cliff.MAX_PLACE, rounded));
    }

    /** Another threshold for all runners that have the same one; which it has become, to two digits. */
    double limit(double from, double to) {
        double bounded = Math.max(Cliff.LEAST_LIMIT, Math.min(Cliff.LARGEST_LIMIT, to));
        double rounded = new BigDecimal(bounded).round(new MathContext(2)).doubleValue();
        change(cliff -> {
            List<Clip> clips = new ArrayList<>();
            for (Clip clip : cliff.clips()) {
                boolean same = clip.kind() != Clip.Kind.OFF && clip.limit() == from;
                clips.add(same ? new Clip(clip.kind(), rounded, clip.exact()) : clip);
            }
            return cliff.withClips(clips);
        });
        return rounded;
    }

    /** Clips the selected runner otherwise. */
    void clip(Clip clip) {
        List<Clip> clips = new ArrayList<>(cliff().clips());
        double limit = Math.max(Cliff.LEAST_LIMIT, Math.min(Cliff.LARGEST_LIMIT, clip.limit()));
        clips.set(selected(), new Clip(clip.kind(), limit, clip.exact()));
        change(cliff -> cliff.withClips(clips));
    }
}
