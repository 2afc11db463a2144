package gradientlab.paint.picture;

import java.awt.image.BufferedImage;

/** Images that are painted again and again. */
public final class ReusedImage {

    private ReusedImage() {}

    /** {@code image} if it has that size, else a new one; TYPE_INT_ARGB_PRE. */
    public static BufferedImage fitting(BufferedImage image, int width, int height) {
        boolean fits = image != null && image.getWidth() == width && image.getHeight() == height;
        return fits ? image : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }
}
