package gradientlab.experiment.convolution.file;

import gradientlab.core.convolution.picture.Planes;

/**
 * A picture as it was read.
 *
 * @param planes red, green and blue, or grey alone, whole numbers 0..255; scaled if the file's is larger
 * @param width pixels of the file's rows
 * @param height its rows
 */
public record Picture(Planes planes, int width, int height) {

    /** Whether there are fewer pixels than in the file. */
    public boolean scaled() {
        return planes.width() != width || planes.height() != height;
    }
}
