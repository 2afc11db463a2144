package gradientlab.paint.generalization.fit;

import gradientlab.core.validation.FoldErrors;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.NumberRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors at the capacity or the penalties that are looked at, and what is to be said of them. */
public final class FitNumbers {

    private final FitScene scene;
    private final FitRun run;

    public FitNumbers(FitScene scene) {
        this.scene = scene;
        run = scene.run();
    }

    private boolean penalty() {
        return scene.view() == View.PENALTY;
    }

    public String title() {
        return scene.draws().isPresent() && !penalty()
                ? scene.say("at.draws", scene.capacity(scene.step()), scene.draws().get().test().size())
                : penalty() ? scene.say("at.penalty") : scene.say("at", scene.capacity(scene.step()));
    }

    /** One a line. */
    public List<NumberRow> rows() {
        List<NumberRow> rows = new ArrayList<>();
        if (penalty()) {
            penalties(rows, scene.penalty().orElseThrow());
        } else if (scene.draws().isPresent()) {
            draws(rows, scene.draws().get());
        } else {
            capacity(rows);
        }
        run.recipe().data().sigma().ifPresent(
                sigma -> rows.add(new NumberRow(scene.say("number.noise"), Errors.number(sigma * sigma))));
        return rows;
    }

    private void add(List<NumberRow> rows, String name, double value) {
        rows.add(new NumberRow(name, Double.isNaN(value) ? "–" : Errors.shown(value)));
    }

    private void capacity(List<NumberRow> rows) {
        int step = scene.step();
        add(rows, scene.say("number.train"), run.train()[step]);
        if (scene.sight().guessing()) {
            return;
        }
        FoldErrors folds = run.foldErrors();
        add(rows, scene.say("number.folds", run.folds().count()), folds.mean(step));
        if (run.leaveOneOut().length > 0) {
            add(rows, scene.say("number.loo"), run.leaveOneOut()[step]);
        }
        run.testAt(step).ifPresent(test -> add(rows, scene.say("number.test"), test));
    }

    private void draws(List<NumberRow> rows, FeatureDraws draws) {
        int step = scene.step();
        add(rows, scene.say("number.train"), FeatureDraws.median(draws.train())[step]);
        if (!scene.sight().guessing()) {
            add(rows, scene.say("number.test"), FeatureDraws.median(draws.test())[step]);
            add(rows, scene.say("number.ridge.at",
                    Errors.number(FeatureDraws.compared(scene.recipe().model()))),
                    FeatureDraws.median(draws.ridge())[step]);
        }
    }

    private void penalties(List<NumberRow> rows, PenaltyRun run) {
        if (scene.sight().guessing()) {
            return;
        }
        add(rows, scene.say("number.none"), run.none().test());
        if (run.ridge().on()) {
            add(rows, scene.say("number.ridge"), run.ridge().own().test());
        }
        if (run.lasso().on()) {
            add(rows, scene.say("number.lasso"), run.lasso().own().test());
        }
    }

    /** The verdict, then what there is to mind. */
    public String words() {
        if (penalty()) {
            return "";
        }
        if (scene.recipe().model().kind() == Kind.RANDOM_FEATURES) {
            return scene.say("peak");
        }
        FitWords words = new FitWords(scene);
        return Stream.of(words.verdict(), words.warning()).flatMap(said -> said.stream())
                .map(said -> said.matches(".*[.다]$") ? said : said + ".").collect(Collectors.joining(" "));
    }
}
