package gradientlab.core.surface;

import java.util.List;

/**
 * f = -cos x cos y exp(-(x-π)²-(y-π)²) (Easom 1990): one hole in a plain that is level to many digits.
 */
public final class Easom implements LossSurface {

    @Override
    public String id() {
        return "easom";
    }

    @Override
    public String formula() {
        return "−cos x · cos y · exp(−(x−π)²−(y−π)²)";
    }

    @Override
    public double value(double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        return -Math.cos(x) * Math.cos(y) * Math.exp(-(a * a + b * b));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        double e = Math.exp(-(a * a + b * b));
        double cosX = Math.cos(x);
        double cosY = Math.cos(y);
        gradient[0] = e * cosY * (Math.sin(x) + 2 * a * cosX);
        gradient[1] = e * cosX * (Math.sin(y) + 2 * b * cosY);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        double e = Math.exp(-(a * a + b * b));
        double cosX = Math.cos(x);
        double cosY = Math.cos(y);
        double sinX = Math.sin(x);
        double sinY = Math.sin(y);
        second[0] = e * cosY * ((3 - 4 * a * a) * cosX - 4 * a * sinX);
        second[1] = -e * (sinX + 2 * a * cosX) * (sinY + 2 * b * cosY);
        second[2] = e * cosX * ((3 - 4 * b * b) * cosY - 4 * b * sinY);
    }

    @Override
    public View view() {
        return new View(1, 5, 1, 5);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(Math.PI, Math.PI, -1));
    }

    @Override
    public Point start() {
        return new Point(1.7, 2.2);
    }
}
