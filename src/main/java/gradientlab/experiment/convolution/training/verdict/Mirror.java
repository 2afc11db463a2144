package gradientlab.experiment.convolution.training.verdict;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.DigitsHistory;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import java.util.Optional;

/**
 * How far a convolution whose kernels started turned by 180° is from the cross-correlation beside it: over
 * all seeds in which both are trained.
 *
 * @param loss the largest difference of their losses on the same batch, over all steps that are kept
 * @param kernels the largest difference of a weight from the other lane's turned one, at the end of the last
 *     epoch
 */
public record Mirror(double loss, double kernels) {

    /** Of the first two networks; empty if they do not mirror each other, or stopped in every seed. */
    public static Optional<Mirror> of(DigitsRecipe recipe, DigitsHistory history, DigitsSnapshot shown) {
        if (recipe.networks().size() < 2 || !mirrored(recipe.networks().get(0), recipe.networks().get(1))) {
            return Optional.empty();
        }
        double loss = 0;
        double kernels = 0;
        boolean any = false;
        for (int seed = 1; seed <= recipe.seeds(); seed++) {
            SeedSnapshot one = shown.of(0, seed);
            SeedSnapshot other = shown.of(1, seed);
            if (one.stopped().isEmpty() && other.stopped().isEmpty()) {
                any = true;
                loss = Math.max(loss, loss(history, seed, shown.step()));
                kernels = Math.max(
                        kernels, kernels(recipe.networks().get(0), one.known().weights(),
                                other.known().weights()));
            }
        }
        return any ? Optional.of(new Mirror(loss, kernels)) : Optional.empty();
    }

    private static boolean mirrored(DigitNetwork one, DigitNetwork other) {
        return one.withFlip(!one.flip()).withTurned(!one.turned()).equals(other);
    }

    private static double loss(DigitsHistory history, int seed, int last) {
        return history.rows().stream().filter(row -> row.step() <= last)
                .mapToDouble(row -> Math.abs(row.of(0, seed).loss() - row.of(1, seed).loss())).max()
                .orElse(0);
    }

    private static double kernels(DigitNetwork spec, double[] one, double[] other) {
        int size = spec.kernel() * spec.kernel();
        double most = 0;
        for (int i = 0; i < spec.filters() * size; i++) {
            int turned = i / size * size + size - 1 - i % size;
            most = Math.max(most, Math.abs(one[i] - other[turned]));
        }
        return most;
    }
}
