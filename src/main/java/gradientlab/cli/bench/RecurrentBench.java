package gradientlab.cli.bench;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.Learner;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentDraws;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.core.recurrent.analysis.TimeReport;
import gradientlab.core.recurrent.task.SequenceStream;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;

/**
 * Times training steps of a recurrent network on one fixed batch of the adding problem: forward, mean squared
 * error of the last time step, backward, every ||dL/dh_t|| (of an LSTM every ||dL/dc_t||, too), Adam; nothing
 * else. One thread.
 */
final class RecurrentBench {

    /** Seconds that are not counted. */
    static final double WARM_UP = 2;

    private final MatrixProduct product = MatrixProducts.fastest();
    private final RecurrentNetwork network;
    private final TimeReport report;
    private final Learner learner;
    private final SequenceStream batch;

    /**
     * @param length T
     * @param sequences N
     */
    RecurrentBench(Cell cell, int hidden, int length, int sequences) {
        SequenceTask task = SequenceTask.of(Task.ADDING, length);
        RecurrentShape shape = RecurrentShape.of(cell, task.inputs(), hidden, task.outputs());
        network = new RecurrentNetwork(shape, length, sequences, product);
        RecurrentDraws.DEFAULT.fill(network, new Lcg(1));
        report = new TimeReport(length);
        Optimizer adam = Optimizers.get("adam");
        learner = new Learner(
                network.parameters(), adam, Settings.defaults(adam.knobs()).with("lr", 1e-3), Clip.OFF,
                true);
        batch = task.training(1, sequences);
        batch.deal();
    }

    /**
     * The median rate.
     *
     * @param seconds with the warm-up, more than {@link #WARM_UP}
     */
    TrainingRate rate(double seconds, Clock clock) {
        return new TrainingRate(Pace.perSecond(this::steps, WARM_UP, seconds, clock), product.name());
    }

    private long steps(int count) {
        for (int i = 0; i < count; i++) {
            network.forward(batch.inputs(), batch.task().length(), batch.sequences());
            network.loss(Loss.MSE, batch.targets());
            network.backward(0);
            report.take(network, network.last());
            learner.step();
        }
        return count;
    }
}
