package gradientlab.ui.descent.model;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Motion;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.TypedNumbers;
import java.util.Locale;

/** What one runner achieved in the whole run, in a sentence. */
public final class Results {

    private Results() {}

    /** Its least loss and when, and how many steps it took to the target; "" while its path is not there. */
    public static String sentence(Trajectories run, int runner, Texts texts) {
        if (runner >= run.runners().size()) {
            return "";
        }
        return run.fan(runner)
                .map(fan -> own(run, runner, texts) + " " + sentence(fan, run, texts))
                .orElseGet(() -> own(run, runner, texts));
    }

    /** What a runner is seen to do at a step, with the numbers that show it; "" for nothing. */
    public static String motion(Trajectories run, int runner, int step, Texts texts) {
        if (runner >= run.runners().size() || !run.runners().get(runner).runner().shown()) {
            return "";
        }
        return Motion.of(run.runners().get(runner), run.surface(), run.target(), step)
                .map(motion -> said(motion, texts)).orElse("");
    }

    private static String said(Motion motion, Texts texts) {
        String key = "descent.motion." + motion.kind().name().toLowerCase(Locale.ROOT);
        String first = Figures.brief(motion.first());
        String second = Figures.brief(motion.second());
        return switch (motion.kind()) {
            case OSCILLATES -> texts.get(key, Motion.SPAN, (int) motion.first());
            case HOVERS, CRAWLS -> texts.get(key, Motion.SPAN, first, second);
            case GROWS, OVERSHOOTS -> texts.get(key, motion.from(), first, motion.to(), second);
        };
    }

    /** What all seeds came to: the loss in the end, how often and how soon the target, who overflowed. */
    private static String sentence(Fan fan, Trajectories run, Texts texts) {
        Fan.Mean end = fan.loss(run.recipe().steps());
        Fan.Mean reached = fan.reached();
        int seeds = fan.paths().size();
        String said = end.count() == 0 ? ""
                : texts.get("descent.fan.end", seeds, Figures.brief(end.mean()),
                        Figures.brief(end.deviation()));
        if (reached.count() > 0) {
            said += " " + texts.get(
                    "descent.fan.reached", reached.count(), seeds, Figures.brief(reached.mean()),
                    Figures.brief(reached.deviation()));
        }
        if (fan.diverged() > 0) {
            said += " " + texts.get("descent.fan.diverged", fan.diverged(), seeds);
        }
        return said.strip();
    }

    private static String own(Trajectories run, int runner, Texts texts) {
        Trajectory path = run.runners().get(runner);
        String best =
                texts.get("descent.result.best", Figures.brief(path.loss(path.bestAt())), path.bestAt());
        if (Double.isNaN(run.target())) {
            return best;
        }
        String target = TypedNumbers.shown(run.target());
        return path.reachedAt() < 0
                ? best + " " + texts.get("descent.result.missed", target)
                : best + " " + texts.get("descent.result.reached", target, path.reachedAt());
    }
}
