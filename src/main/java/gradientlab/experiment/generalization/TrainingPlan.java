package gradientlab.experiment.generalization;

import gradientlab.core.Settings;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.List;
import java.util.function.Consumer;

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
    public static final TrainingPlan DEFAULT = new Draft().done();

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
        return change(draft -> draft.hidden = other);
    }

    public TrainingPlan withWidth(int other) {
        return change(draft -> draft.width = other);
    }

    public TrainingPlan withActivation(String other) {
        return change(draft -> draft.activation = other);
    }

    public TrainingPlan withInit(String other) {
        return change(draft -> draft.init = other);
    }

    public TrainingPlan withOptimizer(String rule, Settings knobs) {
        return change(draft -> {
            draft.optimizer = rule;
            draft.settings = knobs;
        });
    }

    public TrainingPlan withBatch(int other) {
        return change(draft -> draft.batch = other);
    }

    public TrainingPlan withEpochs(int other) {
        return change(draft -> draft.epochs = other);
    }

    private TrainingPlan change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        int hidden = 3;
        int width = 100;
        String activation = "relu";
        String init = "he_normal";
        String optimizer = "sgd";
        Settings settings = TrainingRules.defaults("sgd").with("lr", 0.1);
        int batch = 50;
        int epochs = 200;

        Draft() {}

        Draft(TrainingPlan from) {
            hidden = from.hidden;
            width = from.width;
            activation = from.activation;
            init = from.init;
            optimizer = from.optimizer;
            settings = from.settings;
            batch = from.batch;
            epochs = from.epochs;
        }

        TrainingPlan done() {
            return new TrainingPlan(hidden, width, activation, init, optimizer, settings, batch, epochs);
        }
    }
}
