package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.picture.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about many fits, each where it holds. */
public final class BiasWords {

    private final BiasScene scene;
    private final BiasRun run;

    public BiasWords(BiasScene scene) {
        this.scene = scene;
        run = scene.run();
    }

    private String model() {
        return ModelNames.of(scene.recipe().model(), scene.texts());
    }

    private String model(int step) {
        ModelChoice model = scene.recipe().model();
        return ModelNames.of(model.withCapacity(run.capacities().at(step)), scene.texts());
    }

    public String title() {
        String key = scene.recipe().bootstrap() ? "title.bootstrap"
                : run.samples().samePlaces() ? "title" : "title.elsewhere";
        return scene.say(key, model(), run.samples().count(), run.points().n());
    }

    /** How to read the chart of the fits. */
    public String sub() {
        int fits = scene.terms().curves().length;
        String read = scene.say(run.knows() ? "sub" : "sub.spread", fits);
        return scene.sight().hand() ? read + " " + scene.say("sub.hand") : read;
    }

    public String termsTitle() {
        return scene.say(run.knows() ? "terms" : "terms.spread");
    }

    /** How to read the chart of the terms. */
    public String termsSub() {
        return scene.sight().guessing() ? scene.say("predict")
                : !run.knows() ? scene.say(scene.recipe().bootstrap() ? "alone" : "unknown")
                        : scene.say(run.theory().isPresent() ? "terms.sub" : "terms.sub.measured",
                                run.samples().count());
    }

    /** What stands in the chart of the terms. */
    List<String> callout() {
        List<String> lines = new ArrayList<>();
        BiasTerms now = scene.terms();
        if (!scene.sight().guessing() && run.least().isPresent()) {
            int least = run.least().getAsInt();
            double noise = run.noise();
            lines.add(scene.say("least", model(least), Errors.shown(run.terms().get(least).sum(noise))));
            if (least != scene.step() && now.curves().length > 1) {
                lines.add(scene.say("now", model(), Errors.shown(now.sum(noise)),
                        Errors.shown(now.terms().variance())));
            }
        }
        return lines;
    }

    /** What is said of a model among those side by side. */
    String sentence(BiasTerms terms) {
        if (!run.knows()) {
            return terms.curves().length < 2 ? scene.say("none")
                    : scene.say("spread", bold(Errors.shown(terms.terms().variance())));
        }
        double reducible = terms.reducible();
        return switch (terms.verdict(run.noise())) {
            case BALANCED -> scene.say("balanced.say", bold(Errors.shown(reducible)),
                    Errors.number(run.noise()));
            case BIAS -> scene.say("bias.say", bold(percent(Math.max(0, terms.terms().bias2()) / reducible)),
                    Errors.shown(reducible));
            case VARIANCE -> scene.say("variance.say", bold(percent(terms.terms().variance() / reducible)),
                    Errors.shown(reducible));
        };
    }

    private static String bold(String words) {
        return Paragraph.BOLD + words + Paragraph.BOLD;
    }

    private static String percent(double share) {
        return Errors.number(Math.rint(100 * share));
    }

    String tag(BiasTerms terms) {
        return !run.knows() || terms.curves().length < 2 || scene.sight().guessing() ? ""
                : scene.say("verdict." + terms.verdict(run.noise()).name().toLowerCase(Locale.ROOT));
    }

    /** The terms as a sum. */
    String sum(BiasTerms terms) {
        return run.knows() ? Errors.thousandths(run.noise()) + " + "
                + Errors.thousandths(Math.max(0, terms.terms().bias2())) + " + "
                + Errors.thousandths(terms.terms().variance()) + " = "
                + Errors.thousandths(terms.sum(run.noise()))
                : Errors.shown(terms.terms().variance());
    }

    String below() {
        return scene.say("below", run.samples().count(), run.compared().size());
    }

    String belowSub() {
        return scene.say(run.knows() ? "below.sub" : "below.sub.spread");
    }

    /** What there is to mind about the fits that are looked at; may be empty. */
    public String warning() {
        BiasTerms terms = scene.terms();
        if (terms.leftOut() > 0) {
            return scene.say("left.out", terms.leftOut(), run.samples().count(), model());
        }
        return run.knows() && terms.noBias() ? scene.say("no.bias", terms.curves().length) : "";
    }

    /** Of a picture that travels alone. */
    public String caption() {
        boolean told = run.knows() && !scene.sight().guessing() && scene.terms().curves().length > 1;
        return title() + ". " + (told ? scene.say("caption", sum(scene.terms())) : termsSub());
    }
}
