package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.Locale;

/** The sentences of the clipping mode, with their numbers. */
public final class CliffWords {

    private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

    private final Texts texts;

    public CliffWords(Texts texts) {
        this.texts = texts;
    }

    /** What a gradient after so many steps makes of the next step without clipping. */
    public String headline(CliffEvent event) {
        return texts.get("time.clip.step.none", event.step(), number(event.length(Clip.OFF)));
    }

    /** What the first way of clipping there is makes of it; empty where none clips. */
    public String clipped(CliffEvent event) {
        return event.run().cliff().clips().stream().filter(clip -> clip.kind() != Clip.Kind.OFF).findFirst()
                .map(clip -> clipped(event, clip)).orElse("");
    }

    private String clipped(CliffEvent event, Clip clip) {
        String limit = number(clip.limit());
        double norm = event.norm(Clip.OFF);
        if (Math.abs(event.norm(clip) - norm) <= 1e-5 * norm) {
            return texts.get("time.clip.step.same", number(norm), limit);
        }
        String length = number(event.length(clip));
        return clip.kind() == Clip.Kind.NORM
                ? texts.get("time.clip.step.norm", limit, length)
                : texts.get("time.clip.step.entries", limit, length, degrees(event.angle(clip)));
    }

    /** How the length of a step comes about: η times the norm of the gradient after clipping. */
    public String rate(CliffEvent event) {
        return texts.get("time.clip.rate", number(event.run().cliff().lr()));
    }

    /** A way of clipping as its arrow is called. */
    public String way(Clip clip) {
        return texts.get("time.clip.way." + clip.kind().name().toLowerCase(Locale.ROOT));
    }

    /** A runner as the legend calls it. */
    public String runner(Clip clip) {
        String key = "time.clip.runner." + clip.kind().name().toLowerCase(Locale.ROOT);
        return clip.kind() == Clip.Kind.OFF ? texts.get(key) : texts.get(key, number(clip.limit()));
    }

    /** What has become of a path by a step, in a few words with a sign. */
    public String state(CliffPath path, int step) {
        if (path.thrownAt() >= 0 && path.thrownAt() <= step) {
            return texts.get("time.clip.state.thrown", path.thrownAt());
        }
        if (path.reachedAt() >= 0 && path.reachedAt() <= step) {
            return texts.get("time.clip.state.reached", path.reachedAt());
        }
        return texts.get("time.clip.state.running");
    }

    /** The same in whole sentences. */
    public String verdict(CliffPath path, int step) {
        boolean thrown = path.thrownAt() >= 0 && path.thrownAt() <= step;
        if (!thrown) {
            return state(path, step);
        }
        String said = texts.get("time.clip.verdict.thrown", path.thrownAt(),
                number(path.length(path.thrownAt())));
        boolean lost = path.lostAt() >= 0 && path.lostAt() <= step;
        return lost ? said + " " + texts.get("time.clip.verdict.lost") : said;
    }

    /** What the recipe runs, for a caption. */
    public String caption(CliffScene scene) {
        var cliff = scene.run().cliff();
        return texts.get("time.clip.caption", cliff.length(), number(cliff.w()), number(cliff.b()),
                number(cliff.lr()), scene.step(), cliff.steps());
    }

    /** A runner with the loss it has come to and what has become of it, for a caption. */
    public String legend(CliffPath path, int step) {
        return runner(path.clip()) + " · L " + number(path.loss(path.row(step))) + " · "
                + verdict(path, step);
    }

    /** h with the number of its time step below. */
    static String state(int timeStep) {
        StringBuilder name = new StringBuilder("h");
        for (char digit : Integer.toString(timeStep).toCharArray()) {
            name.append(DIGITS.charAt(digit - '0'));
        }
        return name.toString();
    }

    static String degrees(double angle) {
        return Double.isNaN(angle) ? "–" : PrintedNumbers.shown(angle < 0.05 ? 0 : angle, 2);
    }

    /** A number in text: three digits where they are whole, else two. */
    static String number(double value) {
        double size = Math.abs(value);
        return PrintedNumbers.shown(value, size >= 100 && size < 1000 ? 3 : 2);
    }
}
