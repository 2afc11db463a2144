package gradientlab.experiment.time.run;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.Edit.Turned;
import gradientlab.experiment.time.TimeRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a training goes on when its recipe changes or starts anew. Decided here for the training as for
 * the screen. Recipes are taken as they are at the present step, see {@link TimeRecipe#present}.
 */
public final class TimeContinuation {

    private TimeContinuation() {}

    /**
     * Whether the weights trained so far can go on under the other recipe: with another optimizer, and after
     * the first step with another length, gain, forget bias or number of time steps back.
     *
     * @param trained the recipe that is trained, with what was changed on the way
     * @param step how many updates were made
     */
    public static boolean goesOn(TimeRecipe trained, TimeRecipe wanted, int step) {
        TimeRecipe was = trained.present();
        TimeRecipe is = wanted.present();
        return is.task().withLength(was.task().length()).equals(was.task())
                && is.data().equals(was.data())
                && is.sequences() == was.sequences()
                && is.seed() == was.seed()
                && (is.steps() == was.steps() || step == 0 || !trained.plan().paced())
                && weights(is).equals(weights(was))
                && (step > 0 || !turned(trained, wanted));
    }

    /**
     * Whether the other recipe, under which the training goes on, turns what the weights trained so far are
     * looked at with: length, gain, forget bias or time steps back.
     */
    public static boolean probes(TimeRecipe trained, TimeRecipe wanted, int step) {
        return step > 0 && turned(trained, wanted) && goesOn(trained, wanted, step);
    }

    /** {@code wanted} with the length, gains, forget biases and time steps back that are trained. */
    public static TimeRecipe asTrained(TimeRecipe wanted, TimeRecipe trained) {
        TimeRecipe was = trained.present();
        List<CellSpec> networks = new ArrayList<>();
        for (int i = 0; i < wanted.networks().size(); i++) {
            networks.add(Turned.of(was.networks().get(i)).in(wanted.networks().get(i)));
        }
        return wanted.withTask(wanted.task().withLength(was.task().length())).withNetworks(networks);
    }

    /** Whether the two differ in what an {@link Edit} turns. */
    static boolean turned(TimeRecipe trained, TimeRecipe wanted) {
        TimeRecipe was = trained.present();
        TimeRecipe is = wanted.present();
        return is.task().length() != was.task().length()
                || !is.networks().stream().map(Turned::of).toList()
                        .equals(was.networks().stream().map(Turned::of).toList());
    }

    /** The networks without what only pictures and updates to come care about. */
    private static List<CellSpec> weights(TimeRecipe recipe) {
        return recipe.networks().stream()
                .map(spec -> new Turned(1, 0, CellSpec.ALL_STEPS).in(spec).withShown(true)
                        .withClip(Optional.empty()))
                .toList();
    }
}
