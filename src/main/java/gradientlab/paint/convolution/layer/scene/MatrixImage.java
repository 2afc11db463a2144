package gradientlab.paint.convolution.layer.scene;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.SignedColours;
import java.awt.image.BufferedImage;

/** The layer as a matrix, a pixel an entry. */
public final class MatrixImage {

    /** Entries of the largest that is drawn. */
    public static final int LARGEST = 300_000;

    private MatrixImage() {}

    /** Whether it is small enough to be drawn. */
    public static boolean possible(ConvolutionShape shape) {
        return shape.fullWeights() <= LARGEST;
    }

    /**
     * Rows are outputs, columns inputs.
     *
     * @param entries [n·OH·OW][C·H·W], flat
     */
    public static BufferedImage of(double[] entries, ConvolutionShape shape, SignedColours colours) {
        int columns = shape.inputSize();
        int[] pixels = new int[entries.length];
        double scale = LayerRun.largest(entries);
        for (int at = 0; at < entries.length; at++) {
            pixels[at] = colours.rgb(scale > 0 ? entries[at] / scale : 0);
        }
        BufferedImage image =
                new BufferedImage(columns, shape.outputSize(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, columns, shape.outputSize(), pixels, 0, columns);
        return image;
    }
}
