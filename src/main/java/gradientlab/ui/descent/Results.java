package gradientlab.ui.descent;

import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Numbers;

/** What one runner achieved in the whole run, in a sentence. */
final class Results {

    private Results() {}

    /** Its least loss and when, and how many steps it took to the target; "" while its path is not there. */
    static String sentence(Trajectories run, int runner, Texts texts) {
        if (runner >= run.runners().size()) {
            return "";
        }
        Trajectory path = run.runners().get(runner);
        String best =
                texts.get("descent.result.best", Figures.brief(path.loss(path.bestAt())), path.bestAt());
        if (Double.isNaN(run.target())) {
            return best;
        }
        String target = Numbers.exact(Numbers.rounded(run.target(), 3));
        return path.reachedAt() < 0
                ? best + " " + texts.get("descent.result.missed", target)
                : best + " " + texts.get("descent.result.reached", target, path.reachedAt());
    }
}
