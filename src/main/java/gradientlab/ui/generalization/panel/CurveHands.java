package gradientlab.ui.generalization.panel;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.generalization.Plot;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hands on the points of a curve: one is dragged, added or taken away. */
public final class CurveHands {

    private final Consumer<UnaryOperator<CurveData>> change;
    private int point = -1;
    /** While a point is dragged its chart stays as it was, or it would run away. */
    private Plot held;

    /** @param change changes the points of the recipe */
    public CurveHands(Consumer<UnaryOperator<CurveData>> change) {
        this.change = change;
    }

    /** Takes hold of a point. */
    public void take(int index, Plot plot) {
        point = index;
        held = plot;
    }

    /** Whether a point is held. */
    public boolean holding() {
        return held != null;
    }

    /** Lets go. */
    public void release() {
        held = null;
    }

    /** The held point goes where the pointer is, within the chart. */
    public void move(double px, double py) {
        double x = x(held, px);
        double y = held.atY(Math.max(held.inside().getY(), Math.min(held.inside().getMaxY(), py)));
        int moved = point;
        change.accept(data -> {
            CurveData.Given given = CurvePoints.given(data);
            return moved < given.n() ? given.withTraining(given.training().moved(moved, x, y)) : data;
        });
    }

    /** One more point where the pointer is, as long as there is room. */
    public void add(Plot plot, double px, double py) {
        change.accept(data -> {
            CurveData.Given given = CurvePoints.given(data);
            boolean room = given.n() < CurveData.MAX_N;
            return room ? given.withTraining(given.training().with(x(plot, px), plot.atY(py))) : data;
        });
    }

    /** Takes a point away; some stay. */
    public void delete(int index) {
        change.accept(data -> {
            boolean there = index >= 0 && index < data.n() && data.n() > CurveData.MIN_N;
            CurveData.Given given = there ? CurvePoints.given(data) : null;
            return there ? given.withTraining(given.training().without(index)) : data;
        });
    }

    private static double x(Plot plot, double px) {
        return Math.max(plot.across().from(), Math.min(plot.across().to(), plot.atX(px)));
    }
}
