package gradientlab.experiment.training;

import gradientlab.experiment.toy.ToyRecipe;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The training of the lab {@code line}: a {@link TrainingRun} whose model is no network. */
public final class ToyTraining implements Trainable<ToyRecipe, ToyTraining> {

    /** What the screen gets to see: the slope after every step so far. */
    public record Frame(ToyRecipe recipe, List<Double> slopes, boolean playing) {}

    /** What a worker trains and hands out. */
    public static final class Source implements FrameSource<ToyRecipe, ToyTraining, Frame> {

        @Override
        public ToyTraining start(ToyRecipe recipe) {
            return new ToyTraining(recipe);
        }

        @Override
        public void began() {}

        @Override
        public void moved() {}

        @Override
        public void probe(ToyTraining training, ToyRecipe recipe) {}

        @Override
        public Frame frame(ToyTraining training, boolean playing) {
            return new Frame(training.recipe, List.copyOf(training.slopes), playing);
        }
    }

    private final List<Double> slopes = new ArrayList<>();
    private final TrainingRun<Line, Line.Fit, Line.Row> run;
    private ToyRecipe recipe;

    public ToyTraining(ToyRecipe recipe) {
        this.recipe = recipe;
        run = new TrainingRun<>(
                new Line.Setup(Line.FIVE, 2, List.of(1.0)), Line.plan("sgd", recipe.rate(), recipe.steps()));
        slopes.add(run.snapshot(0).w());
    }

    /** The slope after every step. */
    public static List<Double> slopes(ToyRecipe recipe) {
        ToyTraining training = new ToyTraining(recipe);
        training.advance(recipe.steps(), Parallel.ALONE);
        return training.slopes;
    }

    @Override
    public ToyRecipe present() {
        return recipe;
    }

    @Override
    public int step() {
        return run.step();
    }

    @Override
    public int stepsPerEpoch() {
        return run.stepsPerEpoch();
    }

    @Override
    public boolean finished() {
        return run.finished();
    }

    @Override
    public OptionalInt firstStop() {
        return run.firstStop();
    }

    @Override
    public void advance(int steps, Parallel parallel) {
        for (int i = 0; i < steps && !finished(); i++) {
            run.advance(1, parallel);
            slopes.add(run.snapshot(0).w());
        }
    }

    /** Another rate or length is another training. */
    @Override
    public boolean set(ToyRecipe wanted) {
        return wanted.equals(recipe);
    }

    @Override
    public ToyTraining again(int until) {
        return new ToyTraining(recipe);
    }
}
