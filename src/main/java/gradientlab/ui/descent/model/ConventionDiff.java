package gradientlab.ui.descent.model;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Separation;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Which library's convention a runner follows, and where it parts from the same runner under another. */
public final class ConventionDiff {

    private ConventionDiff() {}

    /** The libraries whose convention a runner follows to the letter, or that it has values of its own. */
    public static String names(RunnerSpec spec, Texts texts) {
        List<Convention> followed = Conventions.followed(spec.optimizer(), spec.settings());
        return followed.isEmpty()
                ? texts.get("convention.own")
                : followed.stream().map(convention -> name(convention, texts))
                        .collect(Collectors.joining(", "));
    }

    /** What a library is called. */
    public static String name(Convention convention, Texts texts) {
        return texts.get("convention.library." + convention.library());
    }

    /** The first library of a runner's convention where another runner differs from it by that only. */
    static Optional<String> apart(RunnerSpec spec, RunnerSpec other, Texts texts) {
        List<Convention> followed = Conventions.followed(spec.optimizer(), spec.settings());
        return followed.isEmpty() || !sameBut(spec, other) || spec.settings().equals(other.settings())
                ? Optional.empty()
                : Optional.of(name(followed.get(0), texts));
    }

    /** The first other runner that is this one under another convention. */
    static OptionalInt peer(DescentRecipe recipe, int runner) {
        RunnerSpec spec = recipe.runners().get(runner);
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec other = recipe.runners().get(i);
            if (i != runner && spec.shown() && other.shown() && sameBut(spec, other)
                    && !spec.settings().equals(other.settings())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Where a runner and its peer part, how far, and why; "" without a peer. */
    public static String sentence(DescentRecipe recipe, Trajectories run, int runner, Texts texts) {
        OptionalInt peer = peer(recipe, runner);
        if (peer.isEmpty() || Math.max(runner, peer.getAsInt()) >= run.runners().size()) {
            return "";
        }
        RunnerSpec one = recipe.runners().get(runner);
        RunnerSpec other = recipe.runners().get(peer.getAsInt());
        Convention of = Conventions.followed(one.optimizer(), one.settings()).get(0);
        Convention with = Conventions.followed(other.optimizer(), other.settings()).get(0);
        // PyTorch's form is the one people know: the other one is explained.
        Convention odd = of.library().equals("pytorch") ? with : of;
        String why = texts.get("descent.parting.why", name(odd, texts), texts.get(odd.text()));
        Optional<Separation> separation =
                Separation.of(run.runners().get(runner), run.runners().get(peer.getAsInt()));
        String where = separation.map(at -> texts.get(
                "descent.parting", name(of, texts), name(with, texts), at.at(),
                Figures.brief(at.distance()), at.farthestAt()))
                .orElseGet(() -> texts.get("descent.parting.none", name(of, texts), name(with, texts)));
        return where + " " + why;
    }

    /** Whether both follow a convention of one rule and are alike in all that conventions leave alone. */
    private static boolean sameBut(RunnerSpec one, RunnerSpec other) {
        List<Convention> conventions = Conventions.of(one.optimizer());
        if (!one.optimizer().equals(other.optimizer()) || conventions.isEmpty()
                || Conventions.followed(one.optimizer(), one.settings()).isEmpty()
                || Conventions.followed(other.optimizer(), other.settings()).isEmpty()) {
            return false;
        }
        Settings same = conventions.get(0).knobs();
        return one.with(one.settings().with(same)).withSlot(0)
                .equals(other.with(other.settings().with(same)).withSlot(0));
    }
}
