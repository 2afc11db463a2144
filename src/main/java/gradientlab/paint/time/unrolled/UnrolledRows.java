package gradientlab.paint.time.unrolled;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The opened cell's numbers of one unit, line by line: what is computed forward, and what comes back. */
public final class UnrolledRows {

    /**
     * One line.
     *
     * @param symbol what is computed
     * @param slot its hue; null for ink
     * @param formula how, with the numbers that go in
     * @param value as it is printed; empty as long as it is not known
     */
    public record Row(String symbol, Slot slot, String formula, String value) {}

    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final Texts texts;
    private final int t;
    private final int unit;

    public UnrolledRows(UnrolledScene scene) {
        this.scene = scene;
        run = scene.run();
        texts = scene.texts();
        t = scene.t();
        unit = scene.unit();
    }

    /** Forward, in the order in which a cell computes. */
    public List<Row> forward() {
        return switch (run.cell()) {
            case LSTM -> lstm();
            case GRU -> gru();
            default -> rnn();
        };
    }

    private List<Row> lstm() {
        double kept = run.gate(t, 1, unit) * run.c(t - 1, unit);
        double written = run.gate(t, 0, unit) * run.gate(t, 2, unit);
        return List.of(
                gate("f", Slot.BLUE, "σ", 1), gate("i", Slot.ORANGE, "σ", 0),
                gate("g", Slot.VIOLET, "tanh", 2), gate("o", Slot.GREEN, "σ", 3),
                value("c", null, "f·c + i·g = " + sum(kept, written), run.c(t, unit)),
                value("h", null, "o·tanh c = " + number(run.gate(t, 3, unit)) + "·"
                        + factor(run.shown(t, unit)), run.h(t, unit)));
    }

    private List<Row> gru() {
        double z = run.gate(t, 1, unit);
        double n = run.gate(t, 2, unit);
        return List.of(
                gate("r", Slot.ORANGE, "σ", 0), gate("z", Slot.BLUE, "σ", 1),
                gate("n", Slot.VIOLET, "tanh", 2),
                value("h", null, "(1 − z)·n + z·h = " + sum((1 - z) * n, z * run.h(t - 1, unit)),
                        run.h(t, unit)));
    }

    private List<Row> rnn() {
        double recurrent = run.recurrent(t, 0, unit);
        double z = run.preactivation(t, 0, unit);
        String function = run.cell() == Cell.RNN_RELU ? "ReLU" : "tanh";
        return List.of(
                value("z", null, "Wₓx + bₓ + Wₕh + bₕ = " + sum(z - recurrent, recurrent), z),
                value("h", null, function + "(" + number(z) + ")", run.h(t, unit)));
    }

    private Row gate(String symbol, Slot slot, String function, int gate) {
        return value(symbol, slot, function + "(" + number(run.preactivation(t, gate, unit)) + ")",
                run.gate(t, gate, unit));
    }

    private Row value(String symbol, Slot slot, String formula, double value) {
        boolean known = scene.forward(t);
        int equals = formula.indexOf(" = ");
        String shown = known ? formula
                : equals >= 0 ? formula.substring(0, equals)
                        : formula.replaceAll("\\(.*\\)", "(···)");
        return new Row(symbol, slot, shown, known ? number(value) : "");
    }

    /** Backward, from what arrives to what goes on to the time step before. */
    public List<Row> backward() {
        List<Row> rows = new ArrayList<>();
        rows.add(back("δ", "= ∂L/∂" + scene.carried(t), run.dCarried(t, unit)));
        if (t < run.length() && scene.keeps()) {
            rows.add(back("", texts.get("time.unrolled.back.from", scene.carried(t + 1)),
                    run.fromNext(t, unit)));
        }
        rest(rows);
        if (scene.keeps()) {
            rows.add(back("", texts.get("time.unrolled.back.to", scene.carried(t - 1)) + ": "
                    + scene.keeper() + "·δ", run.keep(t, unit) * run.dCarried(t, unit)));
        } else {
            rows.add(back("", "∂L/∂z = φ′·δ", run.dz(t, 0, unit)));
            rows.add(back("", texts.get("time.unrolled.back.to", scene.carried(t - 1)) + ": (Wₕᵀ ∂L/∂z)",
                    run.dh(t - 1, unit)));
        }
        return rows;
    }

    /** What arrives otherwise. */
    private void rest(List<Row> rows) {
        String name = switch (run.cell()) {
            case LSTM -> texts.get("time.unrolled.back.from", "h" + PrintedNumbers.subscript(t))
                    + ": o(1−tanh²c)·∂L/∂h";
            case GRU -> t == run.length() ? texts.get("time.unrolled.back.loss")
                    : texts.get("time.unrolled.back.gates", t + 1);
            default -> t == run.length() ? texts.get("time.unrolled.back.loss")
                    : texts.get("time.unrolled.back.from", scene.carried(t + 1));
        };
        rows.add(back("", name, run.fromRest(t, unit)));
    }

    private Row back(String symbol, String formula, double value) {
        return new Row(symbol, null, formula, scene.shown(t) ? number(value) : "");
    }

    private static String number(double value) {
        return UnrolledWords.number(value);
    }

    private static String factor(double value) {
        return value < 0 ? "(" + number(value) + ")" : number(value);
    }

    private static String sum(double one, double other) {
        return number(one) + (other < 0 ? " − " : " + ") + number(Math.abs(other));
    }
}
