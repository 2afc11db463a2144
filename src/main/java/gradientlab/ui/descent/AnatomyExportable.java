package gradientlab.ui.descent;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.AnatomyExport;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.paint.descent.anatomy.AnatomyFrames;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.Exportable;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A step taken apart as it is exported: at the step on the screen with the part of the plane that is seen.
 *
 * @param upTo the part walked to
 */
record AnatomyExportable(Trajectories run, int runner, View seen, int step, int upTo) implements Exportable {

    @Override
    public String name() {
        return DescentExportable.name(run.recipe()) + "-" + run.recipe().runners().get(runner).optimizer()
                + "-step-" + step;
    }

    @Override
    public int steps() {
        return run.recipe().steps();
    }

    @Override
    public Frames frames(int width, int height, Theme theme, Texts texts, boolean caption) {
        AnatomyFrames frames = new AnatomyFrames(run, runner, width, height, theme, texts, caption);
        return new Frames() {
            @Override
            public BufferedImage frame(int at) {
                return frames.frame(at, seenAt(at), upTo);
            }

            @Override
            public Rectangle changed() {
                return new Rectangle(width, height);
            }
        };
    }

    @Override
    public void write(Path file, Format format, ExportOptions options, Progress progress)
            throws ExportException {
        AnatomyExport.write(
                file, format, new AnatomyExport.Cut(run, runner, seenAt(options.step()), upTo), options,
                progress);
    }

    private Optional<View> seenAt(int at) {
        return at == step ? Optional.of(seen) : Optional.empty();
    }
}
