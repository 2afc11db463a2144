package gradientlab.experiment.time.run;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.FrameSource;
import gradientlab.experiment.training.RefreshPace;
import gradientlab.experiment.worker.Parallel;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes the frames of recurrent networks in training: probes, and test answers a few times a second. */
final class TimeFrameSource implements FrameSource<TimeRecipe, TimeTraining, TimeFrame> {

    private final RefreshPace pace;

    /** Only the worker looks at these. */
    private Optional<TimeSnapshot> probed = Optional.empty();
    private Optional<TimeSnapshot> tested = Optional.empty();
    private int probedLength;
    private TimeData probedData;

    TimeFrameSource(LongSupplier nanoTime) {
        pace = new RefreshPace(nanoTime);
    }

    @Override
    public TimeTraining start(TimeRecipe recipe) throws RecipeException {
        return new TimeTraining(recipe);
    }

    @Override
    public void began() {
        probedData = null;
        moved();
    }

    @Override
    public void moved() {
        probed = Optional.empty();
        tested = Optional.empty();
    }

    @Override
    public void probe(TimeTraining training, TimeRecipe recipe) {
        probed = training.probe(recipe);
        probedLength = recipe.present().length();
    }

    @Override
    public void refresh(TimeTraining training, boolean atOnce, Parallel parallel) {
        if (tested.isEmpty() && (atOnce || !pace.rests())) {
            pace.run(() -> tested = Optional.of(training.tested(parallel)));
        }
    }

    @Override
    public TimeFrame frame(TimeTraining training, boolean playing) {
        TimeFrame.Draft draft = new TimeFrame.Draft(training);
        draft.snapshot = tested.orElseGet(training::snapshot);
        draft.probed = probed;
        if (probed.isPresent()) {
            draft.probedData = probedData(training, draft.data);
        }
        draft.playing = playing;
        return draft.done();
    }

    private TimeData probedData(TimeTraining training, TimeData data) {
        if (probedLength == data.length()) {
            return data;
        }
        if (probedData == null || probedData.length() != probedLength) {
            probedData = training.data(probedLength);
        }
        return probedData;
    }
}
