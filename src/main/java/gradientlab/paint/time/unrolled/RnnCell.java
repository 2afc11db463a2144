package gradientlab.paint.time.unrolled;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.time.unrolled.CellInk.Side;

/** An opened RNN: h = φ(W_h h₋ + b_h + W_x x + b_x), one line through the weights and φ. */
final class RnnCell {

    private static final double STATE = 0.32;
    private static final double INPUT = 0.8;
    private static final double WEIGHTS = 0.24;
    private static final double PLUS = 0.47;
    private static final double SQUASH = 0.7;
    private static final double PILL = 112;

    private final CellInk ink;
    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final int t;
    private final int unit;

    RnnCell(CellInk ink, UnrolledScene scene) {
        this.ink = ink;
        this.scene = scene;
        run = scene.run();
        t = scene.t();
        unit = scene.unit();
    }

    void paint() {
        double state = ink.y(STATE);
        double input = ink.y(INPUT);
        ink.arrow(ink.quiet(), ink.x(0.02), state, ink.x(0.98), state);
        ink.arrow(ink.quiet(), ink.x(0.02), input, ink.x(PLUS), input, ink.x(PLUS), state + ink.rim());
        ink.pill(ink.x(WEIGHTS), state, "Wₕ h" + PrintedNumbers.subscript(t - 1) + " + bₕ", PILL);
        ink.pill(ink.x(WEIGHTS), input, "Wₓ x" + PrintedNumbers.subscript(t) + " + bₓ", PILL);
        ink.node(ink.x(PLUS), state, "+");
        ink.pill(ink.x(SQUASH), state, run.cell() == Cell.RNN_RELU ? "ReLU" : "tanh", 56);
        numbers(state, input);
    }

    private void numbers(double state, double input) {
        double above = state - 20;
        double below = state + 28;
        double recurrent = run.recurrent(t, 0, unit);
        double z = run.preactivation(t, 0, unit);
        ink.name("h" + PrintedNumbers.subscript(t - 1), ink.x(0.02), above - 20, Side.RIGHT);
        ink.value(run.h(t - 1, unit), ink.x(WEIGHTS) - PILL / 2 - 10, above, Side.LEFT);
        ink.gradient(run.dh(t - 1, unit), ink.x(WEIGHTS) - PILL / 2 - 10, below, Side.LEFT);
        double first = (ink.x(WEIGHTS) + PILL / 2 + ink.x(PLUS)) / 2;
        ink.value(recurrent, first, above, Side.MIDDLE);
        double second = (ink.x(PLUS) + ink.x(SQUASH)) / 2 - 6;
        ink.value(z, second, above, Side.MIDDLE);
        ink.gradient(run.dz(t, 0, unit), second, below, Side.MIDDLE);
        double last = (ink.x(SQUASH) + ink.x(0.98)) / 2 + 8;
        ink.value(run.h(t, unit), last, above, Side.MIDDLE);
        ink.gradient(run.dh(t, unit), last, below, Side.MIDDLE);
        ink.name("h" + PrintedNumbers.subscript(t), ink.x(0.985), above - 20, Side.LEFT);
        ink.name("x" + PrintedNumbers.subscript(t), ink.x(0.02), input - 12, Side.RIGHT);
        ink.value(z - recurrent, ink.x(PLUS) + 10, (state + input) / 2 + 14, Side.RIGHT);
        slope(state);
    }

    /** φ′, by which the gradient is multiplied on its way through φ. */
    private void slope(double state) {
        double h = run.h(t, unit);
        double slope = run.cell() == Cell.RNN_RELU ? h > 0 ? 1 : 0 : 1 - h * h;
        ink.name("φ′", ink.x(SQUASH) - 22, state + 50, Side.RIGHT);
        if (scene.forward(t)) {
            ink.value(slope, ink.x(SQUASH) - 2, state + 50, Side.RIGHT);
        }
    }
}
