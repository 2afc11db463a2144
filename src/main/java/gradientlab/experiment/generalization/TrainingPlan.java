package gradientlab.experiment.generalization;

import gradientlab.core.Settings;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.List;

/**
 * What all networks have in common.
 *
 * @param hidden layers, 1 to {@link #MAX_HIDDEN}
 * @param width units of each, 2 to {@link #MAX_WIDTH}
 * @param activation its id
 * @param init the id of the initializer, one of {@link #inits}
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param batch examples an update, 1 to n, {@link #FULL} for all
 * @param epochs {@link #MIN_EPOCHS} to {@link #MAX_EPOCHS}
 */
public record TrainingPlan(int hidden, int width, String activation, String init, String optimizer,
        Settings settings, int batch, int epochs) {

    /** A batch of all examples. */
    public static final int FULL = 0;

    public static final int MAX_HIDDEN = 8;
    public static final int MIN_WIDTH = 2;
    public static final int MAX_WIDTH = 256;
    public static final int MIN_EPOCHS = 1;
    public static final int MAX_EPOCHS = 1000;
    public static final double MIN_RATE = 1e-4;
    public static final double MAX_RATE = 3;

    /** Three layers of 100 ReLU units, SGD at 0.1. */
    public static final TrainingPlan DEFAULT = new TrainingPlan(3, 100, "relu", "he_normal", "sgd",
            TrainingRules.defaults("sgd").with("lr", 0.1), 50, 200);

    /** The initializers that find their deviation themselves: none is told here. */
    public static List<String> inits() {
        return Initializers.all().stream().map(Initializer::id).filter(id -> !id.equals("normal")).toList();
    }

    /** How many examples an update takes of n. */
    public static int batch(int batch, int n) {
        return batch == FULL ? n : Math.min(batch, n);
    }

    public double rate() {
        return settings.get("lr");
    }

    public TrainingPlan withHidden(int other) {
        return new TrainingPlan(other, width, activation, init, optimizer, settings, batch, epochs);
    }

    public TrainingPlan withWidth(int other) {
        return new TrainingPlan(hidden, other, activation, init, optimizer, settings, batch, epochs);
    }

    public TrainingPlan withActivation(String other) {
        return new TrainingPlan(hidden, width, other, init, optimizer, settings, batch, epochs);
    }

    public TrainingPlan withInit(String other) {
        return new TrainingPlan(hidden, width, activation, other, optimizer, settings, batch, epochs);
    }

    public TrainingPlan withOptimizer(String rule, Settings knobs) {
        return new TrainingPlan(hidden, width, activation, init, rule, knobs, batch, epochs);
    }

    public TrainingPlan withBatch(int other) {
        return new TrainingPlan(hidden, width, activation, init, optimizer, settings, other, epochs);
    }

    public TrainingPlan withEpochs(int other) {
        return new TrainingPlan(hidden, width, activation, init, optimizer, settings, batch, other);
    }
}
