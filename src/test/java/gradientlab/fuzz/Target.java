package gradientlab.fuzz;

import gradientlab.cli.OverridesFuzz;
import gradientlab.core.surface.expression.FormulaFuzz;
import gradientlab.experiment.GraphTextFuzz;
import gradientlab.experiment.LessonFuzz;
import gradientlab.experiment.RecipeFuzz;
import gradientlab.experiment.convolution.file.ImageFuzz;
import gradientlab.experiment.data.CsvFuzz;
import gradientlab.experiment.data.GridFuzz;
import gradientlab.experiment.log.LogFuzz;
import gradientlab.experiment.time.TextFuzz;
import gradientlab.export.format.PictureFuzz;
import gradientlab.ui.settings.SettingsFuzz;
import java.util.Locale;

/** Everything of ours that reads what others wrote. */
enum Target {
    RECIPES(RecipeFuzz::read, 4096),
    LESSONS(LessonFuzz::read, 4096),
    CSV(CsvFuzz::read, 2048),
    LOGS(LogFuzz::read, 2048),
    FORMULAS(FormulaFuzz::read, 520),
    GRAPHS(GraphTextFuzz::read, 520),
    GRIDS(GridFuzz::read, 1024),
    PICTURES(PictureFuzz::read, 4096),
    TASKS(TextFuzz::read, 1024),
    IMAGES(ImageFuzz::read, 4096),
    SETTINGS(SettingsFuzz::read, 1024),
    OPTIONS(OverridesFuzz::read, 520);

    /** Reads one input; what it throws is a finding. */
    @FunctionalInterface
    interface Reading {
        void read(byte[] input) throws Exception;
    }

    private final Reading reading;
    private final int longest;

    Target(Reading reading, int longest) {
        this.reading = reading;
        this.longest = longest;
    }

    static Target of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The longest input that the fuzzer tries, in bytes. */
    int longest() {
        return longest;
    }

    /** Reads one input within the bounds. */
    void read(byte[] input) throws Exception {
        Bounds.hold(input, reading);
    }
}
