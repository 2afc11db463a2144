package gradientlab.core.convolution.picture;

import java.util.Arrays;

/**
 * A picture's planes, [channels][height][width] in one array. A picture as it is read holds 0..255;
 * results of a filter hold anything. The array is not copied and nobody writes it afterwards.
 */
public record Planes(int channels, int height, int width, double[] values) {

    /** Shares of red, green and blue in grey, of ITU-R BT.601. */
    private static final double[] GREY = {0.299, 0.587, 0.114};

    public Planes {
        if (channels < 1 || height < 1 || width < 1 || values.length != channels * height * width) {
            throw new IllegalArgumentException("%d values for %d planes of %d x %d pixels"
                    .formatted(values.length, channels, height, width));
        }
    }

    /** How many pixels a plane has. */
    public int pixels() {
        return height * width;
    }

    public double at(int channel, int row, int col) {
        return values[(channel * height + row) * width + col];
    }

    /** One plane of whole numbers 0..255: 0.299 R + 0.587 G + 0.114 B, rounded. */
    public Planes grey() {
        if (channels == 1) {
            return this;
        }
        Planes grey = weighted(GREY);
        for (int i = 0; i < grey.values.length; i++) {
            grey.values[i] = Math.rint(grey.values[i]);
        }
        return grey;
    }

    /** One plane: the sum over the channels. */
    public Planes summed() {
        if (channels == 1) {
            return this;
        }
        double[] ones = new double[channels];
        Arrays.fill(ones, 1);
        return weighted(ones);
    }

    private Planes weighted(double[] shares) {
        double[] sum = new double[pixels()];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += shares[c] * values[c * sum.length + i];
            }
        }
        return new Planes(1, height, width, sum);
    }

    /** The largest |value|. */
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
