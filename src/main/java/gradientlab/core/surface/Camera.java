package gradientlab.core.surface;

/**
 * From where a surface is seen in relief: an orthographic camera that looks at the middle of the box.
 *
 * @param azimuth degrees the camera has walked around the surface, counter-clockwise seen from above;
 *     at 0 x runs to the right and y away from the viewer; −180 to 180
 * @param elevation degrees above the floor, {@link #LOWEST} to {@link #HIGHEST}; at 90 it is the plan
 */
public record Camera(double azimuth, double elevation) {

    /** Lower, the surface would hide itself. */
    public static final double LOWEST = 5;

    public static final double HIGHEST = 90;

    /** Where a relief begins: a corner in front, from well above. */
    public static final Camera HOME = new Camera(-30, 45);

    /** No −0, so that recipes that show the same are equal. */
    public Camera {
        azimuth += 0.0;
        elevation += 0.0;
    }

    /** Walked on around the surface and climbed, as far as a camera may. */
    public Camera moved(double around, double up) {
        return new Camera(
                wrapped(azimuth + around), Math.max(LOWEST, Math.min(HIGHEST, elevation + up)));
    }

    /** The same direction, −180 to 180. */
    private static double wrapped(double degrees) {
        double rest = Math.IEEEremainder(degrees, 360);
        return rest == -180 ? 180 : rest;
    }
}
