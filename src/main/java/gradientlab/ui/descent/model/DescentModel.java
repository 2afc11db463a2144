package gradientlab.ui.descent.model;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Stability;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.worker.Worker;
import gradientlab.ui.lab.LabModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The race on the screen: the paths that come of the recipe, and what part of the plane is shown. */
public final class DescentModel extends LabModel<DescentRecipe> {

    /**
     * Up to this many updates ({@link Descent#updates}) the paths are computed at once, within the frame in
     * which a knob moved: 10 ms at the 4,000 updates a millisecond that were measured.
     */
    static final long AT_ONCE = 40_000;

    private final ReadOnlyObjectWrapper<Trajectories> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing", false);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view");
    private final ObjectProperty<Optional<Measure>> chart =
            new SimpleObjectProperty<>(this, "chart", Optional.empty());
    private final ObjectProperty<Camera> relief = new SimpleObjectProperty<>(this, "relief");
    private final ObjectProperty<Point> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ReadOnlyBooleanWrapper intervening = new ReadOnlyBooleanWrapper(this, "forking", false);
    private final Worker<Trajectories> worker;
    private final RateSearch rates = new RateSearch(this);
    private final ComparedLog log = new ComparedLog(this, () -> show(run()));
    private DescentRecipe opened;

    /** Opens {@code first} and computes it before it returns. */
    public DescentModel(DescentRecipe first, Worker<Trajectories> worker) {
        super(DescentKind.KIND, first);
        this.worker = worker;
        opened = first;
        run.set(Descent.run(first));
        view.set(Framing.opening(run.get()));
        relief.set(first.relief().orElse(null));
        chart.set(first.chart());
        recipeProperty().addListener((of, was, now) -> changed(was, now));
        timeline().playingProperty().addListener((of, was, playing) -> {
            if (playing) {
                intervening.set(false);
            }
        });
        timeline().stepProperty()
                .addListener(o -> intervening.set(intervening.get() && interventionRefusal().isEmpty()));
        selectedProperty()
                .addListener(o -> intervening.set(intervening.get() && interventionRefusal().isEmpty()));
    }

    /** The latest finished paths: those of the recipe, or of the one before while it is being computed. */
    public ReadOnlyObjectProperty<Trajectories> runProperty() {
        return run.getReadOnlyProperty();
    }

    public Trajectories run() {
        return run.get();
    }

    private void show(Trajectories paths) {
        run.set(log.beside(paths));
    }

    /** The log that they are compared with, if there is one. */
    public ComparedLog log() {
        return log;
    }

    /** Whether the paths shown are still those of an earlier recipe. */
    ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** The part of the plane that must be visible, in the surface's coordinates. */
    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** What the chart shows that can be chosen; empty for the usual. Like the view not in the recipe. */
    public ObjectProperty<Optional<Measure>> chartProperty() {
        return chart;
    }

    /** From where the surface is seen in relief, null for the plan; like the view no change of the recipe. */
    public ObjectProperty<Camera> reliefProperty() {
        return relief;
    }

    /** The point of the plane under the pointer, or null. */
    public ObjectProperty<Point> hoveredProperty() {
        return hovered;
    }

    @Override
    protected int compared() {
        return recipe().runners().size();
    }

    /** The step that the experiment opened takes apart, if it does. */
    public Optional<Apart> apart() {
        return opened.apart();
    }

    public LossSurface surface() {
        return run.get().surface();
    }

    @Override
    protected DescentRecipe fitting(DescentRecipe recipe) {
        return Edits.fitting(recipe);
    }

    /** Whether knobs change the run from the step shown on, not the whole of it. */
    public ReadOnlyBooleanProperty interveningProperty() {
        return intervening.getReadOnlyProperty();
    }

    public boolean intervening() {
        return intervening.get();
    }

    /** Changes between both; pauses, since a change needs a step to be made at. */
    public void toggleIntervening() {
        boolean on = !intervening.get() && interventionRefusal().isEmpty();
        if (on) {
            timeline().pause();
        }
        intervening.set(on);
    }

    /** The text key of why the selected runner can't change course at the step shown; "" if it can. */
    public String interventionRefusal() {
        int step = timeline().step();
        if (step <= 0 || step >= recipe().steps()) {
            return "descent.fork.where";
        }
        if (!recipe().runners().get(selected()).shown()) {
            return "descent.fork.off";
        }
        if (selected() < run().runners().size() && step >= run().runners().get(selected()).rows() - 1) {
            return "descent.fork.gone";
        }
        return Interventions.full(recipe()) && Interventions.find(recipe(), selected(), step) < 0
                ? "descent.fork.full"
                : "";
    }

    /** The values of the selected runner's knobs that are to be shown: at the step, or of the whole run. */
    public Settings knobs() {
        return intervening.get()
                ? recipe().settingsAt(selected(), timeline().step())
                : recipe().runners().get(selected()).settings();
    }

    /** Turns a knob of the selected runner: from the step on while intervening, else for the whole run. */
    public void turn(String knob, double value) {
        int runner = selected();
        int step = timeline().step();
        edit(intervening.get()
                ? recipe -> Interventions.change(recipe, runner, step, knob, value)
                : recipe -> Edits.knob(recipe, runner, knob, value));
    }

    /** Selects a runner and shows a step, at rest. */
    public void goTo(int runner, int step) {
        selectedProperty().set(runner);
        timeline().pause();
        timeline().seek(step);
    }

    /** That it takes a step apart is how it is looked at, and no part of the experiment. */
    @Override
    protected void take(DescentRecipe recipe, Consumer<DescentRecipe> into) {
        opened = recipe;
        log.leave();
        intervening.set(false);
        into.accept(recipe.withApart(Optional.empty()));
        rates.forget();
        view.set(Framing.opening(new Trajectories(recipe, recipe.surface().make(), List.of())));
        relief.set(recipe.relief().orElse(null));
        chart.set(recipe.chart());
        timeline().seek(0);
    }

    /** One that takes a step apart rests there. */
    @Override
    public void start() {
        apart().ifPresentOrElse(one -> goTo(one.runner(), one.step()), super::start);
    }

    /** The step that is taken apart may have been hidden until now. */
    @Override
    public void goOn() {
        apart().ifPresentOrElse(one -> goTo(one.runner(), one.step()), super::goOn);
    }

    /** Moves the start, unless f or its gradient is not finite there: nobody could start. */
    public void placeStart(Point start) {
        double[] gradient = new double[2];
        LossSurface surface = recipe().surface().make();
        surface.gradient(gradient, start.x(), start.y());
        if (Double.isFinite(surface.value(start.x(), start.y()) + gradient[0] + gradient[1])) {
            edit(recipe -> recipe.withStart(start));
        }
    }

    /** The start goes back to where it was opened, or to the surface's own if that is another one now. */
    public void resetStart() {
        boolean same = SurfaceOrigin.same(opened.surface(), recipe().surface());
        edit(recipe -> recipe.withStart(same ? opened.start() : surface().start()));
    }

    /** One more runner, which is then the selected one. */
    public void add(String optimizer) {
        edit(recipe -> Edits.addRunner(recipe, optimizer));
        selectedProperty().set(recipe().runners().size() - 1);
    }

    /** One more like a runner, which is then the selected one. */
    public void duplicate(int runner) {
        edit(recipe -> Edits.duplicate(recipe, runner));
        selectedProperty().set(recipe().runners().size() - 1);
    }

    /** The same runner under another convention, laid over it; it is the selected one then. */
    public void overlay(int runner, Convention convention) {
        edit(recipe -> Edits.overlay(recipe, runner, convention));
        selectedProperty().set(recipe().runners().size() - 1);
    }

    /** Takes a runner out; the one after it is selected then, or the last. */
    public void remove(int runner) {
        int next = Math.max(0, Math.min(selected() > runner ? selected() - 1 : selected(),
                recipe().runners().size() - 2));
        edit(recipe -> Edits.removeRunner(recipe, runner));
        selectedProperty().set(next);
    }

    /** Switches a runner on or off; does nothing for one there isn't. */
    public void toggle(int runner) {
        if (runner >= 0 && runner < recipe().runners().size()) {
            boolean shown = recipe().runners().get(runner).shown();
            edit(recipe -> Edits.shown(recipe, runner, !shown));
        }
    }

    /** How the surface curves where the selected runner is at the step shown. */
    public Optional<Curvature> curvatureHere() {
        return at().flatMap(at -> Curvature.of(surface(), at.x(), at.y()));
    }

    /** How it curves at the minimum nearest to there. */
    public Optional<Curvature> curvatureAtMinimum() {
        return at().flatMap(at -> Curvature.ofMinimum(surface(), at.x(), at.y()));
    }

    private Optional<Point> at() {
        if (selected() >= run().runners().size()) {
            return Optional.empty();
        }
        Trajectory path = run().runners().get(selected());
        int row = curvatureRow();
        return Optional.of(new Point(path.x(row), path.y(row)));
    }

    /** Whether the selected runner has diverged by the step shown. */
    public boolean left() {
        return selected() < run().runners().size()
                && run().runners().get(selected()).state(timeline().step()) == Trajectory.State.DIVERGED;
    }

    /**
     * The row of the selected runner at which its curvature is told: the step shown, unless it has diverged
     * by then; then where its rate first was above the stability limit there, or its last row before.
     */
    public int curvatureRow() {
        Trajectory path = run().runners().get(selected());
        if (!left()) {
            return path.row(timeline().step());
        }
        int above = Stability.firstAbove(run(), selected());
        return above < path.divergedAt() && above >= 0 ? above : Math.max(0, path.divergedAt() - 1);
    }

    /** Shows the Hessian's eigenvectors at the selected runner's point, or no longer. */
    public void switchCurvature() {
        boolean shown = recipe().curvature().filter(runner -> runner == selected()).isPresent();
        edit(recipe -> recipe.withCurvature(shown ? Optional.empty() : Optional.of(selected())));
    }

    /** Shows start, paths and minima. */
    public void fit() {
        view.set(Framing.fit(run.get()));
    }

    /** The recipe with the part of the plane that is visible, as it is saved and exported. */
    public DescentRecipe seen(View visible) {
        DescentRecipe recipe = recipe().withoutIdle().withRelief(Optional.ofNullable(relief.get()))
                .withChart(chart.get());
        double far = Math.max(
                Math.max(Math.abs(visible.xMin()), Math.abs(visible.xMax())),
                Math.max(Math.abs(visible.yMin()), Math.abs(visible.yMax())));
        return far <= DescentRecipe.MAX_COORDINATE ? recipe.withView(Optional.of(visible)) : recipe;
    }

    @Override
    public void pulse(double seconds) {
        if (computing.get()) {
            collect();
        }
        rates.collect();
        timeline().advance(seconds);
    }

    @Override
    public boolean resting() {
        return !computing.get() && !rates.busy();
    }

    @Override
    public void close() {
        worker.close();
        rates.close();
    }

    /** Rates that fit the surface, where the present ones were chosen for another. */
    public RateSearch rates() {
        return rates;
    }

    /** The search for rates has begun. */
    void searching() {
        asked();
    }

    private void changed(DescentRecipe was, DescentRecipe now) {
        boolean elsewhere =
                !SurfaceOrigin.framedAlike(was.surface(), now.surface()) || !was.view().equals(now.view());
        if (!was.relief().equals(now.relief())) {
            relief.set(now.relief().orElse(null));
        }
        if (!was.chart().equals(now.chart())) {
            chart.set(now.chart());
        }
        rates.changed(was, now);
        compute(now);
        intervening.set(intervening.get() && interventionRefusal().isEmpty());
        timeline().stepsProperty().set(now.steps());
        selectedProperty().set(selected());
        if (elsewhere) {
            view.set(Framing.opening(new Trajectories(now, now.surface().make(), List.of())));
        }
    }

    private void compute(DescentRecipe recipe) {
        if (Descent.updates(recipe) <= AT_ONCE) {
            worker.cancel();
            computing.set(false);
            show(Descent.run(recipe));
        } else {
            computing.set(true);
            worker.submit(signal -> Descent.run(recipe, signal::cancelled));
            asked();
        }
    }

    private void collect() {
        worker.poll().ifPresent(outcome -> {
            computing.set(false);
            if (outcome.failed()) {
                fail(outcome.failure());
            } else {
                show(outcome.value());
            }
        });
    }
}
