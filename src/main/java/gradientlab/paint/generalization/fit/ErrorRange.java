package gradientlab.paint.generalization.fit;

import gradientlab.paint.generalization.Span;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The powers of ten that charts of errors show: from under the least test error and the noise, which
 * interpolating fits leave far below, to the greatest error, at most five.
 *
 * @param low of the least power
 * @param high of the greatest
 */
record ErrorRange(int low, int high) {

    private static final int MOST = 5;

    static ErrorRange of(FitScene scene, double[] test, double[] train) {
        boolean judged = test.length > 0;
        double sigma = scene.run().recipe().data().sigma().orElse(0.0);
        DoubleStream floor = DoubleStream.of(judged ? test : train).filter(error -> error > 1e-9);
        double least = Math.min(floor.min().orElse(0.1), sigma > 0 ? sigma * sigma : Double.MAX_VALUE);
        DoubleStream folds = IntStream.range(0, scene.run().capacities().size())
                .mapToDouble(scene.run().foldErrors()::mean);
        double most = DoubleStream.concat(folds, DoubleStream.concat(DoubleStream.of(test),
                DoubleStream.of(train))).filter(Double::isFinite).max().orElse(1);
        int low = (int) Math.floor(Math.log10(least));
        int high = (int) Math.ceil(Math.log10(Math.max(most, least)));
        return new ErrorRange(low, Math.max(low + 1, Math.min(high, low + MOST)));
    }

    Span span() {
        return new Span(Math.pow(10, low), Math.pow(10, high), true);
    }

    /** 0 at the least, 1 at the greatest, by powers; clamped. */
    double share(double error) {
        return Math.max(0, Math.min(1, span().share(Math.max(error, Double.MIN_NORMAL))));
    }
}
