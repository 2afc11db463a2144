package gradientlab.paint.convolution.images;

import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What is painted of a kernel on a picture.
 *
 * @param pixels keeps pictures in colours
 * @param shelf the named kernels
 * @param sight how it is looked at
 */
public record ImagesScene(ImagesRun run, ImagesPixels pixels, List<KernelShelf.Item> shelf, Sight sight,
        Theme theme, Texts texts) {

    /**
     * How it is looked at.
     *
     * @param pointed the window under a pointer, if there is one
     * @param presented whether a lecture room sees pictures, products and verdict alone
     * @param guessing whether a class is to say first which kernel it was
     * @param chosen whether the kernels to choose from stand before the picture, which leaves them out then
     */
    public record Sight(
            Optional<PictureWindow> pointed, boolean presented, boolean guessing, boolean chosen) {

        /** Nobody's hand on it. */
        public static final Sight STILL = new Sight(Optional.empty(), false, false, false);
    }

    ImagesRecipe recipe() {
        return run.recipe();
    }

    /** The window that is shown. */
    public PictureWindow window() {
        return sight.pointed().orElseGet(run::window);
    }

    /** The name of the kernel, if it is a named one. */
    Optional<KernelName> name() {
        return KernelName.of(recipe().kernel().grid(0, 0));
    }

    int k() {
        return recipe().kernel().height();
    }
}
