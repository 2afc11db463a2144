package gradientlab.bench;

import java.util.Locale;

/**
 * Steps of an optimizer on Rosenbrock from (-1.2, 1), written out by hand in one loop: the least they can
 * cost in Java. Run as {@code java -cp ... gradientlab.bench.BareLoop adam|momentum|sgd end|path [STEPS]
 * [SECONDS]}; {@code path} keeps point, loss and gradient of every row as a trajectory does.
 */
public final class BareLoop {

    /** One run. */
    interface Rule {
        /**
         * @param rows x, y, loss and the gradient's two coordinates, steps + 1 each; null to keep nothing
         * @return the sum of the last coordinates, so that no step can be left out as useless
         */
        double run(int steps, double[][] rows);
    }

    private BareLoop() {}

    /** Rows for so many steps. */
    static double[][] rows(int steps) {
        return new double[5][steps + 1];
    }

    private static void keep(double[][] rows, int k, double x, double y, double gx, double gy) {
        double a = 1 - x;
        double b = y - x * x;
        rows[0][k] = x;
        rows[1][k] = y;
        rows[2][k] = a * a + 100 * b * b;
        rows[3][k] = gx;
        rows[4][k] = gy;
    }

    private static double gx(double x, double y) {
        return -2 * (1 - x) - 400 * x * (y - x * x);
    }

    private static double gy(double x, double y) {
        return 200 * (y - x * x);
    }

    /** x <- x - lr g, lr = 0.001. */
    static double sgd(int steps, double[][] rows) {
        double x = -1.2;
        double y = 1;
        for (int k = 0; k < steps; k++) {
            double gx = gx(x, y);
            double gy = gy(x, y);
            if (rows != null) {
                keep(rows, k, x, y, gx, gy);
            }
            x -= 0.001 * gx;
            y -= 0.001 * gy;
        }
        return last(steps, rows, x, y);
    }

    /** v <- 0.9 v + g; x <- x - lr v, lr = 0.001. */
    static double momentum(int steps, double[][] rows) {
        double x = -1.2;
        double y = 1;
        double vx = 0;
        double vy = 0;
        for (int k = 0; k < steps; k++) {
            double gx = gx(x, y);
            double gy = gy(x, y);
            if (rows != null) {
                keep(rows, k, x, y, gx, gy);
            }
            vx = 0.9 * vx + gx;
            vy = 0.9 * vy + gy;
            x -= 0.001 * vx;
            y -= 0.001 * vy;
        }
        return last(steps, rows, x, y);
    }

    /** Adam with lr = 0.1. */
    static double adam(int steps, double[][] rows) {
        double x = -1.2;
        double y = 1;
        double mx = 0;
        double my = 0;
        double vx = 0;
        double vy = 0;
        double p1 = 1;
        double p2 = 1;
        for (int k = 0; k < steps; k++) {
            double gx = gx(x, y);
            double gy = gy(x, y);
            if (rows != null) {
                keep(rows, k, x, y, gx, gy);
            }
            p1 *= 0.9;
            p2 *= 0.999;
            double rate = 0.1 / (1 - p1);
            double unroot = 1 / Math.sqrt(1 - p2);
            mx = 0.9 * mx + 0.1 * gx;
            my = 0.9 * my + 0.1 * gy;
            vx = 0.999 * vx + 0.001 * gx * gx;
            vy = 0.999 * vy + 0.001 * gy * gy;
            x -= rate * mx / (Math.sqrt(vx) * unroot + 1e-8);
            y -= rate * my / (Math.sqrt(vy) * unroot + 1e-8);
        }
        return last(steps, rows, x, y);
    }

    private static double last(int steps, double[][] rows, double x, double y) {
        if (rows != null) {
            keep(rows, steps, x, y, gx(x, y), gy(x, y));
        }
        return x + y;
    }

    public static void main(String[] arguments) {
        Rule rule = switch (arguments[0]) {
            case "adam" -> BareLoop::adam;
            case "momentum" -> BareLoop::momentum;
            case "sgd" -> BareLoop::sgd;
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        boolean path = arguments[1].equals("path");
        int steps = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2000;
        double seconds = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 5;
        double[] sum = new double[1];
        double rate = StepLoop.rate(() -> sum[0] += rule.run(steps, path ? rows(steps) : null), seconds);
        System.out.printf(
                Locale.ROOT, "{\"rule\":\"%s\",\"steps_per_second\":%.1f,\"ends_at\":%.17g}%n", arguments[0],
                rate * steps, rule.run(steps, null));
    }
}
