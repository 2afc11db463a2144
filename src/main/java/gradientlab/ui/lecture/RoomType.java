package gradientlab.ui.lecture;

/** The size of type that the last row of a lecture room reads. */
public final class RoomType {

    /** Of a screen 1080 high; all else follows. */
    private static final double BASE = 24;

    /** The base type of who sits before the screen. */
    static final double DESK = 14;

    private RoomType() {}

    /** The base type for a window, in logical pixels: 24 at 1920 x 1080. */
    public static double size(double width, double height) {
        return Math.max(12, Math.min(72, BASE * Math.min(height / 1080, width / 1600)));
    }
}
