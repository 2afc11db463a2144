package gradientlab.ui.descent.sweep;

import gradientlab.core.Knob;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The maps that are offered before anybody has said what they want. */
final class SweepDefaults {

    private static final int CELLS = 256;

    private SweepDefaults() {}

    /** Where starts end, over a part of the plane with edges that read well. */
    static SweepSpec basins(int runner, View view) {
        double longer = Math.max(view.width(), view.height());
        return SweepSpec.basins(
                runner, rounded(view), cells(view.width(), longer), cells(view.height(), longer));
    }

    /** To a hundredth of a side or finer: these numbers stand in fields. */
    private static View rounded(View view) {
        int x = 2 - (int) Math.floor(Math.log10(view.width()));
        int y = 2 - (int) Math.floor(Math.log10(view.height()));
        return new View(
                rounded(view.xMin(), x), rounded(view.xMax(), x), rounded(view.yMin(), y),
                rounded(view.yMax(), y));
    }

    private static double rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static int cells(double side, double longer) {
        return (int) Math.max(SweepAxis.MIN_CELLS, Math.round(CELLS * side / longer));
    }

    /** The first two knobs of the runner's rule, or the first and the start's x. */
    static SweepSpec knobs(DescentRecipe recipe, int runner, View view, SweepMetric metric) {
        List<SweepKnob> all = SweepKnob.of(recipe, runner);
        return new SweepSpec(runner, axis(all.get(0), view), axis(all.get(1), view), metric);
    }

    /** A knob along the whole of its slider; the start's coordinates over the view. */
    static SweepAxis axis(SweepKnob knob, View view) {
        if (knob.of() == SweepKnob.Place.START) {
            SweepSpec starts = SweepSpec.basins(0, rounded(view), CELLS, CELLS);
            return knob.id().equals(SweepSpec.START_X) ? starts.x() : starts.y();
        }
        Knob its = knob.knob();
        double to = its.valueAt(1);
        return switch (its.scale()) {
            case LINEAR -> new SweepAxis(its.id(), its.sliderMin(), to, Spacing.LINEAR, CELLS);
            case LOG, LOG_FROM_ZERO -> new SweepAxis(its.id(), its.sliderMin(), to, Spacing.LOG, CELLS);
            case ONE_MINUS_LOG -> new SweepAxis(its.id(), its.sliderMin(), to, Spacing.SHARE, CELLS);
        };
    }
}
