package gradientlab.paint.relief;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.View;

/**
 * Where points of a relief lie in pixels, and how near they are: an orthographic camera around a box.
 *
 * <p>The box's own unit is half the longer side of its floor, equally long on x and y; heights are a
 * place on the ramp times {@link #HEIGHT}, over a floor {@link #GAP} lower. With azimuth a and elevation e
 *
 * <p>right = x cos a + y sin a;  away = −x sin a + y cos a;
 * up = away sin e + z cos e;  near = −away cos e + z sin e.
 */
public final class Projection {

    /** How high the end of the ramp stands over its beginning. */
    static final double HEIGHT = 0.66;

    /** How far the floor lies under the beginning of the ramp. */
    static final double GAP = 0.36;

    /** Room around the box for its numbers, pixels at scale 1. */
    private static final double SIDE = 64;

    private static final double ABOVE = 26;
    private static final double BELOW = 46;

    private final View base;
    private final double half;
    private final double unit;
    private final double middleX;
    private final double middleY;
    private final double sinA;
    private final double cosA;
    private final double sinE;
    private final double cosE;

    /**
     * @param base the part of the plane that the floor shows; as large as fits at every azimuth, so that
     *     nothing swells while it turns
     */
    Projection(View base, Camera camera, double width, double height, double scale) {
        this.base = base;
        half = Math.max(base.width(), base.height()) / 2;
        double a = Math.toRadians(camera.azimuth());
        double e = Math.toRadians(camera.elevation());
        sinA = Math.sin(a);
        cosA = Math.cos(a);
        sinE = Math.sin(e);
        cosE = Math.cos(e);
        double radius = Math.hypot(base.width(), base.height()) / 2 / half;
        double tall = 2 * radius * sinE + (GAP + HEIGHT) * cosE;
        double roomX = Math.max(0.6 * width, width - 2 * SIDE * scale);
        double roomY = Math.max(0.6 * height, height - (ABOVE + BELOW) * scale);
        unit = Math.min(roomX / (2 * radius), roomY / tall);
        middleX = width / 2;
        middleY = (height - roomY) * ABOVE / (ABOVE + BELOW) + roomY / 2;
    }

    /** The part of the plane that the floor shows. */
    public View base() {
        return base;
    }

    /** Pixels per unit of data on the floor, before it is tilted. */
    public double dataUnit() {
        return unit / half;
    }

    /** A data x in the box. */
    double boxX(double x) {
        return (x - (base.xMin() + base.xMax()) / 2) / half;
    }

    /** A data y in the box. */
    double boxY(double y) {
        return (y - (base.yMin() + base.yMax()) / 2) / half;
    }

    /** The pixel column of a point of the box. */
    double px(double x, double y) {
        return middleX + unit * (x * cosA + y * sinA);
    }

    /** The pixel row of a point of the box; the floor is at z = 0. */
    double py(double x, double y, double z) {
        double away = y * cosA - x * sinA;
        return middleY - unit * (away * sinE + (z - (GAP + HEIGHT) / 2) * cosE);
    }

    /** How near a point of the box is to the viewer: more is nearer. */
    double near(double x, double y, double z) {
        return (x * sinA - y * cosA) * cosE + z * sinE;
    }

    /** The data x of what is seen at a pixel that near. */
    public double dataX(double px, double py, double near) {
        return (base.xMin() + base.xMax()) / 2 + half * (right(px) * cosA - away(py, near) * sinA);
    }

    /** The data y of what is seen at a pixel that near. */
    public double dataY(double px, double py, double near) {
        return (base.yMin() + base.yMax()) / 2 + half * (right(px) * sinA + away(py, near) * cosA);
    }

    /** How near a pixel of the plane at height z is; needs an elevation over 0. */
    public double nearOfPlane(double py, double z) {
        double up = (middleY - py) / unit + (GAP + HEIGHT) / 2 * cosE;
        double away = (up - z * cosE) / sinE;
        return z * sinE - away * cosE;
    }

    /** A direction fixed to the viewer (to the right, up, towards him) in the box. */
    double[] turned(double right, double up, double towards) {
        return new double[] {
                right * cosA - up * sinA * sinE + towards * sinA * cosE,
                right * sinA + up * cosA * sinE - towards * cosA * cosE,
                up * cosE + towards * sinE};
    }

    private double right(double px) {
        return (px - middleX) / unit;
    }

    /** From up and near: away = up sin e − near cos e. */
    private double away(double py, double near) {
        double up = (middleY - py) / unit + (GAP + HEIGHT) / 2 * cosE;
        return up * sinE - near * cosE;
    }
}
