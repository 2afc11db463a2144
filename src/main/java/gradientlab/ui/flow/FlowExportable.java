package gradientlab.ui.flow;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.Boundary;
import gradientlab.experiment.flow.FlowFrame;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.FlowSnapshot;
import gradientlab.experiment.recipe.Notes;
import gradientlab.export.flow.FlowExport;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.paint.flow.FlowFrames;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.Exportable;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/**
 * A training as it is exported: replayed from its start as far as it has come. The preview shows the steps
 * that are kept, without planes for those of which none is at hand.
 *
 * @param recipe with the changes made while it ran, as long as what is exported
 * @param frame what the preview is painted from
 */
record FlowExportable(FlowRecipe recipe, FlowFrame frame, FlowQuantity quantity) implements Exportable {

    /** The training as far as it has come; a schedule over the whole run takes the whole run. */
    static FlowExportable of(FlowFrame frame, FlowQuantity quantity) {
        FlowRecipe recipe = frame.recipe();
        int newest = frame.snapshot().step();
        boolean shortened = newest > 0 && Edits.unpaced(recipe);
        return new FlowExportable(shortened ? recipe.withSteps(newest) : recipe, frame, quantity);
    }

    /** A name for files of an experiment, without an ending: that of its preset, or of its data. */
    static String name(FlowRecipe recipe) {
        return Presets.of(FlowKind.KIND).stream()
                .filter(preset -> recipe.notes().equals(preset.recipe().notes())
                        && !recipe.notes().equals(Notes.NONE))
                .map(Preset::id)
                .findFirst()
                .orElse("gradient-flow");
    }

    @Override
    public String name() {
        return name(recipe);
    }

    @Override
    public int steps() {
        return recipe.steps();
    }

    @Override
    public Frames frames(int width, int height, Theme theme, Texts texts, boolean caption) {
        FlowFrames frames =
                new FlowFrames(new FlowPicture(recipe, frame.data(), quantity, width, height, theme, texts)
                        .captioned(caption));
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                FlowSnapshot shown = frame.history().at(step);
                List<Boundary> planes =
                        shown.step() == frame.snapshot().step() ? frame.boundaries() : List.of();
                return frames.frame(shown, frame.history(), planes);
            }

            @Override
            public Rectangle changed() {
                return frames.changed();
            }
        };
    }

    @Override
    public void write(Path file, Format format, ExportOptions options, Progress progress)
            throws ExportException {
        FlowExport.write(file, format, recipe, quantity, options, progress);
    }
}
