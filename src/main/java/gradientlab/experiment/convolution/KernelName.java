package gradientlab.experiment.convolution;

import java.util.Arrays;
import java.util.Optional;

/** The kernels that have a name, in sizes k×k. Directions are those of cross-correlation. */
public enum KernelName {
    /** 1 in the middle, 0 elsewhere. */
    IDENTITY("identity"),
    /** 1/k² everywhere. */
    BOX("box"),
    /** Rows of Pascal's triangle in both directions, divided by their sum. */
    GAUSS("gauss"),
    /** The identity plus its difference from the four neighbours. */
    SHARPEN("sharpen"),
    /** Left less right, smoothed from above to below (Sobel and Feldman 1968). */
    SOBEL_X("sobel_x"),
    /** Above less below, smoothed from left to right. */
    SOBEL_Y("sobel_y"),
    /** The four neighbours less four times the middle. */
    LAPLACIAN("laplacian"),
    /** The lower right less the upper left, on top of the identity. */
    EMBOSS("emboss");

    private final String id;

    KernelName(String id) {
        this.id = id;
    }

    /** Its name in recipes. */
    public String id() {
        return id;
    }

    /**
     * Whether it exists in a size: the first three from 1 on, the Sobel kernels from 2, the rest odd from 3.
     */
    public boolean has(int k) {
        return switch (this) {
            case IDENTITY, BOX, GAUSS -> k >= 1;
            case SOBEL_X, SOBEL_Y -> k >= 2;
            case SHARPEN, LAPLACIAN, EMBOSS -> k >= 3 && k % 2 == 1;
        };
    }

    /** Its weights, [k][k]. */
    public Tensor of(int k) {
        if (!has(k)) {
            throw new IllegalArgumentException(id + " of " + k + " x " + k);
        }
        double[][] weights = new double[k][k];
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v++) {
                weights[u][v] = weight(k, u, v);
            }
        }
        return Tensor.of(weights);
    }

    /** The one of these weights, if it is one. @param kernel [k][k] */
    public static Optional<KernelName> of(double[][] kernel) {
        int k = kernel.length;
        return Arrays.stream(values())
                .filter(name -> kernel[0].length == k && name.has(k)
                        && Arrays.deepEquals(name.of(k).grid(0, 0), kernel))
                .findFirst();
    }

    private double weight(int k, int u, int v) {
        int middle = (k - 1) / 2;
        int distance = Math.abs(u - middle) + Math.abs(v - middle);
        return switch (this) {
            case IDENTITY -> distance == 0 ? 1 : 0;
            case BOX -> 1.0 / (k * k);
            case GAUSS -> smooth(k, u) * smooth(k, v) / Math.pow(4, k - 1);
            case SHARPEN -> distance == 0 ? 5 : distance == 1 ? -1 : 0;
            case SOBEL_X -> smooth(k, u) * difference(k, v);
            case SOBEL_Y -> difference(k, u) * smooth(k, v);
            case LAPLACIAN -> distance == 0 ? -4 : distance == 1 ? 1 : 0;
            case EMBOSS -> distance == 0 ? 1
                    : Math.max(Math.abs(u - middle), Math.abs(v - middle)) == 1 ? u + v - 2 * middle : 0;
        };
    }

    /** The i-th number of a row of Pascal's triangle with k numbers. */
    private static double smooth(int k, int i) {
        double number = 1;
        for (int j = 0; j < i; j++) {
            number = number * (k - 1 - j) / (j + 1);
        }
        return i < 0 || i >= k ? 0 : number;
    }

    /** A row of k - 1 numbers less the same one place later: 1 0 -1 of 3. */
    private static double difference(int k, int i) {
        return smooth(k - 1, i) - smooth(k - 1, i - 1);
    }
}
