package gradientlab.ui.shell;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.RecipeFiles;
import java.nio.file.Path;

/** What becomes of a file that was chosen or dropped on the window; what cannot be read is refused. */
final class FileOpening {

    private final LabContext context;
    private final OpenLabs labs;

    FileOpening(LabContext context, OpenLabs labs) {
        this.context = context;
        this.labs = labs;
    }

    /** A recipe, a picture with one, a lesson, or data for the lab that is shown. */
    void open(Path file) {
        if (FileDrop.data(file)) {
            if (labs.shown().filter(lab -> takes(lab, file)).isEmpty()) {
                context.intake().refuse(context.words().texts().get("message.drop.data"));
            }
        } else {
            context.intake().read(() -> found(file), Runnable::run);
        }
    }

    /** Reads an experiment or a lesson; what opens it. */
    private Runnable found(Path file) throws RecipeException, ExportException {
        if (LessonJson.is(file)) {
            Lesson lesson = RecipeFiles.readLesson(file);
            return () -> context.begin(lesson);
        }
        Recipe recipe = RecipeFiles.read(file);
        return () -> open(recipe, file);
    }

    private static boolean takes(Lab lab, Path file) {
        return FileDrop.ends(file, lab.dataEndings()) && lab.openData(file);
    }

    /** Opens an experiment in its own lab, whichever is shown. */
    private void open(Recipe recipe, Path file) {
        if (labs.find(recipe.lab()).isEmpty()) {
            context.intake().refuse(context.words().texts().get(
                    "message.open.lab", file.getFileName(), recipe.lab()));
            return;
        }
        context.open(recipe);
        context.say(context.words().texts().get("message.opened", file.getFileName()));
    }
}
