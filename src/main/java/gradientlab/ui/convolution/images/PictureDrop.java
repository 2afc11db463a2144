package gradientlab.ui.convolution.images;

import gradientlab.ui.convolution.model.PictureIntake;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/**
 * Takes a PNG or JPEG that is dropped on the stage as the picture; everything else goes to the window.
 */
final class PictureDrop {

    private final ImagesState state;

    PictureDrop(ImagesState state, Region stage) {
        this.state = state;
        stage.setOnDragOver(this::over);
        stage.setOnDragDropped(this::dropped);
    }

    private static Optional<File> picture(DragEvent e) {
        List<File> files = e.getDragboard().hasFiles() ? e.getDragboard().getFiles() : List.of();
        return files.size() == 1 && PictureIntake.is(files.get(0)) ? Optional.of(files.get(0))
                : Optional.empty();
    }

    private void over(DragEvent e) {
        if (picture(e).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        picture(e).ifPresent(file -> {
            state.offer(file.toPath());
            e.setDropCompleted(true);
            e.consume();
        });
    }
}
