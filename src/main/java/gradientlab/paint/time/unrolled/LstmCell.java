package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.time.unrolled.CellInk.Bar;
import gradientlab.paint.time.unrolled.CellInk.Side;
import java.awt.Color;

/** An opened LSTM: c = f c₋ + i g on its path above, h = o tanh c to the right below. */
final class LstmCell {

    private static final double STATE = 0.17;
    private static final double PRODUCT = 0.4;
    private static final double GATES = 0.58;
    private static final double BUS = 0.93;
    private static final double F = 0.18;
    private static final double I = 0.35;
    private static final double PLUS = 0.435;
    private static final double G = 0.52;
    private static final double O = 0.7;
    private static final double OUT = 0.8;
    private static final double SQUASH = 0.36;
    private static final double SHOW = 0.54;

    private final CellInk ink;
    private final UnrolledRun run;
    private final int t;
    private final int unit;

    LstmCell(CellInk ink, UnrolledScene scene) {
        this.ink = ink;
        run = scene.run();
        t = scene.t();
        unit = scene.unit();
    }

    void paint() {
        lines();
        nodes();
        numbers();
    }

    private void lines() {
        double state = ink.y(STATE);
        double bus = ink.y(BUS);
        double top = ink.y(GATES);
        double bottom = top + ink.boxHeight();
        ink.path(ink.x(0.02), state, ink.x(0.98));
        ink.line(ink.quiet(), ink.x(0.02), bus, ink.x(O), bus);
        for (double x : new double[] {F, I, G, O}) {
            ink.arrow(ink.quiet(), ink.x(x), bus, ink.x(x), bottom + 1);
        }
        ink.arrow(hue(Slot.BLUE), ink.x(F), top, ink.x(F), state + ink.rim());
        double product = ink.y(PRODUCT);
        ink.arrow(hue(Slot.ORANGE), ink.x(I), top, ink.x(I), product, ink.x(PLUS) - ink.rim(), product);
        ink.arrow(hue(Slot.VIOLET), ink.x(G), top, ink.x(G), product, ink.x(PLUS) + ink.rim(), product);
        ink.arrow(ink.quiet(), ink.x(PLUS), product - ink.rim(), ink.x(PLUS), state + ink.rim());
        double show = ink.y(SHOW);
        ink.arrow(ink.quiet(), ink.x(OUT), state + 3, ink.x(OUT), show - ink.rim());
        ink.arrow(hue(Slot.GREEN), ink.x(O), top, ink.x(O), show, ink.x(OUT) - ink.rim(), show);
        ink.arrow(ink.quiet(), ink.x(OUT), show + ink.rim(), ink.x(OUT), bus, ink.x(0.98), bus);
    }

    private Color hue(Slot slot) {
        return ink.hue(slot);
    }

    private void nodes() {
        double state = ink.y(STATE);
        ink.node(ink.x(F), state, "×");
        ink.node(ink.x(PLUS), state, "+");
        ink.node(ink.x(PLUS), ink.y(PRODUCT), "×");
        ink.pill(ink.x(OUT), ink.y(SQUASH), "tanh", 46);
        ink.node(ink.x(OUT), ink.y(SHOW), "×");
        ink.gate(ink.x(F), ink.y(GATES), "f", Slot.BLUE, run.gate(t, 1, unit), Bar.FROM_ZERO);
        ink.gate(ink.x(I), ink.y(GATES), "i", Slot.ORANGE, run.gate(t, 0, unit), Bar.FROM_ZERO);
        ink.gate(ink.x(G), ink.y(GATES), "g", Slot.VIOLET, run.gate(t, 2, unit), Bar.SIGNED);
        ink.gate(ink.x(O), ink.y(GATES), "o", Slot.GREEN, run.gate(t, 3, unit), Bar.FROM_ZERO);
    }

    private void numbers() {
        state();
        gates();
        double bus = ink.y(BUS);
        double delta = run.dh(t, unit);
        ink.name("h" + PrintedNumbers.subscript(t - 1) + ", x" + PrintedNumbers.subscript(t), ink.x(0.02),
                bus - 8, Side.RIGHT);
        ink.name("h" + PrintedNumbers.subscript(t), ink.x(0.985), bus - 26, Side.LEFT);
        ink.value(run.h(t, unit), ink.x(0.94), bus - 8, Side.LEFT);
        ink.gradient(delta, ink.x(0.94), bus + 17, Side.LEFT);
        double right = ink.x(OUT);
        double squashed = run.gate(t, 3, unit) * delta;
        ink.gradient(squashed, right + 28, ink.y(SQUASH) + 4, Side.RIGHT);
        ink.value(run.shown(t, unit), right + 14, (ink.y(SQUASH) + ink.y(SHOW)) / 2 + 8, Side.RIGHT);
    }

    /** What stands at the path of c, values above it and gradients below. */
    private void state() {
        double above = ink.y(STATE) - 12;
        double below = ink.y(STATE) + 20;
        double kept = run.gate(t, 1, unit) * run.c(t - 1, unit);
        double delta = run.dc(t, unit);
        ink.name("c" + PrintedNumbers.subscript(t - 1), ink.x(0.02), above - 2, Side.RIGHT);
        ink.value(run.c(t - 1, unit), ink.x(F) - 18, above, Side.LEFT);
        ink.gradient(run.gate(t, 1, unit) * delta, ink.x(F) - 18, below, Side.LEFT);
        double between = (ink.x(F) + ink.x(PLUS)) / 2;
        ink.value(kept, between, above, Side.MIDDLE);
        ink.gradient(delta, between, below, Side.MIDDLE);
        double behind = (ink.x(PLUS) + ink.x(OUT)) / 2;
        ink.value(run.c(t, unit), behind, above, Side.MIDDLE);
        ink.gradient(delta, behind, below, Side.MIDDLE);
        ink.name("c" + PrintedNumbers.subscript(t), ink.x(0.985), above - 2, Side.LEFT);
        ink.gradient(run.fromNext(t, unit), ink.x(OUT) + 12, below, Side.RIGHT);
    }

    /** The product i g, and what the gates receive after their sigmoid or tanh. */
    private void gates() {
        double delta = run.dc(t, unit);
        double above = ink.y(GATES) - 8;
        ink.value(run.gate(t, 0, unit) * run.gate(t, 2, unit), ink.x(PLUS) + 8,
                (ink.y(STATE) + ink.y(PRODUCT)) / 2 + 6, Side.RIGHT);
        ink.gradient(delta * run.c(t - 1, unit), ink.x(F) + 6, above, Side.RIGHT);
        ink.gradient(delta * run.gate(t, 2, unit), ink.x(I) + 6, above, Side.RIGHT);
        ink.gradient(delta * run.gate(t, 0, unit), ink.x(G) + 6, above, Side.RIGHT);
        ink.gradient(run.dh(t, unit) * run.shown(t, unit), ink.x(O) - 6, above - 16, Side.LEFT);
    }
}
