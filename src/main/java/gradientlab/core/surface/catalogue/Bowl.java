package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/** f = x²/20 + y², the elongated bowl of "Deep Learning from Scratch" (Saito 2016), chapter 6. */
public final class Bowl extends CatalogueSurface {

    public Bowl() {
        super("bowl", "x²/20 + y²",
                new View(-10, 10, -10, 10), new Point(-7, 2), new Minimum(0, 0, 0));
    }

    @Override
    public double value(double x, double y) {
        return x * x / 20 + y * y;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = x / 10;
        gradient[1] = 2 * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 0.1;
        second[1] = 0;
        second[2] = 2;
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
