package gradientlab.experiment.generalization.data;

import gradientlab.core.Lcg;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveData.Points;
import gradientlab.experiment.generalization.CurveFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Points of a curve as arrays, which are not to be written.
 *
 * @param x of the training points
 * @param y of the training points
 * @param testX of the test points, may be none
 * @param testY of the test points
 */
public record CurvePoints(double[] x, double[] y, double[] testX, double[] testY) {

    private static final double[] NONE = {};

    /** What a recipe's data are. */
    public static CurvePoints of(CurveData data) {
        if (data instanceof Given given) {
            return new CurvePoints(array(given.training().x()), array(given.training().y()),
                    array(given.test().x()), array(given.test().y()));
        }
        Generated drawn = (Generated) data;
        Lcg random = new Lcg(drawn.seed());
        CurvePoints training = sample(drawn, random);
        double[] testX = new double[drawn.test()];
        for (int i = 0; i < testX.length; i++) {
            testX[i] = random.uniform();
        }
        double[] testY = targets(testX, drawn.function(), drawn.noise(), random);
        return new CurvePoints(training.x, training.y, testX, testY);
    }

    /** The same points as part of a recipe, so that some of them can be moved. */
    public static Given given(CurveData data) {
        if (data instanceof Given given) {
            return given;
        }
        Generated drawn = (Generated) data;
        CurvePoints points = of(drawn);
        return new Given(listed(points.x, points.y), listed(points.testX, points.testY), drawn.domain(),
                drawn.sigma(), drawn.truth(), Optional.of(drawn), drawn.seed());
    }

    private static Points listed(double[] x, double[] y) {
        return new Points(Arrays.stream(x).boxed().toList(), Arrays.stream(y).boxed().toList());
    }

    /** Training points alone, the next of a stream: all x, then the noise of each. */
    public static CurvePoints sample(Generated data, Lcg random) {
        double[] x = new double[data.n()];
        for (int i = 0; i < x.length; i++) {
            double u = random.uniform();
            x[i] = data.places() == Places.EVEN ? (i + u) / x.length : u;
        }
        return new CurvePoints(x, targets(x, data.function(), data.noise(), random), NONE, NONE);
    }

    /** f(x) + σ n12 at every place, the next of a stream. */
    public static double[] targets(double[] x, CurveFunction function, double sigma, Lcg random) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = function.at(x[i]) + sigma * random.normal();
        }
        return y;
    }

    public int n() {
        return x.length;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
