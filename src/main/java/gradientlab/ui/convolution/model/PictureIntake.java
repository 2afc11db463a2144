package gradientlab.ui.convolution.model;

import gradientlab.experiment.convolution.file.Picture;
import gradientlab.experiment.convolution.file.PictureFile;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.RecipeFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a PNG or JPEG that is dropped on a stage; one that carries an experiment is opened as if it had been
 * dropped on the window.
 */
public final class PictureIntake {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private PictureIntake() {}

    /** Whether a file is a picture by its name. */
    public static boolean is(File file) {
        return ENDINGS.stream().anyMatch(file.getName().toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Reads a picture.
     *
     * @param most rows and columns at most; a larger picture is scaled to it
     * @param taker gets it on the FX thread
     */
    public static void read(Path file, int most, LabContext context, Consumer<Picture> taker) {
        context.intake().read(
                () -> RecipeFiles.inPicture(file)
                        ? Optional.<Picture>empty()
                        : Optional.of(PictureFile.read(file.toString(), most)),
                read -> read.ifPresentOrElse(taker, () -> context.drop(file)));
    }
}
