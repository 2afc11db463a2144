package gradientlab.ui.convolution.layer;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.file.GridFile;
import gradientlab.experiment.convolution.file.Picture;
import gradientlab.experiment.convolution.file.PictureFile;
import gradientlab.ui.lab.RecipeFiles;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;

/** A table or a picture dropped on the stage becomes the input; a picture that carries a recipe does not. */
final class LayerDrop {

    private LayerDrop() {}

    static void on(Node stage, LayerState state) {
        stage.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            List<File> files = e.getDragboard().getFiles();
            if (files.size() == 1 && take(files.get(0), state)) {
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    /** Whether the file was for the layer: a table, or a picture without a recipe. */
    static boolean take(File file, LayerState state) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        boolean picture = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
        if (!name.endsWith(".csv") && !(picture && !RecipeFiles.inPicture(file.toPath()))) {
            return false;
        }
        if (picture) {
            state.intake().read(
                    () -> PictureFile.read(file.getPath(), LayerInput.MAX_SIZE), read -> take(read, state));
        } else {
            state.intake().read(() -> Tensor.of(GridFile.read(file.toPath())), read -> take(read, state));
        }
        return true;
    }

    private static void take(Tensor numbers, LayerState state) {
        state.change(recipe -> recipe.withInput(LayerInput.own(numbers)));
    }

    private static void take(Picture picture, LayerState state) {
        Planes planes = picture.planes();
        if (picture.scaled()) {
            state.context().say(state.context().words().texts().get("convolution.layer.e.png.scaled",
                    picture.width(), picture.height(), planes.width(), planes.height()));
        }
        int[] shape = planes.channels() == 1 ? new int[] {planes.height(), planes.width()}
                : new int[] {planes.channels(), planes.height(), planes.width()};
        take(Tensor.of(shape, planes.values()), state);
    }
}
