package gradientlab.paint.time.unrolled;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.time.unrolled.UnrolledSequence;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;

/** The sentences about one sequence through one network, each with the numbers it is about. */
public final class UnrolledWords {

    private static final int DIGITS = 3;

    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final Texts texts;

    public UnrolledWords(UnrolledScene scene) {
        this.scene = scene;
        run = scene.run();
        texts = scene.texts();
    }

    /** What arrives at the earliest state that the backward pass has come to, or how far the passes are. */
    public String answer() {
        if (scene.guessing()) {
            return texts.get("time.unrolled.predict");
        }
        int t = scene.reached();
        if (!scene.lossKnown()) {
            return texts.get("time.unrolled.wait.forward", scene.place().position(), scene.length());
        }
        if (t > scene.length()) {
            return texts.get("time.unrolled.wait.backward", scene.length());
        }
        double share = run.share(t);
        return share == 0 || Double.isNaN(share)
                ? texts.get("time.unrolled.nothing", scene.carried(t))
                : texts.get("time.unrolled.receives", scene.carried(t), PrintedNumbers.shown(share, 2),
                        scene.carried(scene.length()));
    }

    /** What of it came through the gate that keeps alone; in an RNN, by what the norm changes at t. */
    public String more() {
        int t = scene.reached();
        if (scene.guessing() || t > scene.length() || Double.isNaN(run.share(t))) {
            return "";
        }
        if (scene.keeps()) {
            return run.cut() ? texts.get("time.unrolled.cut_off", scene.carried(t),
                    PrintedNumbers.shown(run.uncutShare(t), 2))
                    : texts.get("time.unrolled.carry." + scene.kind(),
                            PrintedNumbers.shown(run.directShare(t), 2));
        }
        double factor = t == scene.length() ? Double.NaN : run.norm(t) / run.norm(t + 1);
        return Double.isNaN(factor) ? ""
                : texts.get("time.unrolled.factor", t + 1, t, PrintedNumbers.shown(factor, 2));
    }

    /** How much of the gradient at the opened cell is the chosen unit's, and how open its gates are. */
    public String about() {
        int t = scene.t();
        int unit = scene.unit();
        if (!scene.shown(t) || Double.isNaN(run.unitShare(t, unit))) {
            return "";
        }
        String share = texts.get("time.unrolled.about", t, scene.place().unit(),
                PrintedNumbers.shown(100 * run.unitShare(t, unit), DIGITS), scene.carrier());
        return switch (scene.cell()) {
            case LSTM -> share + " " + texts.get("time.unrolled.about.lstm", two(run.meanGate(1, unit)),
                    two(run.meanGate(0, unit)), two(run.gate(t, 0, unit)));
            case GRU -> share + " " + texts.get("time.unrolled.about.gru", two(run.meanGate(1, unit)),
                    two(run.gate(t, 1, unit)));
            default -> share;
        };
    }

    /** The answer of the network: the number, or the class it says. */
    String said() {
        UnrolledSequence sequence = scene.sequence();
        if (!sequence.classified()) {
            return number(run.answer(0));
        }
        int best = 0;
        for (int k = 1; k < run.shape().outputs(); k++) {
            best = run.answer(k) > run.answer(best) ? k : best;
        }
        return sequence.classes().get(best);
    }

    String target() {
        UnrolledSequence sequence = scene.sequence();
        return sequence.classified() ? sequence.classes().get((int) run.target()) : number(run.target());
    }

    /** ‖∂L/∂y‖, or ∂L/∂y of a single number. */
    double byAnswer() {
        if (run.shape().outputs() == 1) {
            return run.byAnswer(0);
        }
        double sum = 0;
        for (int k = 0; k < run.shape().outputs(); k++) {
            sum += run.byAnswer(k) * run.byAnswer(k);
        }
        return Math.sqrt(sum);
    }

    /** What the cell carries in the gate's place: the half-life of the gate that keeps. */
    public double keep() {
        return scene.keeps() ? run.keep(scene.t(), scene.unit()) : Double.NaN;
    }

    /** The whole experiment in one line, for a picture that travels alone. */
    String caption(int step, int sequence) {
        String line = texts.get("time.unrolled.caption", name(run.cell()), run.hidden(), step, sequence,
                scene.t(), scene.place().unit());
        return run.cut() ? line + ", " + texts.get("time.unrolled.caption.cut") : line;
    }

    private String name(Cell cell) {
        return texts.get("time.unrolled.cell." + cell.id());
    }

    static String number(double value) {
        return PrintedNumbers.shown(value, DIGITS);
    }

    private static String two(double value) {
        return PrintedNumbers.shown(value, 2);
    }
}
