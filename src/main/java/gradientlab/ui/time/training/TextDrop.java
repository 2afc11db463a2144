package gradientlab.ui.time.training;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
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

    /** Takes a text; one that can't be learned changes nothing and is told. */
    public static void take(Path file, TimeModel model, LabContext context) {
        int length = model.recipe().task().length();
        try {
            TextFile.read(file.toString(), length);
            if (model.mode() != Mode.UNROLLED) {
                model.show(Mode.TRAINING);
            }
            model.edit(recipe -> Edits.task(recipe,
                    new TaskChoice(Task.TEXT, length, Optional.of(file.toString()))));
        } catch (RecipeException e) {
            context.warnOfFile(e.in(context.words().texts()));
        }
    }
}
