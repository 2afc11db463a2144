package gradientlab.experiment.time.cliff;

import gradientlab.core.network.Parameter;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The gradient of the network that a recipe's unrolled view looks at, on the batch after as many training
 * steps as that says: tensor by tensor, before clipping and after it.
 */
public final class NetworkGradient {

    /** What the tensors are called, in their order. */
    public static final List<String> TENSORS = RecurrentNetwork.TENSORS;

    /** So many training steps are made between two looks at whether they are still wanted. */
    private static final int AT_ONCE = 10;

    private final TimeRecipe key;
    private final int step;
    private final double[] gradient;
    private final int[] ends;

    private NetworkGradient(TimeRecipe key, TimeTraining training) {
        this.key = key;
        step = training.step();
        List<Parameter> parameters = training.network(0).parameters();
        gradient = parameters.stream().flatMapToDouble(each -> Arrays.stream(each.gradients())).toArray();
        ends = new int[parameters.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += parameters.get(i).size();
            ends[i] = end;
        }
    }

    /**
     * Trains the network of a recipe's view, alone.
     *
     * @param unwanted asked now and then; once it says so, nothing more is done
     * @return null if it was no longer wanted
     * @throws RecipeException if a text can't be read or is too short
     */
    public static NetworkGradient train(TimeRecipe recipe, BooleanSupplier unwanted) throws RecipeException {
        TimeRecipe key = UnrolledNetwork.key(recipe);
        TimeTraining training = new TimeTraining(key);
        training.forget();
        int wanted = key.unrolled().step();
        while (training.step() < wanted && !training.finished()) {
            if (unwanted.getAsBoolean()) {
                return null;
            }
            training.advance(Math.min(AT_ONCE, wanted - training.step()), Parallel.ALONE);
        }
        return new NetworkGradient(key, training);
    }

    /** Whether it is what a recipe asks for. */
    public boolean of(TimeRecipe recipe) {
        return key.equals(UnrolledNetwork.key(recipe));
    }

    /** How many training steps were made: fewer than asked if the training stopped before. */
    public int step() {
        return step;
    }

    /** ‖g‖ over all tensors, clipped in that way; {@link Clip#OFF} gives what is there before. */
    public double norm(Clip clip) {
        return norm(clipped(clip), 0, gradient.length);
    }

    /** The norm of each tensor, in their order, clipped in that way. */
    public double[] norms(Clip clip) {
        double[] after = clipped(clip);
        double[] norms = new double[ends.length];
        Arrays.setAll(norms, i -> norm(after, start(i), ends[i]));
        return norms;
    }

    /** The angle by which that way of clipping turns the whole gradient, 0 to 180 degrees; NaN if it is 0. */
    public double angle(Clip clip) {
        double[] after = clipped(clip);
        double before = norm(gradient, 0, gradient.length);
        double length = norm(after, 0, after.length);
        if (!(before > 0 && length > 0)) {
            return Double.NaN;
        }
        // By the distance of the unit vectors: an arc cosine has no digits where they are near.
        double apart = 0;
        for (int i = 0; i < after.length; i++) {
            double difference = gradient[i] / before - after[i] / length;
            apart += difference * difference;
        }
        return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(apart) / 2)));
    }

    private double[] clipped(Clip clip) {
        double[] after = gradient.clone();
        if (clip.kind() != Clip.Kind.TENSOR) {
            clip.apply(after);
            return after;
        }
        for (int i = 0; i < ends.length; i++) {
            double[] tensor = Arrays.copyOfRange(gradient, start(i), ends[i]);
            clip.apply(tensor);
            System.arraycopy(tensor, 0, after, start(i), tensor.length);
        }
        return after;
    }

    private int start(int tensor) {
        return tensor == 0 ? 0 : ends[tensor - 1];
    }

    private static double norm(double[] numbers, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += numbers[i] * numbers[i];
        }
        return Math.sqrt(squares);
    }
}
