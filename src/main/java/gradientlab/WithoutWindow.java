package gradientlab;

import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import java.io.PrintStream;
import java.nio.file.Path;

/** What is said and done where no window can be opened: the first screen's race becomes a picture. */
final class WithoutWindow {

    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;

    WithoutWindow(Texts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    /**
     * Says in a sentence why a recipe can't be opened in a window, and what can be done with it.
     *
     * @return the process's exit code
     */
    int refuse(DisplayCheck reason, Path recipe) {
        err.println(reason == DisplayCheck.NO_LIBRARIES
                ? texts.get("display.libraries")
                : texts.get("display.file", recipe));
        return 1;
    }

    /**
     * Says in a sentence why there is no window; without a display draws the race all the same.
     *
     * @param gif where to draw it
     * @return the process's exit code
     */
    int explain(DisplayCheck reason, Path gif) {
        if (reason == DisplayCheck.NO_LIBRARIES) {
            err.println(texts.get("display.libraries"));
            return 1;
        }
        out.println(texts.get("display.none"));
        try {
            Exports.write(
                    Exportables.of(Presets.first(Recipes.kinds().get(0)).recipe()), Format.GIF,
                    ExportOptions.defaults(texts), Target.file(gif), Progress.NONE);
        } catch (ExportException e) {
            err.println(e.in(texts));
            return 1;
        }
        out.println(texts.get("display.written", gif.toAbsolutePath()));
        out.println(texts.get("display.instead"));
        return 0;
    }
}
