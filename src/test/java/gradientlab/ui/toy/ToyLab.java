package gradientlab.ui.toy;

import gradientlab.experiment.Presets;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.toy.ToyRecipe;
import gradientlab.experiment.training.ToyTraining;
import gradientlab.experiment.training.TrainingWorker;
import gradientlab.export.format.Exportable;
import gradientlab.export.toy.ToyExports;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Timeline;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A toy lab in the window. */
public final class ToyLab extends LabHost<ToyRecipe> {

    /** The pure run's tab. */
    public static final class Decay implements LabEntry.Provider {
        @Override
        public LabEntry get() {
            return new LabEntry("decay", "toy.decay.tab", context -> new ToyLab(new Pure(), context));
        }
    }

    /** The training's. */
    public static final class Line implements LabEntry.Provider {
        @Override
        public LabEntry get() {
            return new LabEntry("line", "toy.line.tab", context -> new ToyLab(new Trained(), context));
        }
    }

    /** The texts of both. */
    public static final class Words implements Texts.Part {
        @Override
        public String name() {
            return "toy";
        }
    }

    /** The numbers of a run as far as they are known. */
    private abstract static class Model extends LabModel<ToyRecipe> {

        /** Told when there are other numbers, also where the step shown is the same as before. */
        private Runnable taken = () -> {};

        Model(RecipeKind<ToyRecipe> kind) {
            super(kind, Presets.first(kind).recipe());
        }

        abstract List<Double> values();
    }

    /** Computed within the frame. */
    private static final class Pure extends Model {
        Pure() {
            super(new ToyRecipe.Decay());
            recipeProperty().addListener((of, was, now) -> timeline().stepsProperty().set(now.steps()));
        }

        @Override
        List<Double> values() {
            return ToyExports.values(recipe());
        }

        @Override
        protected void take(ToyRecipe recipe, Consumer<ToyRecipe> into) {
            into.accept(recipe);
            timeline().seek(0);
        }

        @Override
        public void pulse(double seconds) {
            timeline().advance(seconds);
        }

        @Override
        public boolean resting() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** Trained by a worker. */
    private static final class Trained extends Model implements Timeline.Growth {

        private final TrainingWorker<ToyRecipe, ToyTraining, ToyTraining.Frame> worker =
                new TrainingWorker<>("line", new ToyTraining.Source(), System::nanoTime, 1);
        private List<Double> values = List.of();

        Trained() {
            super(new ToyRecipe.Line());
            timeline().grow(this);
            worker.start(recipe());
            recipeProperty().addListener((of, was, now) -> {
                timeline().stepsProperty().set(now.steps());
                timeline().follow();
                worker.set(now);
                asked();
            });
        }

        @Override
        List<Double> values() {
            return values;
        }

        @Override
        protected void take(ToyRecipe recipe, Consumer<ToyRecipe> into) {
            into.accept(recipe);
        }

        @Override
        public void pulse(double seconds) {
            timeline().advance(seconds);
            worker.poll().ifPresent(frame -> {
                values = frame.slopes();
                timeline().grown(values.size() - 1);
                super.taken.run();
            });
        }

        @Override
        public boolean resting() {
            return worker.resting();
        }

        @Override
        public void play() {
            worker.play();
            asked();
        }

        @Override
        public void pause() {
            worker.pause();
        }

        @Override
        public boolean over() {
            return false;
        }

        @Override
        public void step() {
            worker.step(1);
            asked();
        }

        @Override
        public int kept(int step, int places) {
            return Math.max(0, Math.min(timeline().newest(), step + places));
        }

        @Override
        public void close() {
            worker.close();
        }
    }

    /** The number at the step shown, over the transport. */
    private static final class View implements LabView {
        private final Model model;
        private final Label value = new Label();
        private final VBox node;
        private Runnable invalidated = () -> {};

        View(Model model, LabContext context) {
            this.model = model;
            value.setId(model.kind().id() + "-value");
            Transport.Terms terms = model.timeline().grows()
                    ? new Transport.Terms(
                            "transport.forward", "transport.last", "transport.speed.whole", "toy.live",
                            Speed.CHOICES)
                    : Transport.Terms.FINISHED;
            node = new VBox(value, new Transport(model.timeline(), context.words(), terms));
            model.timeline().stepProperty().addListener(o -> invalidated.run());
            model.recipeProperty().addListener(o -> invalidated.run());
            model.taken = () -> invalidated.run();
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void refresh() {
            int step = model.timeline().step();
            value.setText(step < model.values().size() ? model.values().get(step).toString() : "");
        }

        @Override
        public boolean stale() {
            return false;
        }

        @Override
        public void setOnInvalidated(Runnable action) {
            invalidated = action;
        }

        @Override
        public void present(boolean on) {}

        @Override
        public double panelWidth(double window) {
            return 0;
        }

        @Override
        public int pictureWidth() {
            return 320;
        }

        @Override
        public int pictureHeight() {
            return 200;
        }
    }

    private final Model model;

    private ToyLab(Model model, LabContext context) {
        super(model, new View(model, context), "toy.", context);
        this.model = model;
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.of(new ToyExports.Run(model.recipe(), model.values()));
    }

    @Override
    protected ToyRecipe seen() {
        return model.recipe();
    }

    @Override
    protected String name() {
        return Exportable.name(model.recipe(), model.kind().id());
    }

    /** A key turns the rate. */
    @Override
    protected List<Shortcut> keys() {
        return List.of(Shortcut.combination(
                "K", "toy.key.rate", () -> model.edit(recipe -> recipe.withRate(recipe.rate() / 2))));
    }
}
