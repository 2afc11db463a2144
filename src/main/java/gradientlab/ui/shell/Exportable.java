package gradientlab.ui.shell;

import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** What a lab exports: an experiment as it was when it was asked for, whatever happens to it later. */
public interface Exportable {

    /** A name for its file, without the ending. */
    String name();

    /** The length of its run. */
    int steps();

    /** Whether a camera may walk around it. */
    default boolean turns() {
        return false;
    }

    /** Its pictures for a preview, of the very size and look they are asked for in. */
    Frames frames(int width, int height, Theme theme, Texts texts, boolean caption);

    /** Writes a file, whole or not at all. Called on a worker's thread; may take long. */
    void write(Path file, Format format, ExportOptions options, Progress progress) throws ExportException;

    /** Pictures painted one over the other. */
    interface Frames {

        /** The picture of a step, TYPE_INT_ARGB_PRE; always the same image. */
        BufferedImage frame(int step);

        /** The same, seen by a camera that has walked around so many degrees, if there is one. */
        default BufferedImage frame(int step, double around) {
            return frame(step);
        }

        /** What the last picture changed. */
        Rectangle changed();
    }
}
