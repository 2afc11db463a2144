package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = ½(x⁴-16x²+5x + y⁴-16y²+5y) (Styblinski and Tang 1990): four valleys, of which one is the deepest.
 */
public final class StyblinskiTang extends CatalogueSurface {

    public StyblinskiTang() {
        super("styblinski_tang", "½(x⁴−16x²+5x + y⁴−16y²+5y)",
                new View(-5, 5, -5, 5), new Point(4.5, -1),
                new Minimum(-2.903534027771177, -2.903534027771177, -78.33233140754282),
                new Minimum(-2.903534027771177, 2.746802770990837, -64.19561235905536),
                new Minimum(2.746802770990837, -2.903534027771177, -64.19561235905536),
                new Minimum(2.746802770990837, 2.746802770990837, -50.05889331056788));
    }

    @Override
    public double value(double x, double y) {
        return ((x * x * x - 16 * x + 5) * x + (y * y * y - 16 * y + 5) * y) / 2;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = 2 * x * (x * x - 8) + 2.5;
        gradient[1] = 2 * y * (y * y - 8) + 2.5;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 6 * x * x - 16;
        second[1] = 0;
        second[2] = 6 * y * y - 16;
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = value(x[i], y[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] gradient = new double[2];
        for (int i = 0; i < n; i++) {
            gradient(gradient, x[i], y[i]);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }
}
