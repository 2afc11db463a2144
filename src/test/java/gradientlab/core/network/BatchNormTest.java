package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import gradientlab.core.network.Parameter.Role;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchNormTest {

    private static final int ROWS = 24;
    private static final int UNITS = 11;

    private final Parameter scale = new Parameter(0, Role.SCALE, 1, UNITS);
    private final Parameter shift = new Parameter(0, Role.SHIFT, 1, UNITS);
    private final double[] batch = new double[ROWS * UNITS];
    private BatchNorm norm;

    @BeforeEach
    void draw() {
        Lcg random = new Lcg(3);
        for (int j = 0; j < UNITS; j++) {
            scale.value().data[j] = 1 + random.symmetric(0.5);
            shift.value().data[j] = random.symmetric(0.5);
        }
        for (int i = 0; i < batch.length; i++) {
            batch[i] = 3 * random.normal() + i % UNITS;
        }
        norm = new BatchNorm(scale, shift, ROWS, MatrixProducts.fastest().passes());
    }

    private double mean(double[] v, int unit) {
        double sum = 0;
        for (int at = unit; at < v.length; at += UNITS) {
            sum += v[at];
        }
        return sum / ROWS;
    }

    private double variance(double[] v, int unit) {
        double mean = mean(v, unit);
        double sum = 0;
        for (int at = unit; at < v.length; at += UNITS) {
            sum += (v[at] - mean) * (v[at] - mean);
        }
        return sum / ROWS;
    }

    @Test
    void inTrainingEveryUnitLeavesWithItsShiftForMeanAndItsScaleForDeviation() {
        double[] u = batch.clone();
        norm.forward(u, ROWS, true);
        for (int j = 0; j < UNITS; j++) {
            assertEquals(shift.value().data[j], mean(u, j), 1e-13);
            double squeezed = variance(batch, j) / (variance(batch, j) + BatchNorm.EPS);
            assertEquals(Math.pow(scale.value().data[j], 2) * squeezed, variance(u, j), 1e-12);
            assertEquals(Math.sqrt(variance(batch, j) + BatchNorm.EPS), norm.deviation()[j], 1e-13);
        }
    }

    @Test
    void evaluationUsesRunningStatisticsThatFollowByATenthWithTheUnbiasedVariance() {
        norm.forward(batch.clone(), ROWS, true);
        double[] other = new double[ROWS * UNITS];
        for (int i = 0; i < other.length; i++) {
            other[i] = 2 * batch[i] + 1;
        }
        norm.forward(other.clone(), ROWS, true);
        double[] u = batch.clone();
        norm.forward(u, ROWS, false);
        for (int j = 0; j < UNITS; j++) {
            double mean = 0.9 * 0.1 * mean(batch, j) + 0.1 * mean(other, j);
            double unbiased = (double) ROWS / (ROWS - 1);
            double variance =
                    0.9 * (0.9 + 0.1 * unbiased * variance(batch, j)) + 0.1 * unbiased * variance(other, j);
            double wanted = scale.value().data[j] * (batch[j] - mean) / Math.sqrt(variance + BatchNorm.EPS)
                    + shift.value().data[j];
            assertEquals(wanted, u[j], 1e-12);
        }
    }

    @Test
    void aBatchOfOneHasNoSpreadAndLeavesTheRunningVarianceANumber() {
        double[] one = Arrays.copyOf(batch, UNITS);
        norm.forward(one, 1, true);
        assertArrayEquals(shift.value().data, one);
        double[] u = new double[UNITS];
        norm.forward(u, 1, false);
        for (int j = 0; j < UNITS; j++) {
            double wanted = scale.value().data[j] * -0.1 * batch[j] / Math.sqrt(0.9 + BatchNorm.EPS)
                    + shift.value().data[j];
            assertEquals(wanted, u[j], 1e-14);
        }
    }

    @Test
    void theGradientByItsInputSumsToNothingAndIsAtRightAnglesToWhatIsNormalized() {
        double[] u = batch.clone();
        norm.forward(u, ROWS, true);
        Lcg random = new Lcg(8);
        double[] d = new double[u.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = random.normal();
        }
        for (int j = 0; j < UNITS; j++) {
            norm.shiftGradient()[j] = mean(d, j) * ROWS;
        }
        norm.backward(d, ROWS);
        for (int j = 0; j < UNITS; j++) {
            double along = 0;
            for (int at = j; at < u.length; at += UNITS) {
                along += d[at] * (u[at] - shift.value().data[j]) / scale.value().data[j];
            }
            assertEquals(0, mean(d, j) * ROWS, 1e-13);
            // x-hat is shorter than 1 by eps / (variance + eps), so a trace of it is left.
            assertEquals(0, along, 1e-4);
        }
    }
}
