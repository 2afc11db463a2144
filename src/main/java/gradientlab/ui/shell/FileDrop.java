package gradientlab.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files dropped on the window: one recipe, one picture that carries a recipe, or data. */
final class FileDrop {

    private final Consumer<Path> open;
    private final Consumer<String> problem;

    /** @param problem told the text key of what was wrong with the drop */
    FileDrop(Scene scene, Consumer<Path> open, Consumer<String> problem) {
        this.open = open;
        this.problem = problem;
        scene.setOnDragOver(this::over);
        scene.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        e.setDropCompleted(e.getDragboard().hasFiles() && take(e.getDragboard().getFiles()));
        e.consume();
    }

    /** Whether a file holds examples to learn from, or a text, by its name. */
    static boolean data(Path file) {
        return ends(file, List.of(".csv", ".txt"));
    }

    /** Whether a file's name ends in one of these. */
    static boolean ends(Path file, List<String> endings) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** Whether the files were taken. */
    boolean take(List<File> files) {
        if (files.size() != 1) {
            problem.accept("message.drop.one");
            return false;
        }
        String name = files.get(0).getName().toLowerCase(Locale.ROOT);
        if (!data(files.get(0).toPath()) && FileDialogs.RECIPES.stream().noneMatch(name::endsWith)) {
            problem.accept("message.drop.kind");
            return false;
        }
        open.accept(files.get(0).toPath());
        return true;
    }
}
