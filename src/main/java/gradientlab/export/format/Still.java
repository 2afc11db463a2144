package gradientlab.export.format;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a single picture of any lab as PNG or PDF. */
public final class Still {

    private Still() {}

    /** Paints the picture into (0, 0, width, height) of the options. */
    public interface Painting {
        void paint(Graphics2D g);
    }

    /**
     * @param out buffered; flushed and closed by the caller
     * @param recipe to embed; empty for none
     */
    public static void write(
            OutputStream out, Format format, ExportOptions options, Painting painting, String recipe,
            Progress progress)
            throws IOException, ExportCancelled {
        if (format == Format.PDF) {
            PdfWriter.write(out, options, painting, recipe, progress);
            return;
        }
        BufferedImage image =
                new BufferedImage(options.width(), options.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painting.paint(g);
        g.dispose();
        ExportCancelled.ifAsked(progress);
        PngEncoder.write(out, options.width(), options.height(), pixels(image), recipe, progress);
    }

    /** The live pixels of an image whose type holds one int each. */
    public static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
