package gradientlab.ui.convolution.images;

import gradientlab.ui.lab.RecipeFiles;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/**
 * Takes a PNG or JPEG that is dropped on the stage as the picture; everything else, and a picture with an
 * experiment in it, goes to the window.
 */
final class PictureDrop {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private final ImagesState state;

    PictureDrop(ImagesState state, Region stage) {
        this.state = state;
        stage.setOnDragOver(this::over);
        stage.setOnDragDropped(this::dropped);
    }

    private static Optional<File> picture(DragEvent e) {
        List<File> files = e.getDragboard().hasFiles() ? e.getDragboard().getFiles() : List.of();
        return files.size() == 1 && ENDINGS.stream()
                .anyMatch(files.get(0).getName().toLowerCase(Locale.ROOT)::endsWith)
                        ? Optional.of(files.get(0))
                        : Optional.empty();
    }

    private void over(DragEvent e) {
        if (picture(e).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        picture(e).filter(file -> !RecipeFiles.inPicture(file.toPath())).ifPresent(file -> {
            state.offer(file.getPath());
            e.setDropCompleted(true);
            e.consume();
        });
    }
}
