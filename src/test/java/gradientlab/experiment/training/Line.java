package gradientlab.experiment.training;

import gradientlab.core.Settings;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.List;

/**
 * Linear regression as a model: y = w s x + b, L = mean (y - t)², dL/dw = 2 mean (y - t) s x,
 * dL/db = 2 mean (y - t). With the examples (-1, 1) and (1, 5) and s = 1 that is dL/dw = 2 (w - 2) and
 * dL/db = 2 (b - 3).
 */
final class Line implements Model<Line.Fit> {

    /** The examples (-1, 1) and (1, 5), on the line 2 x + 3. */
    static final Examples TWO = examples(-1, 1);

    /** On the same line, so that batches differ but the answer does not. */
    static final Examples FIVE = examples(-1, -0.5, 0, 0.5, 1);

    final Parameter w = new Parameter(0, Role.WEIGHT, 1, 1);
    final Parameter b = new Parameter(0, Role.BIAS, 1, 1);
    private final double scale;

    /** What is known of a step. */
    record Fit(double w, double b, double loss, boolean stopped) {}

    /** Several lines at one step. */
    record Row(int step, double epoch, List<Fit> lines) implements StepSnapshot {}

    /**
     * Lines that begin at w = b = 0.
     *
     * @param scales s of each
     */
    record Setup(Examples data, int batch, List<Double> scales) implements TrainingSetup<Line, Fit, Row> {

        @Override
        public List<Line> models() {
            return scales.stream().map(Line::new).toList();
        }

        @Override
        public BatchStream batches(int model) {
            return new Batches(data, batch, 7);
        }

        @Override
        public Row row(int step, double epoch, List<Fit> models) {
            return new Row(step, epoch, models);
        }

        @Override
        public int rows() {
            return 16;
        }
    }

    Line(double scale) {
        this.scale = scale;
    }

    static Examples examples(double... x) {
        double[] t = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            t[i] = 2 * x[i] + 3;
        }
        return new Examples(1, 1, x, t, new int[0]);
    }

    /** An optimizer from the first step on. */
    static OptimizerChange rule(String optimizer, double rate) {
        Settings settings = TrainingRules.defaults(optimizer).with("lr", rate);
        return new OptimizerChange(0, optimizer, settings, true, ScheduleChoice.CONSTANT, Clip.OFF);
    }

    static OptimizerPlan plan(String optimizer, double rate, int steps) {
        return new OptimizerPlan(rule(optimizer, rate), List.of(), steps);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }

    @Override
    public double pass(int step, BatchStream batch) {
        double loss = 0;
        double dw = 0;
        double db = 0;
        for (int i = 0; i < batch.size(); i++) {
            double x = scale * batch.inputs()[i];
            double miss = w.numbers()[0] * x + b.numbers()[0] - batch.targets()[i];
            loss += miss * miss;
            dw += 2 * miss * x;
            db += 2 * miss;
        }
        w.gradients()[0] = dw / batch.size();
        b.gradients()[0] = db / batch.size();
        return loss / batch.size();
    }

    @Override
    public Fit snapshot(double loss, boolean stopped) {
        return new Fit(w.numbers()[0], b.numbers()[0], loss, stopped);
    }
}
