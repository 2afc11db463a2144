package gradientlab.paint.time.gate;

import gradientlab.core.recurrent.gate.GateDescent;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;

/** The sentences about gates by hand, each with the numbers it is about. */
public final class GateWords {

    private final GateScene scene;
    private final GatesRun run;
    private final Texts texts;

    public GateWords(GateScene scene) {
        this.scene = scene;
        run = scene.run();
        texts = scene.texts();
    }

    /** How many signs are recalled, or that a class is to say it first. */
    public String recalled() {
        return scene.guessing()
                ? texts.get("time.gate.predict")
                : texts.get("time.gate.recalled", percent(run.accuracy()), GateSequences.COUNT);
    }

    /** What gradient descent comes to; empty as long as that is not known or to be said. */
    public Optional<String> descent() {
        return scene.guessing() ? Optional.empty()
                : scene.solutions().map(found -> texts.get("time.gate.descent",
                        percent(found.open().accuracy()), percent(found.half().accuracy())));
    }

    /** What the ticks in the lanes are. */
    Optional<String> ticks() {
        return scene.marked().map(open -> texts.get("time.gate.ticks", percent(open.accuracy())));
    }

    /** How the ticks came about, and what other gates lead to. */
    public static String details(GateSolutions found, Texts texts) {
        GateDescent half = found.half();
        String details = texts.get("time.gate.details", GateDescent.STEPS,
                PrintedNumbers.shown(GateDescent.LEARNING_RATE, 3), percent(found.open().accuracy()),
                percent(half.accuracy()));
        return half.found() ? details : details + " " + texts.get("time.gate.details.lost");
    }

    /** Whether the bands of both signs lie apart at the time step that is looked at, and how far. */
    String gap() {
        double gap = run.gap(scene.at());
        return texts.get(gap >= 0 ? "time.gate.apart" : "time.gate.overlap", scene.at(),
                PrintedNumbers.shown(Math.abs(gap), 2));
    }

    String answers() {
        return texts.get("time.gate.answers", PrintedNumbers.subscript(run.length()));
    }

    /** The half-life of the forget gate at the time step that is looked at. */
    String halfLife() {
        List<Double> forget = run.gates().forget();
        double f = forget.get(scene.at() - 1);
        if (f == 1) {
            return texts.get("time.gate.halflife.none");
        }
        if (f <= 0.5) {
            return texts.get("time.gate.halflife.short");
        }
        String steps = PrintedNumbers.shown(GatesRun.halfLife(f), 3);
        String shown = PrintedNumbers.shown(f, 3);
        return forget.stream().distinct().count() == 1
                ? texts.get("time.gate.halflife.at", shown, steps)
                : texts.get("time.gate.halflife.at_t", scene.at(), shown, steps);
    }

    /** The whole experiment in one line, for a picture that travels alone. */
    String caption() {
        return texts.get("time.gate.caption", run.length(), run.right(), GateSequences.COUNT,
                percent(run.accuracy()));
    }

    /** A whole number of percent, but for what is neither none nor all. */
    static String percent(double share) {
        long whole = Math.round(100 * share);
        boolean misleading = whole == 100 && share < 1 || whole == 0 && share > 0;
        return misleading ? PrintedNumbers.shown(100 * share, 3) : String.valueOf(whole);
    }
}
