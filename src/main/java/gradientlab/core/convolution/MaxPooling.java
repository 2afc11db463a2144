package gradientlab.core.convolution;

import java.util.Arrays;

/**
 * Max pooling by windows side by side, of each channel: y[c,i,j] = max x[c, q i + u, q j + v], u, v < q. The
 * first maximum, row by row, takes the gradient; cells beyond the last whole window get none.
 *
 * @param channels C
 * @param height H, of the input
 * @param width W
 * @param size q, from 1 to the smaller of H and W
 */
public record MaxPooling(int channels, int height, int width, int size) {

    /** Fails unless one window fits. */
    public MaxPooling {
        if (channels < 1 || size < 1 || size > Math.min(height, width)) {
            throw new IllegalArgumentException("a pooling window of " + size + " in " + channels
                    + " channels of " + height + " by " + width);
        }
    }

    /** Of a layer's maps. */
    public MaxPooling(ConvolutionShape layer, int size) {
        this(layer.filters(), layer.outputHeight(), layer.outputWidth(), size);
    }

    /** ⌊H / q⌋. */
    public int outputHeight() {
        return height / size;
    }

    /** ⌊W / q⌋. */
    public int outputWidth() {
        return width / size;
    }

    /** Numbers of one example's output. */
    public int outputSize() {
        return channels * outputHeight() * outputWidth();
    }

    /**
     * Writes every window's maximum and where it lies.
     *
     * @param y [N][C][OH][OW]
     * @param winners of the same shape: the index in {@code x} of each maximum; a NaN wins
     * @param x [N][C][H][W]
     */
    public void forward(double[] y, int[] winners, double[] x, int examples) {
        for (int at = 0; at < examples * outputSize(); at++) {
            int map = at / (outputHeight() * outputWidth());
            int place = at % (outputHeight() * outputWidth());
            int row = place / outputWidth() * size;
            int winner = winner(x, (map * height + row) * width + place % outputWidth() * size);
            y[at] = x[winner];
            winners[at] = winner;
        }
    }

    private int winner(double[] x, int corner) {
        int winner = corner;
        for (int tap = 1; tap < size * size; tap++) {
            int candidate = corner + tap / size * width + tap % size;
            if (x[candidate] > x[winner] || x[candidate] != x[candidate] && x[winner] == x[winner]) {
                winner = candidate;
            }
        }
        return winner;
    }

    /** dx is dy at the winners and 0 elsewhere. */
    public void backward(double[] dx, double[] dy, int[] winners, int examples) {
        Arrays.fill(dx, 0, examples * channels * height * width, 0);
        for (int at = 0; at < examples * outputSize(); at++) {
            dx[winners[at]] += dy[at];
        }
    }
}
