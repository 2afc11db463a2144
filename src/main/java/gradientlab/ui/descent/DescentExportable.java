package gradientlab.ui.descent;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.Notes;
import gradientlab.export.descent.DescentExport;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.Exportable;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** A descent as it is exported, with the part of the plane that is seen. */
record DescentExportable(Trajectories run) implements Exportable {

    /** A name for files of an experiment, without an ending: that of its preset, or of its surface. */
    static String name(DescentRecipe recipe) {
        return Presets.of(DescentKind.KIND).stream()
                .filter(preset -> recipe.notes().equals(preset.recipe().notes())
                        && !recipe.notes().equals(Notes.NONE))
                .map(Preset::id)
                .findFirst()
                .orElse(recipe.surface().id().replace('_', '-'));
    }

    @Override
    public String name() {
        return name(run.recipe());
    }

    @Override
    public int steps() {
        return run.recipe().steps();
    }

    @Override
    public boolean turns() {
        return run.recipe().relief().isPresent();
    }

    @Override
    public Frames frames(int width, int height, Theme theme, Texts texts, boolean caption) {
        DescentFrames frames = new DescentFrames(run, width, height, theme, texts, caption);
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                return frames.frame(step);
            }

            @Override
            public BufferedImage frame(int step, double around) {
                return frames.frame(step, around);
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
        DescentExport.write(file, format, run, options, progress);
    }
}
