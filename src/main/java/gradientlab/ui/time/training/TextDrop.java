package gradientlab.ui.time.training;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TextFile;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.nio.file.Path;
import java.util.Optional;

/** A text dropped on the window becomes the task whose next character is to be told. */
public final class TextDrop {

    private TextDrop() {}

    /** Takes a text once it is read; one that can't be learned changes nothing and is told. */
    public static void take(Path file, TimeModel model, LabContext context) {
        int length = model.recipe().task().length();
        context.intake().read(() -> TextFile.read(file.toString(), length), read -> {
            if (model.mode() != Mode.UNROLLED) {
                model.show(Mode.TRAINING);
            }
            model.edit(recipe -> Edits.task(recipe,
                    new TaskChoice(Task.TEXT, length, Optional.of(file.toString()))));
        });
    }
}
