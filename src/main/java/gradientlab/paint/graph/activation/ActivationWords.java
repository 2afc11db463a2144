package gradientlab.paint.graph.activation;

import static gradientlab.paint.picture.PrintedNumbers.fourDigits;

import gradientlab.core.graph.activation.Curve.Steepest;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.math.BigDecimal;
import java.util.Locale;

/** What is said about activations; every number is one that was computed. */
public final class ActivationWords {

    /** Digits of a product of many slopes. */
    private static final int FEW = 2;
    private static final BigDecimal PLAIN = new BigDecimal("0.001");
    private static final BigDecimal LARGE = new BigDecimal(1000);

    private final Texts texts;

    public ActivationWords(Texts texts) {
        this.texts = texts;
    }

    /** An activation's name where it stands alone. */
    public String name(String id) {
        return texts.get("activation." + id);
    }

    /** The same in a sentence. */
    public String said(String id) {
        return texts.get("activation.said." + id);
    }

    /** What n slopes of the selected activation can multiply to at most. */
    public String answer(ActivationLines lines, int n) {
        ActivationLine line = lines.selected();
        double most = line.steepest().slope();
        String name = said(line.curve().id());
        if (most == 0) {
            return texts.get("graph.act.say.none", name);
        }
        return n == 1 ? texts.get("graph.act.say.most.one", name, fourDigits(most))
                : texts.get("graph.act.say.most", name, n, power(most, n));
    }

    /** What the slope chosen comes to: at x, at its largest, or over the inputs. */
    public String beneath(ActivationLines lines, int n) {
        ActivationsRecipe recipe = lines.recipe();
        ActivationLine line = lines.selected();
        double slope = lines.slope(line);
        return switch (recipe.slope()) {
            case AT_X -> n == 1
                    ? texts.get("graph.act.say.here.one", fourDigits(recipe.x()), fourDigits(slope))
                    : texts.get("graph.act.say.here",
                            fourDigits(recipe.x()), fourDigits(slope), n, power(slope, n));
            case AT_BEST -> best(line.steepest());
            case OVER_INPUTS -> n == 1 ? texts.get("graph.act.say.inputs.one", fourDigits(slope))
                    : texts.get("graph.act.say.inputs", fourDigits(slope), n, power(slope, n));
        };
    }

    private String best(Steepest most) {
        String slope = fourDigits(most.slope());
        boolean left = most.from() == Double.NEGATIVE_INFINITY;
        boolean right = most.to() == Double.POSITIVE_INFINITY;
        if (left && right) {
            return texts.get("graph.act.say.best.everywhere", slope);
        }
        if (left) {
            return texts.get("graph.act.say.best.below", slope, fourDigits(most.to()));
        }
        if (most.from() == most.to()) {
            return right ? texts.get("graph.act.say.best.near", slope)
                    : texts.get("graph.act.say.best.at", slope, fourDigits(most.from()));
        }
        return texts.get("graph.act.say.best.above", slope, fourDigits(most.from()));
    }

    /** n slopes multiplied: four digits while they are of ordinary size, two in powers of ten. */
    static String power(double slope, int n) {
        BigDecimal power = ActivationLines.power(slope, n);
        BigDecimal size = power.abs();
        return size.compareTo(PLAIN) >= 0 && size.compareTo(LARGE) < 0
                ? fourDigits(power.doubleValue())
                : PrintedNumbers.shown(power, FEW);
    }

    /** The largest slope as it is known: 1/4 of the sigmoid. */
    static String most(double slope) {
        return slope == 0.25 ? "1/4" : fourDigits(slope);
    }

    /** A share in percent, which is 0 or 100 % where all digits say so alone. */
    static String percent(double share) {
        double percent = 100 * share;
        if (percent <= 0) {
            return "0 %";
        }
        if (percent < 0.1) {
            return "<0.1 %";
        }
        if (percent > 99.9 && percent < 100 - 1e-9) {
            return ">99.9 %";
        }
        boolean fine = percent < 9.95 || percent > 99 && percent < 100 - 1e-9;
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
    }

    /** The line about the recipe under a picture. */
    String caption(ActivationsRecipe recipe, int n) {
        return texts.get("graph.act.caption", fourDigits(recipe.x()), n, fourDigits(recipe.inputs().mean()),
                fourDigits(recipe.inputs().deviation()), fourDigits(recipe.threshold()));
    }

    /** One activation's numbers under a picture. */
    String caption(ActivationLines lines, ActivationLine line) {
        double x = lines.recipe().x();
        return texts.get("graph.act.caption.line", name(line.curve().id()), fourDigits(line.curve().value(x)),
                fourDigits(line.curve().slope(x)), fourDigits(line.rms()), percent(line.share(Kind.GOOD)),
                percent(line.share(Kind.SATURATED)), percent(line.share(Kind.INACTIVE)));
    }
}
