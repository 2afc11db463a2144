package gradientlab.ui.convolution.model;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsContinuation;
import gradientlab.experiment.convolution.training.DigitsFrame;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.experiment.recipe.Notes;
import gradientlab.ui.lab.TrainingModel;
import gradientlab.ui.widget.time.Speed;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lab's experiment: one recipe for all modes. The timeline is the training's while that is shown; of a
 * layer it counts cells that are done, of a picture how often the kernel was applied, of functions where g
 * is moved to, of layers side by side the pixels of the shift ({@link Position}). What a view shows is
 * {@link #looked()}: the recipe at the step of the timeline.
 */
public final class ConvolutionModel
        extends TrainingModel<ConvolutionRecipe, DigitsSnapshot, DigitsFrame> {

    private final Map<Mode, Speed> speeds = new EnumMap<>(Mode.class);
    private final Map<Mode, Notes> said = new EnumMap<>(Mode.class);
    private boolean taking;

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public ConvolutionModel(ConvolutionRecipe first, DigitsWorker worker) {
        super(ConvolutionKind.KIND, first, worker);
        speeds.put(Mode.FORWARD, new Speed(2));
        speeds.put(Mode.BACKWARD, new Speed(2));
        speeds.put(Mode.IMAGES, new Speed(2));
        speeds.put(Mode.FUNCTIONS, new Speed(20));
        speeds.put(Mode.DENSE, new Speed(1));
        speeds.put(Mode.TRAIN, new Speed(Double.POSITIVE_INFINITY));
        timeline().loopingProperty().set(false);
        enter(first);
        recipeProperty().addListener((of, was, now) -> follow(was, now));
    }

    @Override
    protected int compared() {
        ConvolutionRecipe now = history().value();
        return now.mode() == Mode.TRAIN ? now.training().networks().size() : 1;
    }

    /** Which mode is shown. */
    public Mode mode() {
        return history().value().mode();
    }

    /** Goes on with a mode where it was left. What a preset says is of its mode alone. */
    public void show(Mode mode) {
        if (mode == mode()) {
            return;
        }
        said.put(mode(), history().value().notes());
        ConvolutionRecipe here = looked();
        edit(recipe -> Position.set(recipe, Position.of(here)).withMode(mode)
                .withNotes(said.getOrDefault(mode, Notes.NONE)));
    }

    /**
     * What is shown, saved and exported: the recipe at the step of the timeline, a training with the changes
     * made while it ran.
     */
    public ConvolutionRecipe looked() {
        if (mode() != Mode.TRAIN) {
            return Position.set(recipe(), timeline().step());
        }
        return Position.set(saved().withMode(Mode.TRAIN), timeline().step());
    }

    /** As {@link #looked()}. */
    public ImagesRecipe images() {
        return looked().images();
    }

    /** As {@link #looked()}: its t is the recipe's own while the timeline stands there. */
    public FunctionsRecipe functions() {
        return looked().functions();
    }

    /** As {@link #looked()}. */
    public DenseRecipe dense() {
        return looked().dense();
    }

    /** A mode that was entered, or the same at another place or with another number of steps. */
    private void follow(ConvolutionRecipe was, ConvolutionRecipe now) {
        if (now.mode() != was.mode()) {
            speeds.put(was.mode(), timeline().speedProperty().get());
            enter(now);
        } else if (now.mode() != Mode.TRAIN) {
            boolean atEnd = timeline().step() == timeline().steps();
            int steps = kind().steps(now);
            timeline().stepsProperty().set(steps);
            if (Position.moved(was, now)) {
                timeline().seek(Position.of(now));
            } else if (atEnd && timeline().limit().isEmpty()) {
                timeline().seek(steps);
            }
        }
    }

    private void enter(ConvolutionRecipe now) {
        timeline().pause();
        if (now.mode() == Mode.TRAIN) {
            watchTraining();
        } else {
            watchOther(kind().steps(now));
            if (!taking) {
                timeline().seek(Position.of(now));
            }
        }
        timeline().speedProperty().set(speeds.get(now.mode()));
    }

    @Override
    protected void take(ConvolutionRecipe recipe, Consumer<ConvolutionRecipe> into) {
        taking = true;
        said.clear();
        try {
            timeline().pause();
            super.take(recipe, into);
        } finally {
            taking = false;
        }
        if (recipe.mode() != Mode.TRAIN) {
            timeline().seek(Position.of(recipe));
        } else if (Position.of(recipe) > 0) {
            super.startAt(Position.of(recipe), true);
        }
    }

    @Override
    public void startAt(int step, boolean rests) {
        if (mode() == Mode.TRAIN) {
            super.startAt(step, rests);
        } else {
            timeline().seek(step);
            if (!rests) {
                timeline().play();
            }
        }
    }

    /** A training is played, unless it says at which step it is to be seen; all else rests where it opens. */
    @Override
    public void start() {
        if (mode() == Mode.TRAIN && Position.of(history().value()) == 0) {
            super.start();
        }
    }

    @Override
    protected boolean goesOn(ConvolutionRecipe trained, ConvolutionRecipe wanted, int step) {
        return DigitsContinuation.goesOn(trained, wanted, step);
    }

    /** Nothing is laid over the present weights. */
    @Override
    protected boolean probes(ConvolutionRecipe trained, ConvolutionRecipe wanted, int step) {
        return false;
    }

    @Override
    protected ConvolutionRecipe asTrained(ConvolutionRecipe wanted, ConvolutionRecipe trained) {
        return wanted;
    }
}
