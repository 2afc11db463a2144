package gradientlab.experiment.convolution;

/** A number for each direction of a layer: stride, padding or dilation. */
public record Span(int vertical, int horizontal) {

    public static final Span NONE = new Span(0, 0);
    public static final Span ONE = new Span(1, 1);

    /** The same in both directions. */
    public static Span of(int both) {
        return new Span(both, both);
    }

    /** Whether both are the same. */
    public boolean even() {
        return vertical == horizontal;
    }
}
