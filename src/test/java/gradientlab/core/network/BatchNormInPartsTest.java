package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.core.graph.norm.RunningStatistics;
import gradientlab.core.network.Parameter.Role;
import org.junit.jupiter.api.Test;

/** The batch norm of networks, and the one that is taken apart, on the same numbers. */
class BatchNormInPartsTest {

    private static final int ROWS = 8;

    @Test
    void aUnitOfANetworkHasTheValuesAndGradientsOfItsParts() {
        Parameter scale = new Parameter(0, Role.SCALE, 1, 1);
        Parameter shift = new Parameter(0, Role.SHIFT, 1, 1);
        scale.value().data[0] = 1.5;
        shift.value().data[0] = 0.5;
        BatchNorm norm = new BatchNorm(scale, shift, ROWS, MatrixProducts.scalar().passes());
        Lcg random = new Lcg(9);
        double[] z = new double[ROWS];
        double[] c = new double[ROWS];
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            z[i] = 2 + 3 * random.normal();
            c[i] = random.symmetric(1);
            sum += c[i];
        }
        NormPasses parts = new NormPasses(z, c, Curve.of(Activations.IDENTITY),
                new Norm(1.5, 0.5, BatchNorm.EPS, Position.BEFORE, null));
        double[] u = z.clone();
        norm.forward(u, ROWS, true);
        double[] d = c.clone();
        shift.gradient().data[0] = sum;
        norm.backward(d, ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(parts.output(i), u[i], 1e-14);
            assertEquals(parts.byZ(i), d[i], 1e-15);
        }
        assertEquals(parts.deviation(), norm.deviation()[0], 1e-15);
        assertEquals(parts.byGamma(), scale.gradient().data[0], 1e-14);
        assertEquals(parts.byBeta(), shift.gradient().data[0], 1e-15);

        Statistics running = RunningStatistics.next(new Statistics(0, 1), 0.1, z);
        NormPasses inference = new NormPasses(z, c, Curve.of(Activations.IDENTITY),
                new Norm(1.5, 0.5, BatchNorm.EPS, Position.BEFORE, running));
        u = z.clone();
        norm.forward(u, ROWS, false);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(inference.output(i), u[i], 1e-14);
        }
    }
}
