package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitVerdict;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.generalization.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The sentences about a fit, each where it holds. */
public final class FitWords {

    /** Copies in other folds make their errors useless where they choose something this much worse. */
    private static final double WORSE = 2;
    /**
     * A fit through all points is calm if its error is this share of that with as many features as points.
     */
    private static final double CALM = 0.1;

    private final FitScene scene;
    private final FitRun run;
    private final ModelChoice model;
    private final int step;

    public FitWords(FitScene scene) {
        this.scene = scene;
        run = scene.run();
        model = scene.recipe().model();
        step = scene.step();
    }

    private String kind() {
        return model.kind().id();
    }

    private boolean penalty() {
        return scene.view() == View.PENALTY;
    }

    public String title() {
        int n = run.points().n();
        int capacity = run.capacities().at(step);
        return scene.say(penalty() ? "title.penalty" : through() ? "title.through" : "title." + kind(),
                capacity, n);
    }

    /** Whether random features are enough to pass through every point. */
    private boolean through() {
        return model.kind() == Kind.RANDOM_FEATURES && model.l2() == 0
                && run.capacities().at(step) >= run.points().n();
    }

    /** How to read the chart of the points. */
    public String sub() {
        if (penalty()) {
            boolean on = model.l2() > 0 || model.l1() > 0;
            return scene.say("sub.penalty" + (on ? "" : ".off")) + hand(on ? "sub.hand" : "sub.hand.alpha");
        }
        int asMany = run.capacities().step(run.points().n());
        boolean calm = through() && run.test().length > 0 && run.test()[step] < CALM * run.test()[asMany];
        if (calm && run.capacities().at(step) > run.points().n()) {
            return scene.say("sub.calm", run.points().n());
        }
        CurveData data = run.recipe().data();
        int tests = scene.sight().guessing() ? 0 : run.points().testX().length;
        String points = scene.say(tests > 0 ? "sub" : "sub.untested", run.points().n(), tests);
        return points + data.truth().map(CurveFunction::shown)
                .map(f -> " " + scene.say("sub.truth", f.replace(' ', '\u00a0')))
                .orElse("") + hand("sub.hand");
    }

    /** What a hand can do, where there is one. */
    private String hand(String key) {
        return scene.sight().hand() ? " " + scene.say(key) : "";
    }

    public String errorsTitle() {
        return scene.say(penalty() ? "errors.penalty" : "errors." + kind());
    }

    /** How to read the chart of errors. */
    public String errorsSub() {
        if (scene.sight().guessing()) {
            return scene.say("predict." + (penalty() ? "penalty" : "capacity"));
        }
        if (penalty()) {
            return scene.say("errors.sub.penalty");
        }
        if (model.kind() == Kind.RANDOM_FEATURES) {
            return scene.draws().map(draws -> scene.say("errors.sub.draws", draws.test().size(),
                    Errors.number(FeatureDraws.compared(model)))).orElse(scene.say("errors.sub.draw"));
        }
        return scene.say(run.test().length > 0 ? "errors.sub" : "errors.sub.untested",
                run.folds().count());
    }

    /** What stands in the chart of errors: the main sentence, then a lesser one. */
    List<String> callout() {
        if (scene.sight().guessing()) {
            return List.of();
        }
        return penalty() ? penaltyCallout() : scene.draws().isPresent() ? drawsCallout() : foldsCallout();
    }

    private List<String> foldsCallout() {
        int chosen = run.foldErrors().chosen();
        List<String> lines = new ArrayList<>();
        OptionalInt choice = scene.sight().choice();
        if (choice.isPresent() && scene.view() != View.FOLDS && run.verdict().isPresent()) {
            lines.add(scene.say("chose", scene.capacity(choice.getAsInt()),
                    scene.capacity(run.verdict().get().least())));
        } else if (chosen >= 0) {
            lines.add(scene.say("chosen", scene.capacity(chosen)));
            run.testAt(chosen).ifPresent(test -> lines.add(scene.say("chosen.test", Errors.shown(test))));
        }
        return lines;
    }

    private List<String> drawsCallout() {
        FeatureDraws draws = scene.draws().get();
        double[] test = FeatureDraws.median(draws.test());
        int last = test.length - 1;
        int first = DescentTurn.least(test, draws.capacities(), run.points().n());
        List<String> lines = new ArrayList<>();
        lines.add(scene.say("features", draws.capacities().at(first), Errors.shown(test[first])));
        lines.add(scene.say("features", draws.capacities().at(last), Errors.shown(test[last])));
        if (DescentTurn.fallsAgain(test, draws.capacities(), run.points().n())) {
            lines.add(scene.say(test[last] > test[first] ? "again.above" : "again"));
        }
        return lines;
    }

    private List<String> penaltyCallout() {
        PenaltyRun penalties = scene.penalty().orElseThrow();
        List<String> lines = new ArrayList<>();
        if (penalties.ridge().on()) {
            PenaltyRun.Fit ridge = penalties.ridge().own();
            lines.add(scene.say("ridge.does", Errors.number(ridge.alpha()),
                    Errors.shown(penalties.none().test()), Errors.shown(ridge.test())));
        }
        if (penalties.lasso().on()) {
            PenaltyRun.Fit lasso = penalties.lasso().own();
            lines.add(scene.say("lasso.does", Errors.number(lasso.alpha()), Errors.shown(lasso.test()),
                    lasso.notZero(), model.capacity()));
        }
        return penalties.points().testX().length == 0 ? List.of() : lines;
    }

    /** The title of what is below. */
    String below() {
        return switch (scene.view()) {
            case CAPACITIES -> scene.say("below." + kind());
            case FOLDS -> scene.say("below.folds", run.folds().count());
            case PENALTY -> scene.say("below.penalty", model.capacity());
        };
    }

    /** How to read what is below. */
    String belowSub() {
        return scene.view() == View.CAPACITIES ? hand("below.sub.hand").strip()
                : scene.say("below.sub." + scene.view().id());
    }

    /**
     * What is said of the capacity that is looked at; nothing without test points, or of one draw of many.
     */
    public Optional<String> verdict() {
        if (run.verdict().isEmpty() || model.kind() == Kind.RANDOM_FEATURES || Double.isNaN(run.test()[step])
                || scene.sight().guessing()) {
            return Optional.empty();
        }
        FitVerdict verdict = run.verdict().get();
        double least = run.test()[verdict.least()];
        return Optional.of(scene.say("verdict." + verdict.at(step).name().toLowerCase(Locale.ROOT),
                Errors.shown(run.test()[step]), Errors.number(run.test()[step] / least),
                Errors.shown(run.train()[step])));
    }

    /** What to mind about the folds: too few points, copies on both sides, intervals. */
    public Optional<String> warning() {
        int chosen = run.foldErrors().chosen();
        if (Double.isNaN(run.foldErrors().mean(step)) && !Double.isNaN(run.train()[step])
                && model.kind() == Kind.POLYNOMIAL) {
            int smallest = run.copied().x().length - largestFold();
            return Optional.of(scene.say("few", model.capacity(), model.capacity() + 1, run.folds().count(),
                    smallest));
        }
        if (scene.sight().guessing()) {
            return Optional.empty();
        }
        if (run.recipe().validation().copies().isPresent()) {
            return Optional.of(scene.say("leak"));
        }
        int least = run.verdict().map(FitVerdict::least).orElse(chosen);
        boolean misled = chosen >= 0 && run.verdict().isPresent()
                && run.test()[chosen] > WORSE * run.test()[least];
        return misled ? Optional.of(scene.say("misled", scene.capacity(chosen),
                Errors.shown(run.test()[chosen]), scene.capacity(least), Errors.shown(run.test()[least])))
                : switch (run.recipe().validation().assignment()) {
                    case SORTED -> Optional.of(scene.say("sorted"));
                    default -> wild();
                };
    }

    private int largestFold() {
        int most = 0;
        for (int fold = 0; fold < run.folds().count(); fold++) {
            most = Math.max(most, run.folds().within(fold).length);
        }
        return most;
    }

    /** Why the folds' mean may be far above the test error: one of them alone can make it so. */
    private Optional<String> wild() {
        double sum = 0;
        int most = 0;
        for (int fold = 0; fold < run.folds().count(); fold++) {
            double error = run.foldErrors().errors()[fold][step];
            sum += error;
            most = error > run.foldErrors().errors()[most][step] ? fold : most;
        }
        double share = run.foldErrors().errors()[most][step] / sum;
        boolean far = run.test().length > 0 && run.foldErrors().mean(step) > 5 * run.test()[step];
        return share > 0.6 && far ? Optional.of(scene.say("wild", most + 1,
                Errors.number(run.foldErrors().errors()[most][step])))
                : Optional.empty();
    }

    /** Of a picture that travels alone. */
    public String caption() {
        return title() + ". " + verdict().orElse(errorsSub());
    }
}
