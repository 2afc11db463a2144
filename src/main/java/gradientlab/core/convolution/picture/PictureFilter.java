package gradientlab.core.convolution.picture;

import java.util.Arrays;

/**
 * Cross-correlates a picture's planes by one kernel, each plane on its own:
 * y[i][j] = Σ_uv K[u][v] x[s i + d u - h][s j + d v - h] with h = d (k - 1) / 2, the window's middle on the
 * pixel; with {@link Rim#CROP} without h. A kernel of rank 1 goes in two passes, k weights each.
 *
 * <p>Keeps its workspaces, so one thread at a time.
 */
public final class PictureFilter {

    /** A kernel this small is as quick at once: a second pass reads the picture once more. */
    private static final int SMALL = 3;

    private final RowSums sums;
    private double[] padded = {};
    private double[] between = {};
    private double[] line = {};

    public PictureFilter() {
        this(RowSums.fastest());
    }

    /** With these sums, for tests and benchmarks. */
    public PictureFilter(RowSums sums) {
        this.sums = sums;
    }

    /**
     * Pixels of the result along one side.
     *
     * @return at most 0 where no window fits
     */
    public static int resultSize(int pixels, int size, int stride, int dilation, Rim rim) {
        int room = rim == Rim.CROP ? pixels - dilation * (size - 1) : pixels;
        return room < 1 ? 0 : (room - 1) / stride + 1;
    }

    /**
     * Y, a picture with as many planes.
     *
     * @throws IllegalArgumentException if no window fits into the picture
     */
    public Planes apply(Planes x, SquareKernel kernel, int stride, int dilation, Rim rim) {
        int height = resultSize(x.height(), kernel.size(), stride, dilation, rim);
        int width = resultSize(x.width(), kernel.size(), stride, dilation, rim);
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("The window spans %d, the picture %d x %d"
                    .formatted(dilation * (kernel.size() - 1) + 1, x.height(), x.width()));
        }
        Pass pass = new Pass(kernel.size(), stride, dilation, x.height(), x.width(), rim);
        SquareKernel.Factors factors = kernel.size() > SMALL ? kernel.factors().orElse(null) : null;
        reserve(pass, factors != null);
        double[] y = new double[x.channels() * height * width];
        for (int c = 0; c < x.channels(); c++) {
            pass.pad(padded, x.values(), c * x.pixels());
            if (factors == null) {
                direct(y, c * height * width, height, width, pass, kernel);
            } else {
                separate(y, c * height * width, height, width, pass, factors);
            }
        }
        return new Planes(x.channels(), height, width, y);
    }

    private void reserve(Pass pass, boolean two) {
        int room = pass.rows() * pass.cols();
        if (padded.length < room) {
            padded = new double[room];
        }
        if (two && between.length < room) {
            between = new double[room];
        }
        if (line.length < pass.cols()) {
            line = new double[pass.cols()];
        }
    }

    private void direct(double[] y, int at, int height, int width, Pass pass, SquareKernel kernel) {
        int i = 0;
        if (pass.stride() == 1 && pass.dilation() == 1) {
            i = pairs(y, at, height, width, pass, kernel);
        }
        Taps taps = new Taps(kernel.weights().length);
        for (int u = 0; u < kernel.size(); u++) {
            for (int v = 0; v < kernel.size(); v++) {
                taps.add(kernel.at(u, v), pass.dilation() * (u * pass.cols() + v));
            }
        }
        taps.move(i * pass.stride() * pass.cols());
        for (; i < height; i++) {
            strided(y, at + i * width, width, padded, taps, pass);
            taps.move(pass.stride() * pass.cols());
        }
    }

    /**
     * Two rows of the result at a time: what is read for both is read once.
     *
     * @return how many rows are done
     */
    private int pairs(double[] y, int at, int height, int width, Pass pass, SquareKernel kernel) {
        int k = kernel.size();
        int[] from = new int[(k + 1) * k];
        double[] weights = new double[2 * from.length];
        for (int m = 0; m < from.length; m++) {
            from[m] = m / k * pass.cols() + m % k;
            weights[2 * m] = m < k * k ? kernel.weights()[m] : 0;
            weights[2 * m + 1] = m < k ? 0 : kernel.weights()[m - k];
        }
        int i = 0;
        for (; i + 1 < height; i += 2) {
            int first = at + i * width;
            sums.pair(y, first, first + width, padded, from, weights, from.length, width);
            for (int m = 0; m < from.length; m++) {
                from[m] += 2 * pass.cols();
            }
        }
        return i;
    }

    private void separate(
            double[] y, int at, int height, int width, Pass pass, SquareKernel.Factors factors) {
        Taps across = new Taps(factors.row().length);
        Taps down = new Taps(factors.column().length);
        for (int i = 0; i < factors.row().length; i++) {
            across.add(factors.row()[i], pass.dilation() * i);
            down.add(factors.column()[i], pass.dilation() * i * width);
        }
        for (int row = 0; row < pass.rows(); row++) {
            strided(between, row * width, width, padded, across, pass);
            across.move(pass.cols());
        }
        for (int i = 0; i < height; i++) {
            sums.sum(y, at + i * width, between, down.from, down.weights, down.count, width);
            down.move(pass.stride() * width);
        }
    }

    /** One line of a result, every stride-th of the sums. */
    private void strided(double[] y, int to, int width, double[] x, Taps taps, Pass pass) {
        if (pass.stride() == 1) {
            sums.sum(y, to, x, taps.from, taps.weights, taps.count, width);
            return;
        }
        sums.sum(line, 0, x, taps.from, taps.weights, taps.count, (width - 1) * pass.stride() + 1);
        for (int j = 0; j < width; j++) {
            y[to + j] = line[j * pass.stride()];
        }
    }

    /** The weights that are not 0, with where each begins to read. */
    private static final class Taps {

        final int[] from;
        final double[] weights;
        int count;

        Taps(int most) {
            from = new int[most];
            weights = new double[most];
        }

        void add(double weight, int at) {
            if (weight != 0) {
                from[count] = at;
                weights[count++] = weight;
            }
        }

        void move(int by) {
            for (int m = 0; m < count; m++) {
                from[m] += by;
            }
        }
    }

    /** How one picture is read: with {@code margin} pixels around it. */
    private record Pass(int size, int stride, int dilation, int height, int width, Rim rim) {

        int margin() {
            return rim == Rim.CROP ? 0 : dilation * (size - 1) / 2;
        }

        int rows() {
            return height + 2 * margin();
        }

        int cols() {
            return width + 2 * margin();
        }

        void pad(double[] to, double[] x, int from) {
            for (int row = 0; row < rows(); row++) {
                int source = rim.pixel(row - margin(), height);
                int at = row * cols();
                if (source < 0) {
                    Arrays.fill(to, at, at + cols(), 0);
                    continue;
                }
                int start = from + source * width;
                System.arraycopy(x, start, to, at + margin(), width);
                for (int i = 0; i < margin(); i++) {
                    int left = rim.pixel(i - margin(), width);
                    int right = rim.pixel(width + i, width);
                    to[at + i] = left < 0 ? 0 : x[start + left];
                    to[at + margin() + width + i] = right < 0 ? 0 : x[start + right];
                }
            }
        }
    }
}
