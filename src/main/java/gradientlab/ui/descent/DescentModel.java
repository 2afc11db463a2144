package gradientlab.ui.descent;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Convention;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.Camera;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.worker.Worker;
import gradientlab.ui.widget.History;
import gradientlab.ui.widget.Playback;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The experiment on the screen: the recipe and its history, the paths that come of it, the step that is
 * shown, and what part of the plane. Knows no control; everything happens on the thread that owns it.
 */
final class DescentModel implements AutoCloseable {

    /**
     * Up to this many updates ({@link Descent#updates}) the paths are computed at once, within the frame in
     * which a knob moved: 10 ms at the 4,000 updates a millisecond that were measured.
     */
    static final long AT_ONCE = 40_000;

    private final History<DescentRecipe> history;
    private final ReadOnlyObjectWrapper<Trajectories> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing", false);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view");
    private final ObjectProperty<Camera> relief = new SimpleObjectProperty<>(this, "relief");
    private final ObjectProperty<Point> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held", false);
    private final ReadOnlyBooleanWrapper forking = new ReadOnlyBooleanWrapper(this, "forking", false);
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final Playback playback = new Playback();
    private final Worker<Trajectories> worker;
    private DescentRecipe opened;

    /** Opens {@code first} and computes it before it returns. */
    DescentModel(DescentRecipe first, Worker<Trajectories> worker) {
        this.worker = worker;
        opened = first;
        history = new History<>(first);
        run.set(Descent.run(first));
        view.set(Framing.opening(run.get()));
        relief.set(first.relief().orElse(null));
        playback.stepsProperty().set(first.steps());
        history.valueProperty().addListener((of, was, now) -> changed(was, now));
        playback.playingProperty().addListener((of, was, playing) -> {
            if (playing) {
                forking.set(false);
            }
        });
        playback.stepProperty().addListener(o -> forking.set(forking.get() && forkRefusal().isEmpty()));
        selected.addListener(o -> forking.set(forking.get() && forkRefusal().isEmpty()));
    }

    History<DescentRecipe> history() {
        return history;
    }

    DescentRecipe recipe() {
        return history.value();
    }

    ReadOnlyObjectProperty<DescentRecipe> recipeProperty() {
        return history.valueProperty();
    }

    /** The latest finished paths: those of the recipe, or of the one before while it is being computed. */
    ReadOnlyObjectProperty<Trajectories> runProperty() {
        return run.getReadOnlyProperty();
    }

    Trajectories run() {
        return run.get();
    }

    /** Whether the paths shown are still those of an earlier recipe. */
    ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Why the latest long computation gave nothing; the paths before it stay. */
    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    Playback playback() {
        return playback;
    }

    /** The part of the plane that must be visible, in the surface's coordinates. */
    ObjectProperty<View> viewProperty() {
        return view;
    }

    /** From where the surface is seen in relief, null for the plan; like the view no change of the recipe. */
    ObjectProperty<Camera> reliefProperty() {
        return relief;
    }

    /** The point of the plane under the pointer, or null. */
    ObjectProperty<Point> hoveredProperty() {
        return hovered;
    }

    /** The runner whose knobs are shown: an index into the recipe's runners. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    int selected() {
        return Math.min(selected.get(), recipe().runners().size() - 1);
    }

    LossSurface surface() {
        return run.get().surface();
    }

    /** Changes the recipe; one entry of the history, unless a gesture is on. */
    void edit(UnaryOperator<DescentRecipe> change) {
        history.set(Edits.fitting(change.apply(recipe())));
    }

    /** Whether knobs change the run from the step shown on, not the whole of it. */
    ReadOnlyBooleanProperty forkingProperty() {
        return forking.getReadOnlyProperty();
    }

    boolean forking() {
        return forking.get();
    }

    /** Changes between both; pauses, since a change needs a step to be made at. */
    void toggleForking() {
        boolean on = !forking.get() && forkRefusal().isEmpty();
        if (on) {
            playback.playingProperty().set(false);
        }
        forking.set(on);
    }

    /** The text key of why the selected runner can't change course at the step shown; "" if it can. */
    String forkRefusal() {
        int step = playback.stepProperty().get();
        if (step <= 0 || step >= recipe().steps()) {
            return "descent.fork.where";
        }
        if (!recipe().runners().get(selected()).shown()) {
            return "descent.fork.off";
        }
        if (selected() < run().runners().size() && step >= run().runners().get(selected()).rows() - 1) {
            return "descent.fork.gone";
        }
        return Forks.full(recipe()) && Forks.find(recipe(), selected(), step) < 0 ? "descent.fork.full" : "";
    }

    /** The values of the selected runner's knobs that are to be shown: at the step, or of the whole run. */
    Settings knobs() {
        return forking.get()
                ? Forks.inForce(recipe(), selected(), playback.stepProperty().get())
                : recipe().runners().get(selected()).settings();
    }

    /** Turns a knob of the selected runner: from the step shown on while forking, else for the whole run. */
    void turn(String knob, double value) {
        int runner = selected();
        int step = playback.stepProperty().get();
        edit(forking.get()
                ? recipe -> Forks.change(recipe, runner, step, knob, value)
                : recipe -> Edits.knob(recipe, runner, knob, value));
    }

    /** Selects a runner and shows a step, at rest. */
    void goTo(int runner, int step) {
        selected.set(runner);
        playback.playingProperty().set(false);
        playback.seek(step);
    }

    /** All changes while {@code gesture} is true are one entry of the history. */
    void follow(ObservableValue<Boolean> gesture) {
        gesture.addListener((of, was, on) -> {
            if (on) {
                history.begin();
            } else {
                history.end();
            }
            held.set(on);
        });
    }

    /** Whether a gesture is on: what is under the hand should stay there. */
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Opens another experiment: from its first step, as a change that can be undone. */
    void open(DescentRecipe recipe) {
        history.end();
        open(recipe, history::set);
    }

    /** Opens a slide's experiment; all slides up to {@link #endSlides} are one change that can be undone. */
    void openSlide(DescentRecipe recipe) {
        open(recipe, history::replace);
    }

    /** What the last slide left is an experiment like any other from now on. */
    void endSlides() {
        history.keep();
    }

    private void open(DescentRecipe recipe, Consumer<DescentRecipe> how) {
        opened = recipe;
        forking.set(false);
        selected.set(0);
        how.accept(recipe.withApart(Optional.empty()));
        view.set(Framing.opening(new Trajectories(recipe, recipe.surface().make(), List.of())));
        relief.set(recipe.relief().orElse(null));
        playback.seek(0);
    }

    /** Begins with an experiment, as if there had been no other before. */
    void begin(DescentRecipe recipe) {
        open(recipe);
        history.forget();
    }

    /** Moves the start, unless f or its gradient is not finite there: nobody could start. */
    void placeStart(Point start) {
        double[] gradient = new double[2];
        LossSurface surface = recipe().surface().make();
        surface.gradient(gradient, start.x(), start.y());
        if (Double.isFinite(surface.value(start.x(), start.y()) + gradient[0] + gradient[1])) {
            edit(recipe -> recipe.withStart(start));
        }
    }

    /** The start goes back to where it was opened, or to the surface's own if that is another one now. */
    void resetStart() {
        boolean same = SurfaceOrigin.same(opened.surface(), recipe().surface());
        edit(recipe -> recipe.withStart(same ? opened.start() : surface().start()));
    }

    /** One more runner, which is then the selected one. */
    void add(String optimizer) {
        edit(recipe -> Edits.addRunner(recipe, optimizer));
        selected.set(recipe().runners().size() - 1);
    }

    /** One more like a runner, which is then the selected one. */
    void duplicate(int runner) {
        edit(recipe -> Edits.duplicate(recipe, runner));
        selected.set(recipe().runners().size() - 1);
    }

    /** The same runner under another convention, laid over it; it is the selected one then. */
    void overlay(int runner, Convention convention) {
        edit(recipe -> Edits.overlay(recipe, runner, convention));
        selected.set(recipe().runners().size() - 1);
    }

    /** Takes a runner out; the one after it is selected then, or the last. */
    void remove(int runner) {
        int next = Math.max(0, Math.min(selected() > runner ? selected() - 1 : selected(),
                recipe().runners().size() - 2));
        edit(recipe -> Edits.removeRunner(recipe, runner));
        selected.set(next);
    }

    /** Switches a runner on or off; does nothing for one there isn't. */
    void toggle(int runner) {
        if (runner >= 0 && runner < recipe().runners().size()) {
            boolean shown = recipe().runners().get(runner).shown();
            edit(recipe -> Edits.shown(recipe, runner, !shown));
        }
    }

    /** How the surface curves where the selected runner is at the step shown. */
    Optional<Curvature> curvatureHere() {
        return at().flatMap(at -> Curvature.of(surface(), at.x(), at.y()));
    }

    /** How it curves at the minimum nearest to there. */
    Optional<Curvature> curvatureAtMinimum() {
        return at().flatMap(at -> Curvature.ofMinimum(surface(), at.x(), at.y()));
    }

    private Optional<Point> at() {
        if (selected() >= run().runners().size()) {
            return Optional.empty();
        }
        Trajectory path = run().runners().get(selected());
        int row = path.row(playback.stepProperty().get());
        return Optional.of(new Point(path.x(row), path.y(row)));
    }

    /** Shows the Hessian's eigenvectors at the selected runner's point, or no longer. */
    void switchCurvature() {
        boolean shown = recipe().curvature().filter(runner -> runner == selected()).isPresent();
        edit(recipe -> recipe.withCurvature(shown ? Optional.empty() : Optional.of(selected())));
    }

    /** Shows start, paths and minima. */
    void fit() {
        view.set(Framing.fit(run.get()));
    }

    /** The recipe with the part of the plane that is visible, as it is saved and exported. */
    DescentRecipe seen(View visible) {
        DescentRecipe recipe = recipe().withoutIdle().withRelief(Optional.ofNullable(relief.get()));
        double far = Math.max(
                Math.max(Math.abs(visible.xMin()), Math.abs(visible.xMax())),
                Math.max(Math.abs(visible.yMin()), Math.abs(visible.yMax())));
        return far <= DescentRecipe.MAX_COORDINATE ? recipe.withView(Optional.of(visible)) : recipe;
    }

    /** Lets time go by and takes what the worker finished. */
    void pulse(double seconds) {
        if (computing.get()) {
            collect();
        }
        playback.advance(seconds);
    }

    /** Stops the worker. */
    @Override
    public void close() {
        worker.close();
    }

    private void changed(DescentRecipe was, DescentRecipe now) {
        boolean elsewhere =
                !SurfaceOrigin.framedAlike(was.surface(), now.surface()) || !was.view().equals(now.view());
        if (!was.relief().equals(now.relief())) {
            relief.set(now.relief().orElse(null));
        }
        compute(now);
        forking.set(forking.get() && forkRefusal().isEmpty());
        playback.stepsProperty().set(now.steps());
        selected.set(selected());
        if (elsewhere) {
            view.set(Framing.opening(new Trajectories(now, now.surface().make(), List.of())));
        }
    }

    private void compute(DescentRecipe recipe) {
        if (Descent.updates(recipe) <= AT_ONCE) {
            computing.set(false);
            run.set(Descent.run(recipe));
        } else {
            computing.set(true);
            worker.submit(signal -> Descent.run(recipe));
        }
    }

    private void collect() {
        worker.poll().ifPresent(outcome -> {
            computing.set(false);
            if (outcome.failed()) {
                failure.set(outcome.failure());
            } else {
                run.set(outcome.value());
            }
        });
    }
}
