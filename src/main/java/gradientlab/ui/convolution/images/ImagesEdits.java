package gradientlab.ui.convolution.images;

import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.images.KernelShelf;
import java.util.Optional;

/** What hands and the panel make of a kernel. */
final class ImagesEdits {

    /** Weights lie between −999 and 999. */
    static final double LARGEST = 999;
    private static final double FINE = 1e6;

    private ImagesEdits() {}

    /** Another weight where the stage shows it: a rotated kernel lies the other way round. */
    static ImagesRecipe weighed(ImagesRecipe recipe, int row, int column, double weight) {
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, Math.rint(FINE * weight) / FINE));
        return recipe.withKernel(recipe.kernel().with(place(recipe, row, column), bounded));
    }

    /** The weight that the stage shows at a place. */
    static double weight(ImagesRecipe recipe, int row, int column) {
        return recipe.kernel().at(place(recipe, row, column));
    }

    /** Where in the recipe's kernel a weight lies that the stage shows at a place. */
    static int place(ImagesRecipe recipe, int row, int column) {
        int at = row * recipe.kernel().width() + column;
        return recipe.flip() ? recipe.kernel().length() - 1 - at : at;
    }

    /** The name of a kernel, if it has one. */
    static Optional<KernelName> name(ImagesRecipe recipe) {
        return KernelName.of(recipe.kernel().grid(0, 0));
    }

    /** A named kernel in the size that it has on the shelf. */
    static ImagesRecipe named(ImagesRecipe recipe, KernelName name) {
        return recipe.withKernel(name.of(KernelShelf.size(name)));
    }

    /** A named kernel in the size there is, if it exists in it. */
    static ImagesRecipe picked(ImagesRecipe recipe, KernelName name) {
        int k = recipe.kernel().height();
        return name.has(k) ? recipe.withKernel(name.of(k)) : named(recipe, name);
    }

    /** The kernel in another odd size: the named one, if there is one of that size, else its middle. */
    static ImagesRecipe sized(ImagesRecipe recipe, int k) {
        Optional<KernelName> name = name(recipe).filter(found -> found.has(k));
        return recipe.withKernel(name.map(found -> found.of(k)).orElseGet(() -> middle(recipe, k)));
    }

    private static Tensor middle(ImagesRecipe recipe, int k) {
        double[][] rows = new double[k][k];
        int shift = (recipe.kernel().height() - k) / 2;
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v++) {
                int row = u + shift;
                int column = v + shift;
                boolean inside = row >= 0 && column >= 0 && row < recipe.kernel().height()
                        && column < recipe.kernel().width();
                rows[u][v] = inside ? recipe.kernel().at(0, 0, row, column) : 0;
            }
        }
        return Tensor.of(rows);
    }
}
