package gradientlab.ui.generalization.panel;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.paint.generalization.Errors;
import gradientlab.text.Texts;
import gradientlab.ui.widget.time.Transport.Count;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What a step of a mode is: an epoch, a degree, the strength of a penalty, a tree; and how it is written. */
public enum StepUnit {
    EPOCH,
    DEGREE,
    NEIGHBOURS,
    DEPTH,
    UNITS,
    FEATURES,
    /** Of the ridge penalty. */
    STRENGTH,
    DRAW,
    TREE,
    STAGE,
    ROUND;

    private static final String KEYS = "generalization.step.";
    private static final int MOST_STRENGTH = DoubleStream.of(PenaltyRun.RIDGE)
            .mapToInt(alpha -> Errors.number(alpha).length()).max().orElseThrow();

    /** That of a recipe's own mode. */
    public static StepUnit of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> EPOCH;
            case FIT -> penalty(recipe.fit()) ? STRENGTH : of(recipe.fit().model().kind());
            case BIAS -> of(recipe.bias().model().kind());
            case ENSEMBLES -> switch (recipe.ensembles().method()) {
                case BOOTSTRAP -> DRAW;
                case BAGGING -> TREE;
                case BOOSTING -> STAGE;
                case ADABOOST -> ROUND;
            };
        };
    }

    private static boolean penalty(FitRecipe recipe) {
        return recipe.view() == View.PENALTY && recipe.model().kind() == Kind.POLYNOMIAL;
    }

    private static StepUnit of(Kind kind) {
        return switch (kind) {
            case POLYNOMIAL -> DEGREE;
            case KNN -> NEIGHBOURS;
            case TREE, BAGGING, BOOSTING -> DEPTH;
            case NETWORK -> UNITS;
            case RANDOM_FEATURES -> FEATURES;
        };
    }

    private String key() {
        return KEYS + name().toLowerCase(Locale.ROOT);
    }

    /** The text key of so many of them a second. */
    public String rate() {
        return key() + ".rate";
    }

    /** Whether the steps are numbered from 0 or 1 on; else they are values, which have no total. */
    private boolean numbered() {
        return switch (this) {
            case EPOCH, DEGREE, DEPTH, DRAW, TREE, STAGE, ROUND -> true;
            case NEIGHBOURS, UNITS, FEATURES, STRENGTH -> false;
        };
    }

    /** What stands for the step in the transport. @param last step that may be seen */
    public static Count count(GeneralizationRecipe looked, int last, Texts texts) {
        StepUnit unit = of(looked);
        String end = unit.numbered() ? unit.end(looked, last, texts) : "";
        int longest = switch (unit) {
            case STRENGTH -> MOST_STRENGTH;
            case FEATURES -> Integer.toString(Kind.RANDOM_FEATURES.most()).length();
            case NEIGHBOURS -> Integer.toString(looked.fit().data().n()).length();
            default -> Math.max(2, end.length());
        };
        return new Count(texts.get(unit.key()), unit.value(looked, texts), end, longest);
    }

    /** The same in a few words: "degree 9 of 15", "1000 features". */
    public static String state(GeneralizationRecipe looked, int last, Texts texts) {
        StepUnit unit = of(looked);
        return texts.get(unit.key() + ".state", unit.value(looked, texts), unit.end(looked, last, texts));
    }

    private String value(GeneralizationRecipe looked, Texts texts) {
        return switch (looked.mode()) {
            case REGULARIZE -> Integer.toString(looked.regularize().view().epoch());
            case FIT -> this == STRENGTH ? Errors.number(looked.fit().model().l2())
                    : capacity(looked.fit().model().capacity(), texts);
            case BIAS -> capacity(looked.bias().model().capacity(), texts);
            case ENSEMBLES -> Integer.toString(looked.ensembles().step());
        };
    }

    private String end(GeneralizationRecipe looked, int last, Texts texts) {
        return switch (looked.mode()) {
            case REGULARIZE, ENSEMBLES -> Integer.toString(last);
            case FIT -> this == STRENGTH ? ""
                    : capacity(Capacities.of(looked.fit().model(), looked.fit().data()).at(last), texts);
            case BIAS ->
                capacity(Capacities.of(looked.bias().model(), looked.bias().data()).at(last), texts);
        };
    }

    private static String capacity(int capacity, Texts texts) {
        return capacity == ModelChoice.FULL ? texts.get(KEYS + "full") : Integer.toString(capacity);
    }
}
