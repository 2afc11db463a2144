package gradientlab.export.format;

import gradientlab.export.gif.ColourCounts;
import gradientlab.export.gif.ColourCut;
import gradientlab.export.gif.GifEncoder;
import gradientlab.export.gif.Palette;
import java.io.IOException;
import java.io.OutputStream;

/** Writes any film as a GIF in two passes: a few frames choose the colours, then all are encoded. */
public final class Film {

    /** How many frames the palette is chosen from, first and last among them. */
    private static final int SAMPLES = 8;

    /** About how many pixels of a frame are counted for the palette. */
    private static final int SAMPLED_PIXELS = 1 << 20;

    private Film() {}

    /** Frames that can be painted more than once, forward or from the start again. */
    public interface Frames {
        /** width * height pixels of frame {@code index}, 0x..RRGGBB each; overwritten by the next call. */
        int[] pixels(int index);
    }

    /**
     * @param out buffered; flushed and closed by the caller
     * @param options size, number and pace of the frames
     * @param comment the text of the comment extension; empty for none
     */
    public static void write(
            OutputStream out, ExportOptions options, Frames frames, String comment, Progress progress)
            throws IOException, ExportCancelled {
        int count = options.frames();
        int stride = Math.max(1, options.width() * options.height() / SAMPLED_PIXELS);
        ColourCounts histogram = new ColourCounts();
        int samples = Math.min(SAMPLES, count);
        for (int i = 0; i < samples; i++) {
            ExportCancelled.ifAsked(progress);
            int frame = samples == 1 ? 0 : (int) Math.round((double) i * (count - 1) / (samples - 1));
            histogram.add(frames.pixels(frame), stride);
        }
        Palette palette = new Palette(ColourCut.choose(histogram, GifEncoder.MAX_COLOURS));
        GifEncoder encoder = new GifEncoder(
                out, options.width(), options.height(), palette, options.framesPerSecond(),
                !options.once(), comment);
        for (int frame = 0; frame < count; frame++) {
            ExportCancelled.ifAsked(progress);
            encoder.add(frames.pixels(frame), frame + 1 == count ? options.rest() : 0);
            progress.at(frame + 1, count);
        }
        encoder.finish();
    }
}
