package gradientlab.ui.time.training;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TextFile;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;

/** A text dropped on the training becomes the task whose next character is to be told. */
final class TextDrop {

    private TextDrop() {}

    static void on(Node part, TimeModel model, LabContext context) {
        part.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            List<File> files = e.getDragboard().getFiles();
            if (files.size() == 1 && take(files.get(0), model, context)) {
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    /** Whether the file was a text, by its name; one that can't be learned changes nothing and is told. */
    static boolean take(File file, TimeModel model, LabContext context) {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return false;
        }
        int length = model.recipe().task().length();
        try {
            TextFile.read(file.getPath(), length);
            model.edit(recipe -> Edits.task(recipe,
                    new TaskChoice(Task.TEXT, length, Optional.of(file.getPath()))));
        } catch (RecipeException e) {
            context.warnOfFile(e.in(context.words().texts()));
        }
        return true;
    }
}
