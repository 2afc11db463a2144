package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.generalization.fit.PenaltyRun.Fit;
import gradientlab.experiment.generalization.fit.PenaltyRun.Path;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The strength of a penalty along a chart, from strong at the left to weak. */
enum Strength {
    RIDGE(PenaltyRun.RIDGE),
    LASSO(PenaltyRun.LASSO);

    private final double[] alphas;

    Strength(double[] alphas) {
        this.alphas = alphas;
    }

    Path path(PenaltyRun run) {
        return this == RIDGE ? run.ridge() : run.lasso();
    }

    double[] alphas() {
        return alphas;
    }

    /** By factors, from the greatest on. */
    Span span() {
        return new Span(alphas[0], alphas[alphas.length - 1], true);
    }

    /** The strength at a column, within the range there is. */
    double at(Plot plot, double x) {
        return Math.max(alphas[alphas.length - 1], Math.min(alphas[0], plot.atX(x)));
    }

    /** A number of every fit along it. */
    double[] values(PenaltyRun run, ToDoubleFunction<Fit> number) {
        return Arrays.stream(path(run).fits()).mapToDouble(number).toArray();
    }

    /** Powers of ten, at most that many. */
    static List<Tick> ticks(Span span, double most) {
        int high = (int) Math.round(Math.log10(span.from()));
        int low = (int) Math.round(Math.log10(span.to()));
        int each = (int) Math.max(1, Math.ceil((high - low) / Math.max(1, most)));
        List<Tick> ticks = new ArrayList<>();
        for (int power = high; power >= low; power -= each) {
            ticks.add(new Tick(Math.pow(10, power), PrintedNumbers.shown(Math.pow(10, power), 1)));
        }
        return ticks;
    }
}
