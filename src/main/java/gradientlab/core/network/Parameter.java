package gradientlab.core.network;

import org.ejml.data.DMatrixRMaj;

/**
 * One trainable tensor and its gradient, of the same shape.
 *
 * @param layer 0 for the first hidden layer; the output layer is last
 * @param role what it is
 * @param value changed by training
 * @param gradient dL/dvalue of the last backward pass
 */
public record Parameter(int layer, Role role, DMatrixRMaj value, DMatrixRMaj gradient) {

    /** What a parameter is to its layer. */
    public enum Role {
        /** W, [out][in]. */
        WEIGHT,
        /** b, [1][out]. */
        BIAS,
        /** Batch norm's scale, [1][out]. */
        SCALE,
        /** Batch norm's shift, [1][out]. */
        SHIFT,
        /** The parametric ReLU's slope, [1][1]. */
        SLOPE
    }

    /** A parameter of zeros with a gradient of zeros, both [rows][cols]. */
    public Parameter(int layer, Role role, int rows, int cols) {
        this(layer, role, new DMatrixRMaj(rows, cols), new DMatrixRMaj(rows, cols));
    }

    public int rows() {
        return value.numRows;
    }

    public int columns() {
        return value.numCols;
    }

    /** How many numbers it has. */
    public int size() {
        return value.numRows * value.numCols;
    }

    /** Its numbers, row by row; live, and changed by training. */
    public double[] numbers() {
        return value.data;
    }

    /** Its gradient, row by row; live, and overwritten by every backward pass. */
    public double[] gradients() {
        return gradient.data;
    }
}
