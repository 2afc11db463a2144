package gradientlab.ui.convolution.layer;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.file.GridFile;
import gradientlab.experiment.convolution.file.Picture;
import gradientlab.ui.convolution.model.PictureIntake;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;

/** A table or a picture dropped on the stage becomes the input. */
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

    /** Whether the file was for the layer: a table or a picture. */
    static boolean take(File file, LayerState state) {
        if (PictureIntake.is(file)) {
            PictureIntake.read(file.toPath(), LayerInput.MAX_SIZE, state.context(),
                    read -> take(read, state));
        } else if (file.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            state.context().intake().read(
                    () -> Tensor.of(GridFile.read(file.toPath())), read -> take(read, state));
        } else {
            return false;
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
