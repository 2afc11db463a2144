package gradientlab.experiment.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Which kernel made a picture, of those that a class chooses from. */
public final class KernelTruth {

    private static final int OFFERED = 4;
    private static final List<KernelName> OTHERS = List.of(
            KernelName.SOBEL_Y, KernelName.GAUSS, KernelName.SOBEL_X, KernelName.LAPLACIAN);

    private KernelTruth() {}

    /**
     * The four kernels to choose from, the one it was and others, in the catalogue's order; none where the
     * recipe's kernel has no name, or another is not there in its size.
     */
    public static List<KernelName> offered(ImagesRecipe recipe) {
        Optional<KernelName> own = KernelName.of(recipe.kernel().grid(0, 0));
        if (own.isEmpty()) {
            return List.of();
        }
        List<KernelName> offered = new ArrayList<>(List.of(own.get()));
        OTHERS.stream().filter(name -> name != own.get()).limit(OFFERED - 1).forEach(offered::add);
        int size = recipe.kernel().height();
        return offered.stream().allMatch(name -> name.has(size)) ? offered.stream().sorted().toList()
                : List.of();
    }

    /**
     * By how much the result of each kernel that was to choose from differs from the one there is, at most; 0
     * of the one it was. NaN of one that is not there in the run's size, and of all where the run's kernel is
     * none of them. Applies each, which takes as long as the run did.
     *
     * @param cancelled asked now and then, whether to give up: what was not compared by then is NaN
     */
    public static Outcome of(Question question, ImagesRun run, BooleanSupplier cancelled) {
        List<KernelName> offered = question.options().stream()
                .map(option -> KernelName.values()[option.index()]).toList();
        Optional<KernelName> own =
                KernelName.of(run.recipe().kernel().grid(0, 0)).filter(offered::contains);
        int size = run.recipe().kernel().height();
        return new Outcome.Ranking(offered.stream()
                .mapToDouble(name -> own.isEmpty() || !name.has(size) ? Double.NaN
                        : name == own.get() ? 0 : difference(run, name, cancelled))
                .toArray(), false);
    }

    private static double difference(ImagesRun run, KernelName name, BooleanSupplier cancelled) {
        ImagesRecipe recipe = run.recipe();
        ImagesRun made = ImagesRun.of(
                recipe.withKernel(name.of(recipe.kernel().height())), run.picture(), cancelled);
        if (made.applied() < run.applied()) {
            return Double.NaN;
        }
        Planes other = made.result();
        double most = 0;
        for (int i = 0; i < other.values().length; i++) {
            most = Math.max(most, Math.abs(other.values()[i] - run.result().values()[i]));
        }
        return most;
    }
}
