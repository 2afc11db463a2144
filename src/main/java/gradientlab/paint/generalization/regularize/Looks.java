package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.paint.picture.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How networks are told apart: the same method has the same look on every screen, where two do not want the
 * same.
 */
final class Looks {

    private Looks() {}

    /** One for each network. */
    static List<Slot> of(RegularizeRecipe recipe) {
        int networks = recipe.networks().size();
        Slot[] looks = new Slot[networks];
        Set<Slot> taken = EnumSet.noneOf(Slot.class);
        // One whose place is that of the look has it first: no other takes it by being changed.
        List<Integer> order = new ArrayList<>(IntStream.range(0, networks).boxed().toList());
        order.sort(Comparator.comparingInt(i -> wanted(recipe, i) == Slot.of(i) ? 0 : 1));
        for (int i : order) {
            if (taken.add(wanted(recipe, i))) {
                looks[i] = wanted(recipe, i);
            }
        }
        for (int i = 0; i < networks; i++) {
            if (looks[i] == null) {
                looks[i] = free(taken, i);
                taken.add(looks[i]);
            }
        }
        return List.of(looks);
    }

    private static Slot wanted(RegularizeRecipe recipe, int network) {
        List<Method> methods = Method.of(recipe.networks().get(network).last());
        boolean plain = methods.isEmpty();
        boolean own = recipe.networks().get(network).last().batch().isPresent();
        return plain ? own ? Slot.of(network) : Slot.BLUE : methods.get(0).slot();
    }

    private static Slot free(Set<Slot> taken, int place) {
        return IntStream.range(place, place + Slot.values().length).mapToObj(Slot::of)
                .filter(slot -> !taken.contains(slot)).findFirst().orElseThrow();
    }
}
