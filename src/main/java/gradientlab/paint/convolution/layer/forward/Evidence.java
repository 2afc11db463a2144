package gradientlab.paint.convolution.layer.forward;

/** The two pieces of evidence of which a narrow stage shows one. */
public enum Evidence {
    OVERLAP,
    MATRIX;

    /** The other one. */
    public Evidence other() {
        return this == OVERLAP ? MATRIX : OVERLAP;
    }
}
