package gradientlab.paint.picture;

import java.util.Locale;

/** How large type and lines are in a picture: for reading it, or for slides that a room reads. */
public enum TypeSize {
    /** 12 pixels at 960 x 540. */
    NORMAL(1),
    /** 3.5 % of the height instead of 2.2 %. */
    SLIDES(1.6);

    private final double factor;

    TypeSize(double factor) {
        this.factor = factor;
    }

    /** Multiplies the scale of type, lines and markers. */
    public double factor() {
        return factor;
    }

    /** The name in options: normal, slides. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
