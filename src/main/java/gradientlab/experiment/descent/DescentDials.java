package gradientlab.experiment.descent;

import gradientlab.experiment.recipe.Dial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a race one control can turn: a knob of an optimizer, of all that have it alike, of the surface. */
final class DescentDials {

    private DescentDials() {}

    /** Those of all first, then those of each optimizer that is shown. */
    static List<Dial<DescentRecipe>> of(DescentRecipe recipe) {
        Map<String, List<Integer>> having = new LinkedHashMap<>();
        List<Dial<DescentRecipe>> single = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            if (!recipe.runners().get(i).shown()) {
                continue;
            }
            for (SweepKnob each : SweepKnob.of(recipe, i)) {
                if (each.of() != SweepKnob.Place.START) {
                    having.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(i);
                }
                if (each.of() == SweepKnob.Place.RULE) {
                    single.add(dial("runners[" + i + "]." + each.id(), each, List.of(i),
                            recipe.runners().get(i).slot()));
                }
            }
        }
        List<Dial<DescentRecipe>> all = new ArrayList<>();
        having.forEach((id, runners) -> {
            SweepKnob knob = SweepKnob.find(recipe, runners.get(0), id).orElseThrow();
            if (runners.stream().mapToDouble(i -> knob.get(recipe, i)).distinct().count() == 1) {
                all.add(dial(id, knob, runners, -1));
            }
        });
        all.addAll(single);
        return all;
    }

    private static Dial<DescentRecipe> dial(String id, SweepKnob knob, List<Integer> runners, int slot) {
        return new Dial<>(id, knob.knob(), recipe -> knob.get(recipe, runners.get(0)), (recipe, value) -> {
            DescentRecipe changed = recipe;
            for (int runner : runners) {
                changed = knob.set(changed, runner, value);
            }
            return changed;
        }, slot);
    }
}
