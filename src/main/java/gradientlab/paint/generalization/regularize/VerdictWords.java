package gradientlab.paint.generalization.regularize;

import static gradientlab.paint.generalization.regularize.RegularizeWords.percent;
import static gradientlab.paint.generalization.regularize.RegularizeWords.points;

import gradientlab.experiment.generalization.training.Judged;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeVerdict;
import gradientlab.experiment.generalization.training.RegularizeVerdict.Kind;
import gradientlab.paint.picture.Paragraph;

/** What a network's verdict is in words, with the numbers it rests on. */
public final class VerdictWords {

    /** So much more right before makes a fall. */
    static final double FALL = 0.01;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final RegularizeVerdict verdict;
    private final NetworkState state;
    private final NetworkState first;
    private final int wrong;

    public VerdictWords(RegularizeScene scene, RegularizeWords words, int network) {
        this.scene = scene;
        this.words = words;
        verdict = scene.verdict(network);
        state = scene.looked().shown().networks().get(network);
        first = scene.looked().shown().networks().get(0);
        wrong = scene.trained().split().labels().wrong().length;
    }

    public boolean bad() {
        return verdict.kind().bad();
    }

    /** The verdict with its sign: "✓ generalizes better". */
    public String word() {
        String sign = switch (verdict.kind()) {
            case BROKEN, MEMORIZES, WORSE -> "✕ ";
            case BETTER -> "✓ ";
            case LESS, SAME -> "= ";
            case NOTHING, REFERENCE -> "";
        };
        return sign + words.get("verdict." + verdict.kind().id());
    }

    /** What makes it this verdict. */
    public String criterion() {
        return words.get("criterion." + verdict.kind().id());
    }

    /** One or two sentences with the numbers it rests on. */
    public String sentence() {
        String said = said();
        if (state.stopped().isEmpty()) {
            return said;
        }
        return words.get("say.stopped", state.stopped().getAsInt(), state.best()) + " " + said;
    }

    private String said() {
        Judged judged = state.judged();
        return switch (verdict.kind()) {
            case BROKEN -> words.get("say.broken", state.broken().orElseThrow().epoch(),
                    state.broken().orElseThrow().layer());
            case NOTHING -> words.get("say.nothing", bold(percent(judged.validation().accuracy())),
                    percent(1.0 / scene.trained().split().validation().classes()));
            case MEMORIZES -> memorizes(judged);
            case REFERENCE -> words.get("say.reference", bold(percent(judged.training().accuracy())),
                    bold(percent(judged.validation().accuracy())), bold(percent(judged.gap())));
            case LESS -> words.get("say.less",
                    bold(points(judged.training().accuracy() - first.judged().training().accuracy())),
                    difference());
            case BETTER, WORSE, SAME -> against(judged);
        };
    }

    private String memorizes(Judged judged) {
        String now = bold(percent(judged.validation().accuracy()));
        double best = best().validation().accuracy();
        if (best < judged.validation().accuracy() + FALL) {
            return words.get("say.memorizes.now", bold(judged.answers().repeated()), wrong, now);
        }
        return words.get("say.memorizes", bold(judged.answers().repeated()), wrong, bold(percent(best)),
                state.best(),
                now, judged.epoch());
    }

    /** At the least validation loss so far. */
    private Judged best() {
        return scene.trained().history().at(state.best()).networks()
                .get(scene.looked().shown().networks().indexOf(state)).judged();
    }

    private String against(Judged judged) {
        double was = first.judged().gap();
        if (verdict.kind() == Kind.WORSE && judged.gap() < was) {
            return words.get("say.smaller", percent(was), percent(judged.gap()), difference());
        }
        String key = verdict.kind() == Kind.SAME ? "say.same" : "say.difference";
        if (wrong > 0) {
            return words.get(key, difference(), bold(judged.answers().repeated()), wrong);
        }
        return verdict.kind() == Kind.SAME
                ? words.get("say.same.clean", difference())
                : words.get("say.gap", difference(), percent(was), percent(judged.gap()));
    }

    /** With its standard error. */
    private String difference() {
        return bold(points(verdict.difference()) + " ± " + percent(verdict.error()));
    }

    private static String bold(Object words) {
        return Paragraph.BOLD + String.valueOf(words) + Paragraph.BOLD;
    }
}
