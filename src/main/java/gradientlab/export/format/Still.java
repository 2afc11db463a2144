package gradientlab.export.format;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A single picture of any lab, made for a size: paints into (0, 0, width, height). */
public interface Still {

    void paint(Graphics2D g);

    /** Its pixels at that size, 0x..RRGGBB each, row by row. */
    default int[] pixels(int width, int height) {
        return pixels(painted(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** Painted onto an image of that type. */
    default BufferedImage painted(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        paint(g);
        g.dispose();
        return image;
    }

    /** The live pixels of an image whose type holds one int each. */
    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
