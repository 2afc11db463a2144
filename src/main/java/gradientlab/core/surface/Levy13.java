package gradientlab.core.surface;

import java.util.List;

/**
 * f = sin²(3πx) + (x-1)²(1+sin²(3πy)) + (y-1)²(1+sin²(2πy)) (Lévy and Montalvo 1985): a bowl covered with
 * ripples that grow with the distance from its bottom.
 *
 * Of its minima only the global one is listed; in view there are over a thousand local ones, too close
 * together to be marked.
 */
public final class Levy13 implements LossSurface {

    @Override
    public String id() {
        return "levy13";
    }

    @Override
    public String formula() {
        return "sin²(3πx) + (x−1)²(1+sin²(3πy)) + (y−1)²(1+sin²(2πy))";
    }

    @Override
    public double value(double x, double y) {
        double a = x - 1;
        double b = y - 1;
        double sinX = Math.sin(3 * Math.PI * x);
        double sin3 = Math.sin(3 * Math.PI * y);
        double sin2 = Math.sin(2 * Math.PI * y);
        return sinX * sinX + a * a * (1 + sin3 * sin3) + b * b * (1 + sin2 * sin2);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = x - 1;
        double b = y - 1;
        double sin3 = Math.sin(3 * Math.PI * y);
        double sin2 = Math.sin(2 * Math.PI * y);
        gradient[0] = 3 * Math.PI * Math.sin(6 * Math.PI * x) + 2 * a * (1 + sin3 * sin3);
        gradient[1] = 3 * Math.PI * a * a * Math.sin(6 * Math.PI * y)
                + 2 * b * (1 + sin2 * sin2 + Math.PI * b * Math.sin(4 * Math.PI * y));
    }

    @Override
    public void second(double[] second, double x, double y) {
        double a = x - 1;
        double b = y - 1;
        double sin3 = Math.sin(3 * Math.PI * y);
        double sin2 = Math.sin(2 * Math.PI * y);
        double pi2 = Math.PI * Math.PI;
        second[0] = 18 * pi2 * Math.cos(6 * Math.PI * x) + 2 * (1 + sin3 * sin3);
        second[1] = 6 * Math.PI * a * Math.sin(6 * Math.PI * y);
        second[2] = 18 * pi2 * a * a * Math.cos(6 * Math.PI * y)
                + 2 * (1 + sin2 * sin2)
                + 8 * Math.PI * b * (Math.sin(4 * Math.PI * y) + Math.PI * b * Math.cos(4 * Math.PI * y));
    }

    @Override
    public View view() {
        return new View(-10, 10, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(1, 1, 0));
    }

    @Override
    public Point start() {
        return new Point(-4.6, 6.7);
    }
}
