package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.time.unrolled.CellInk.Bar;
import gradientlab.paint.time.unrolled.CellInk.Side;
import java.awt.Color;

/** An opened GRU: h = z h₋ + (1 − z) n on its path above; r decides how much of h₋ reaches n. */
final class GruCell {

    private static final double STATE = 0.17;
    private static final double PRODUCT = 0.4;
    private static final double GATES = 0.58;
    private static final double BUS = 0.93;
    private static final double Z = 0.2;
    private static final double R = 0.43;
    private static final double N = 0.68;

    private final CellInk ink;
    private final UnrolledRun run;
    private final int t;
    private final int unit;

    GruCell(CellInk ink, UnrolledScene scene) {
        this.ink = ink;
        run = scene.run();
        t = scene.t();
        unit = scene.unit();
    }

    void paint() {
        lines();
        nodes();
        state();
        gates();
        ink.name("h" + PrintedNumbers.subscript(t - 1) + ", x" + PrintedNumbers.subscript(t), ink.x(0.02),
                ink.y(BUS) - 8, Side.RIGHT);
    }

    private void lines() {
        double state = ink.y(STATE);
        double bus = ink.y(BUS);
        double top = ink.y(GATES);
        double bottom = top + ink.boxHeight();
        double product = ink.y(PRODUCT);
        Color keep = ink.hue(Slot.BLUE);
        ink.path(ink.x(0.02), state, ink.x(0.98));
        ink.line(ink.quiet(), ink.x(0.02), bus, ink.x(N), bus);
        for (double x : new double[] {Z, R, N}) {
            ink.arrow(ink.quiet(), ink.x(x), bus, ink.x(x), bottom + 1);
        }
        ink.arrow(keep, ink.x(Z), top, ink.x(Z), state + ink.rim());
        ink.arrow(keep, ink.x(Z), product, ink.x(N) - ink.rim(), product);
        ink.arrow(ink.hue(Slot.VIOLET), ink.x(N), top, ink.x(N), product + ink.rim());
        ink.arrow(ink.quiet(), ink.x(N), product - ink.rim(), ink.x(N), state + ink.rim());
        double middle = top + ink.boxHeight() / 2;
        ink.arrow(ink.hue(Slot.ORANGE), ink.x(R) + ink.boxWidth() / 2, middle,
                ink.x(N) - ink.boxWidth() / 2 - 1, middle);
    }

    private void nodes() {
        ink.node(ink.x(Z), ink.y(STATE), "×");
        ink.node(ink.x(N), ink.y(STATE), "+");
        ink.node(ink.x(N), ink.y(PRODUCT), "×");
        ink.gate(ink.x(Z), ink.y(GATES), "z", Slot.BLUE, run.gate(t, 1, unit), Bar.FROM_ZERO);
        ink.gate(ink.x(R), ink.y(GATES), "r", Slot.ORANGE, run.gate(t, 0, unit), Bar.FROM_ZERO);
        ink.gate(ink.x(N), ink.y(GATES), "n", Slot.VIOLET, run.gate(t, 2, unit), Bar.SIGNED);
    }

    private void state() {
        double above = ink.y(STATE) - 12;
        double below = ink.y(STATE) + 20;
        double z = run.gate(t, 1, unit);
        double delta = run.dh(t, unit);
        ink.name("h" + PrintedNumbers.subscript(t - 1), ink.x(0.02), above - 2, Side.RIGHT);
        ink.value(run.h(t - 1, unit), ink.x(Z) - 18, above, Side.LEFT);
        ink.gradient(z * delta, ink.x(Z) - 18, below, Side.LEFT);
        double between = (ink.x(Z) + ink.x(N)) / 2;
        ink.value(z * run.h(t - 1, unit), between, above, Side.MIDDLE);
        ink.gradient(delta, between, below, Side.MIDDLE);
        double behind = (ink.x(N) + ink.x(0.98)) / 2;
        ink.value(run.h(t, unit), behind, above, Side.MIDDLE);
        ink.gradient(delta, behind, below, Side.MIDDLE);
        ink.name("h" + PrintedNumbers.subscript(t), ink.x(0.985), above - 2, Side.LEFT);
    }

    /** What they give, and what they receive after their sigmoid or tanh. */
    private void gates() {
        double z = run.gate(t, 1, unit);
        double n = run.gate(t, 2, unit);
        double delta = run.dh(t, unit);
        double above = ink.y(GATES) - 8;
        ink.name("1 − z", ink.x(0.3), ink.y(PRODUCT) - 7, Side.RIGHT);
        ink.value(1 - z, ink.x(0.3) + 46, ink.y(PRODUCT) - 7, Side.RIGHT);
        ink.value((1 - z) * n, ink.x(N) + 8, (ink.y(STATE) + ink.y(PRODUCT)) / 2 + 6, Side.RIGHT);
        ink.gradient(delta * (run.h(t - 1, unit) - n), ink.x(Z) + 6, above, Side.RIGHT);
        ink.gradient(delta * (1 - z), ink.x(N) + 6, above, Side.RIGHT);
        ink.gradient(run.dz(t, 2, unit) * run.recurrent(t, 2, unit), ink.x(R), above, Side.MIDDLE);
    }
}
