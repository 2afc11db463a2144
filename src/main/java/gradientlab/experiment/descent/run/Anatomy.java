package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Equation;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Part.Role;
import gradientlab.core.optimizer.Terms;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One update of one runner, taken apart: its parts with their formulas, and the numbers its stepper used.
 *
 * <p>The numbers come from running the recipe again up to that step while the stepper writes down what it
 * computes with, so changes of knobs, schedule, noise and clipping are in them. A term that a formula names
 * but the stepper had no need of (a corrected moment, a rate for each coordinate) follows from those.
 */
public final class Anatomy {

    private final int runner;
    private final int step;
    private final Settings settings;
    private final Terms terms;
    private final List<Part> parts;
    private final Map<String, double[]> derived = new HashMap<>();

    private Anatomy(DescentRecipe recipe, int runner, int step) {
        this.runner = runner;
        this.step = step;
        StepRecorder update = Descent.record(recipe, runner, step);
        settings = update.settings();
        terms = update.terms();
        parts = parts(Optimizers.get(recipe.runners().get(runner).optimizer()).anatomy(settings, terms),
                update);
        for (Part part : parts) {
            part.equations().stream().filter(line -> !line.condition() && !terms.has(line.left()))
                    .forEach(line -> derived.put(line.left(), line.right().value(this::value)));
        }
    }

    /**
     * The update that leads from a row to the next; at a path's last row, the one that led there.
     *
     * @return empty for a runner that is switched off, or that took no step
     */
    public static Optional<Anatomy> of(Trajectories run, int runner, int step) {
        int last = run.runners().get(runner).rows() - 2;
        return last < 0
                ? Optional.empty()
                : Optional.of(new Anatomy(run.recipe(), runner, Math.min(step, last)));
    }

    /** Index into the recipe's runners. */
    public int runner() {
        return runner;
    }

    /** The row before the update. */
    public int step() {
        return step;
    }

    /** The knobs in force; the learning rate, which a schedule may change, is the term {@code eta}. */
    public Settings settings() {
        return settings;
    }

    /** At least a gradient's and an update's, the update's last. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether there is a term of that name. */
    public boolean has(String name) {
        return terms.has(name) || derived.containsKey(name);
    }

    /** Whether the stepper itself, or what hands it the gradient, computed the term. */
    public boolean recorded(String name) {
        return terms.has(name);
    }

    /**
     * A term: {@code theta} the point before, {@code next} the point after, and those of the parts.
     *
     * @throws IllegalArgumentException for an unknown name
     */
    public double[] value(String name) {
        double[] own = derived.get(name);
        return own != null ? own : terms.get(name);
    }

    /** The rule's parts with noise and clipping, which come before the rule, in the gradient's. */
    private static List<Part> parts(List<Part> rule, StepRecorder update) {
        List<Part> all = new ArrayList<>();
        boolean done = false;
        for (Part part : rule) {
            boolean here = !done && part.role() == Role.GRADIENT;
            all.add(here ? part.with(gradient(part.equations(), update)) : part);
            done |= here;
        }
        return List.copyOf(all);
    }

    private static List<Equation> gradient(List<Equation> rule, StepRecorder update) {
        List<Equation> lines = new ArrayList<>();
        String handed = update.slope();
        if (update.terms().has("xi")) {
            lines.add(Equation.of("noisy = " + handed + " + xi"));
            handed = "noisy";
        }
        if (update.clip().kind() != Clip.Kind.OFF) {
            update.terms().scalar("limit", update.clip().limit());
            lines.add(Equation.of("clipped = " + clipping(update.clip(), handed)));
            handed = "clipped";
        }
        Equation first = rule.get(0);
        if (first.right().is("grad") && !lines.isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).named(first.left()));
        } else {
            lines.add(first.renamed("grad", handed));
        }
        lines.addAll(rule.subList(1, rule.size()));
        return lines;
    }

    private static String clipping(Clip clip, String handed) {
        return clip.kind() == Clip.Kind.VALUE
                ? "max(-limit, min(limit, " + handed + "))"
                : handed + "*min(1, limit/" + (clip.exact()
                        ? "norm(" + handed + "))"
                        : "(norm(" + handed + ") + 0.000001))");
    }
}
