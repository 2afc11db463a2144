package gradientlab.ui.descent.model;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes of course: a knob that has another value from some step on, with the old path as a ghost. */
public final class Interventions {

    private Interventions() {}

    /**
     * A change of course as it is listed.
     *
     * @param index into the recipe's interventions
     * @param runner whose knob was changed
     * @param step from which on
     * @param words knob, old and new value, e.g. {@code η 0.1 → 0.01}
     * @param idle whether it comes after the last update and so changes nothing
     */
    public record Row(int index, int runner, int step, String words, boolean idle) {}

    /**
     * A knob of a runner has another value from a step on. A second knob at the same step joins the first;
     * a knob that is turned back to what it would be anyway is no change. Beyond
     * {@link DescentRecipe#MAX_GHOSTS} changes nothing happens.
     */
    static DescentRecipe change(DescentRecipe recipe, int runner, int step, String knob, double value) {
        List<Intervention> changes = new ArrayList<>(recipe.interventions());
        int index = find(recipe, runner, step);
        Map<String, Double> set =
                new LinkedHashMap<>(index < 0 ? Map.of() : changes.get(index).set().values());
        set.remove(knob);
        if (inForce(recipe, runner, step, index).get(knob) != value) {
            set.put(knob, value);
        }
        if (index < 0) {
            index = changes.size();
            changes.add(null);
        }
        changes.set(index, new Intervention(step, runner, new Settings(set)));
        if (set.isEmpty()) {
            changes.remove(index);
        }
        boolean more = changes.size() > recipe.interventions().size();
        if (more && full(recipe)) {
            return recipe;
        }
        return recipe.withInterventions(changes).withGhosts(more || recipe.ghosts());
    }

    /** Whether there are as many changes as may have ghosts. */
    static boolean full(DescentRecipe recipe) {
        return recipe.interventions().size() >= DescentRecipe.MAX_GHOSTS;
    }

    /** The index of a runner's change at a step, or -1. */
    static int find(DescentRecipe recipe, int runner, int step) {
        for (int i = recipe.interventions().size() - 1; i >= 0; i--) {
            Intervention change = recipe.interventions().get(i);
            if (change.runner() == runner && change.at() == step) {
                return i;
            }
        }
        return -1;
    }

    /** Without one change; the others stay. */
    public static DescentRecipe takeBack(DescentRecipe recipe, int index) {
        List<Intervention> left = new ArrayList<>(recipe.interventions());
        left.remove(index);
        return recipe.withInterventions(left);
    }

    /** All changes in the order of their steps. */
    public static List<Row> rows(DescentRecipe recipe, Texts texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.interventions().size(); i++) {
            Intervention change = recipe.interventions().get(i);
            Settings before = inForce(recipe, change.runner(), change.at(), i);
            String words = knobs(recipe, change.runner()).stream()
                    .filter(knob -> change.set().has(knob.id()))
                    .map(knob -> turned(knob, before.get(knob.id()), change.set().get(knob.id()), texts))
                    .collect(Collectors.joining(", "));
            rows.add(new Row(i, change.runner(), change.at(), words, change.at() >= recipe.steps()));
        }
        rows.sort(Comparator.comparingInt(Row::step).thenComparingInt(Row::runner));
        return rows;
    }

    private static String turned(Knob knob, double from, double to, Texts texts) {
        return switch (knob.kind()) {
            case REAL, WHOLE ->
                RunnerDetail.symbol(knob) + " " + RunnerDetail.brief(from) + " → " + RunnerDetail.brief(to);
            case SWITCH -> texts.get("knob." + knob.text() + ".name") + " " + (int) from + " → " + (int) to;
            case CHOICE -> choice(knob, from, texts) + " → " + choice(knob, to, texts);
        };
    }

    private static String choice(Knob knob, double value, Texts texts) {
        return texts.get("picture.choice." + knob.choices().get((int) value));
    }

    private static List<Knob> knobs(DescentRecipe recipe, int runner) {
        return Optimizers.get(recipe.runners().get(runner).optimizer()).knobs();
    }

    /** The knobs in force as if one of the changes, -1 for none, were not there. */
    private static Settings inForce(DescentRecipe recipe, int runner, int step, int without) {
        return (without < 0 ? recipe : takeBack(recipe, without)).settingsAt(runner, step);
    }
}
