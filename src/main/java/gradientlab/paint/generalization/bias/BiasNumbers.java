package gradientlab.paint.generalization.bias;

import gradientlab.core.validation.BiasVariance;
import gradientlab.experiment.generalization.bias.AtPlace;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.NumberRow;
import java.util.ArrayList;
import java.util.List;

/** The terms at the capacity that is looked at, and what the fits say at one x. */
public final class BiasNumbers {

    private final BiasScene scene;
    private final BiasRun run;
    private final BiasTerms terms;
    private final AtPlace at;

    public BiasNumbers(BiasScene scene) {
        this.scene = scene;
        run = scene.run();
        terms = scene.terms();
        at = scene.at();
    }

    public String title() {
        return scene.say("averaged", ModelNames.of(scene.recipe().model(), scene.texts()));
    }

    /** One a line. */
    public List<NumberRow> terms() {
        List<NumberRow> rows = new ArrayList<>();
        if (scene.sight().guessing() || terms.curves().length < 2) {
            return rows;
        }
        BiasVariance both = terms.terms();
        if (run.knows()) {
            rows.add(row("bias2", scene.say("number.with.error", Errors.thousandths(both.bias2()),
                    Errors.thousandths(both.error()))));
        }
        rows.add(row("variance", Errors.thousandths(both.variance())));
        if (run.knows()) {
            rows.add(row("noise", Errors.thousandths(run.noise())));
            rows.add(row("sum", Errors.thousandths(terms.sum(run.noise()))));
            rows.add(row("measured", Errors.thousandths(terms.measured())));
        }
        return rows;
    }

    private NumberRow row(String key, String number) {
        return new NumberRow(scene.say("number." + key), number);
    }

    /** That the terms add up exactly, and what there is to mind. */
    public String words() {
        if (scene.sight().guessing()) {
            return "";
        }
        BiasVariance both = terms.terms();
        String exact = !run.knows() ? ""
                : scene.say("terms.exact", Errors.number(
                        Math.abs(both.bias2() + both.variance() - both.againstTruth())));
        return (exact + " " + new BiasWords(scene).warning()).strip();
    }

    public String atTitle() {
        return scene.say("at", Errors.number(at.x()));
    }

    /** What the fits say at x, one a line. */
    public List<NumberRow> atX() {
        List<NumberRow> rows = new ArrayList<>();
        if (at.values().length < 2) {
            return rows;
        }
        at.truth().ifPresent(truth -> rows.add(row("truth", Errors.thousandths(truth))));
        rows.add(new NumberRow(scene.say("number.mean", at.values().length), Errors.thousandths(at.mean())));
        at.truth().ifPresent(truth -> rows.add(row("bias", Errors.thousandths(at.mean() - truth))));
        rows.add(row("deviation", Errors.thousandths(at.deviation())));
        return rows;
    }

    /** What the variance at the points is, beside its theory. */
    public String atWords() {
        return at.atPoints().isPresent() && run.knows() ? scene.say("at.places", run.points().n(),
                Errors.number(at.atPoints().getAsDouble()), Errors.number(at.theory())) : "";
    }
}
