package gradientlab.ui.descent;

import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.export.descent.SweepExport;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.paint.descent.sweep.SweepPicture;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.Exportable;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** A map as it is exported; one that was not finished yet is made again, whole. */
record SweepExportable(SweepResult map) implements Exportable {

    @Override
    public String name() {
        return DescentExportable.name(map.recipe()) + "-map";
    }

    @Override
    public int steps() {
        return map.recipe().steps();
    }

    @Override
    public Frames frames(int width, int height, Theme theme, Texts texts, boolean caption) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        new SweepPicture(map, width, height, theme, texts, caption).paint(g);
        g.dispose();
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                return image;
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
        SweepResult whole = map.complete() ? map : Sweep.run(map.recipe(), map.spec());
        SweepExport.write(file, format, whole, options, progress);
    }
}
