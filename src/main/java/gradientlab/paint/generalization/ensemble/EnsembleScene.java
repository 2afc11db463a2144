package gradientlab.paint.generalization.ensemble;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is painted of an ensemble.
 *
 * @param run of the recipe, wherever its step was
 * @param fresh what fresh samples say, once they are drawn, where there is something to draw from
 * @param recipe with the step that is looked at
 * @param sight how it is looked at
 */
public record EnsembleScene(EnsembleRun run, Optional<FreshSamples> fresh, EnsemblesRecipe recipe,
        Sight sight, Theme theme, Texts texts) {

    /**
     * How it is looked at.
     *
     * @param presented whether a lecture room sees the charts alone
     * @param limit the step after which all is hidden until a class has said what will come
     * @param tree the chosen one, from 0
     * @param point the chosen one, from 0; -1 for none
     * @param shuffles how often the order was shuffled, at least once
     */
    public record Sight(boolean presented, OptionalInt limit, int tree, int point, int shuffles) {

        /** Of a picture that travels alone: the twelfth tree, if there is one. */
        public static final Sight ALONE = new Sight(false, OptionalInt.empty(), 11, -1, 1);

        public Sight withPresented(boolean other) {
            return new Sight(other, limit, tree, point, shuffles);
        }

        public Sight withLimit(OptionalInt other) {
            return new Sight(presented, other, tree, point, shuffles);
        }

        public Sight withTree(int other) {
            return new Sight(presented, limit, other, point, shuffles);
        }

        public Sight withPoint(int other) {
            return new Sight(presented, limit, tree, other, shuffles);
        }

        /** With the order shuffled once more. */
        public Sight shuffled() {
            return new Sight(presented, limit, tree, point, shuffles + 1);
        }
    }

    String say(String key, Object... arguments) {
        return texts.get("generalization.ensembles." + key, arguments);
    }

    /** The step that is looked at, within what there is. */
    int step() {
        return Math.max(0, Math.min(recipe.step(), recipe.steps()));
    }

    /** The last step that may be seen. */
    int seen() {
        return Math.min(recipe.steps(), sight.limit().orElse(Integer.MAX_VALUE));
    }

    boolean guessing() {
        return sight.limit().isPresent();
    }

    Color main() {
        return Slot.BLUE.color(theme);
    }

    /** Of one member among many. */
    Color chosen() {
        return Slot.ORANGE.color(theme);
    }

    static String number(double value) {
        return PrintedNumbers.shown(value, 3);
    }

    /** Errors and variances: to the thousandth, or with three digits where that says little or much. */
    static String error(double value) {
        boolean usual = Math.abs(value) >= 0.01 && Math.abs(value) < 1;
        return usual ? String.format(Locale.ROOT, "%.3f", value).replace('-', '−') : number(value);
    }

    /** A share in percent, to the tenth. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
