package gradientlab.ui.time.clipping;

import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.Worker.Outcome;
import gradientlab.paint.time.cliff.NetworkScene;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.util.Optional;
import javafx.application.Platform;

/**
 * The gradient of the selected network. It is trained on a thread of its own as soon as another one is asked
 * for; the last one stays until then. FX thread only.
 */
final class NetworkState implements AutoCloseable {

    private final TimeModel model;
    private final LabContext context;
    private final Worker<NetworkGradient> worker;
    private NetworkGradient gradient;
    private TimeRecipe asked;
    private Throwable failure;

    /** @param changed called on the FX thread when there is something new to show */
    NetworkState(TimeModel model, LabContext context, Runnable changed) {
        this.model = model;
        this.context = context;
        worker = new Worker<>("clipping", () -> Platform.runLater(changed));
    }

    /** Whether a network's gradient is looked at, and not the RNN with one unit. */
    boolean on() {
        return model.recipe().cliff().subject() == Subject.NETWORK;
    }

    /** What a network is called. */
    String name(int network) {
        return new CellWords(model.recipe(), context.words().texts()).name(network);
    }

    /** What is painted now; empty as long as the network is being trained, and where that failed. */
    Optional<NetworkScene> scene() {
        worker.poll().ifPresent(this::take);
        TimeRecipe recipe = model.recipe();
        if (gradient == null || !gradient.of(recipe)) {
            TimeRecipe key = UnrolledNetwork.key(recipe);
            if (!key.equals(asked)) {
                asked = key;
                failure = null;
                worker.submit(signal -> NetworkGradient.train(key, signal::cancelled));
            }
            return Optional.empty();
        }
        return Optional.of(new NetworkScene(gradient, name(recipe.unrolled().network()),
                recipe.cliff().clips(), context.theme().get(), context.words().texts()));
    }

    private void take(Outcome<NetworkGradient> outcome) {
        failure = outcome.failure();
        gradient = outcome.value() == null ? gradient : outcome.value();
    }

    /** What stands where there is nothing to paint. */
    String note() {
        return failure == null
                ? context.words().texts().get("time.clip.network.waiting", steps())
                : context.words().texts().get("time.failed");
    }

    /** How many training steps the network has made. */
    int steps() {
        return Math.min(model.recipe().unrolled().step(), model.recipe().steps());
    }

    @Override
    public void close() {
        worker.close();
    }
}
