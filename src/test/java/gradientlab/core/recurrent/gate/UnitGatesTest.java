package gradientlab.core.recurrent.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.recurrent.task.SequenceBatch;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Gates that are set by hand, on the task to recall a sign over 20 time steps. */
class UnitGatesTest {

    private static final int LENGTH = 20;
    private static final SequenceBatch SIGNS = SequenceTask.of(Task.RECALL, LENGTH).test();

    private static GateRun run(UnitGates gates) {
        GateRun run = new GateRun(SIGNS);
        run.run(gates);
        return run;
    }

    private static UnitGates leaky() {
        double[] input = new double[LENGTH];
        Arrays.fill(input, 0.1);
        input[0] = 1;
        UnitGates rest = UnitGates.constant(LENGTH, 0, 0.95, 1);
        return new UnitGates(input, rest.forget(), rest.output());
    }

    @Test
    void theSolutionRecallsEverySign() {
        assertEquals(1, run(UnitGates.solution(LENGTH)).accuracy());
    }

    @Test
    void aLeakOfATwentiethRecalls95PercentWhereNoiseIsWrittenWithATenth() {
        assertEquals(0.95, run(leaky()).accuracy(), 0.005);
    }

    @Test
    void gatesHalfOpenRecallLittleMoreThanChance() {
        assertEquals(0.5, run(UnitGates.constant(LENGTH, 0.5, 0.5, 0.5)).accuracy(), 0.05);
        assertEquals(0, run(UnitGates.constant(LENGTH, 1, 1, 0)).accuracy());
    }

    @Test
    void descentSucceedsFromGatesThatKeepAndNotFromThoseThatForget() {
        assertEquals(1, GateDescent.from(SIGNS, 0.95).accuracy(), 0.005);
        assertEquals(0.52, GateDescent.from(SIGNS, 0.5).accuracy(), 0.03);
    }

    @Test
    void descentGoesDownFromTheGateItIsGivenEvenAtAnEdge() {
        GateDescent descent = new GateDescent(SIGNS, UnitGates.constant(LENGTH, 0, 1, 1));
        double before = descent.run().loss();
        for (int i = 0; i < 20; i++) {
            descent.advance();
        }
        assertEquals(20, descent.step());
        assertTrue(descent.run().loss() <= before);
    }

    @Test
    void everyGatesGradientIsThatOfFiniteDifferences() {
        UnitGates gates = leaky();
        GateRun run = run(gates);
        double[][] gradients = {
                run.inputGradient().clone(), run.forgetGradient().clone(), run.outputGradient().clone()};
        double step = 1e-6;
        for (int gate = 0; gate < 3; gate++) {
            for (int t = 0; t < LENGTH; t++) {
                // One-sided: a gate of 1 can't be raised.
                double now = run(gates).loss();
                double less = run(shifted(gates, gate, t, -step)).loss();
                assertEquals((now - less) / step, gradients[gate][t], 2e-5);
            }
        }
    }

    private static UnitGates shifted(UnitGates gates, int gate, int t, double by) {
        double[][] all = {gates.input().clone(), gates.forget().clone(), gates.output().clone()};
        all[gate][t] += by;
        return new UnitGates(all[0], all[1], all[2]);
    }

    @Test
    void bandsHoldTheStatesOfTheirSign() {
        GateRun run = run(leaky());
        double[] low = run.band(true, 0);
        double[] middle = run.band(true, 0.5);
        double[] high = run.band(true, 1);
        for (int t = 0; t <= LENGTH; t++) {
            int under = 0;
            int all = 0;
            for (int n = 0; n < run.sequences(); n++) {
                if (run.positive(n)) {
                    assertTrue(run.c(t, n) >= low[t] && run.c(t, n) <= high[t]);
                    under += run.c(t, n) <= middle[t] ? 1 : 0;
                    all++;
                }
            }
            assertTrue(t <= 1 || Math.abs(2 * under - all) <= 1);
        }
        assertEquals(Math.tanh(1), low[1], 1e-15);
        assertEquals(-Math.tanh(1), run.band(false, 0.5)[1], 1e-15);
    }

    @Test
    void halfLifeIsWhereThePowerIsAHalf() {
        assertEquals(0.5, Math.pow(0.95, GateRun.halfLife(0.95)), 1e-14);
        assertEquals(13.5, GateRun.halfLife(0.95), 0.05);
        assertEquals(1, GateRun.halfLife(0.5), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, GateRun.halfLife(1));
        assertEquals(0, GateRun.halfLife(0));
    }

    @Test
    void gatesOutsideOf0To1OrOfOtherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> UnitGates.constant(3, 1.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> UnitGates.constant(3, 1, Double.NaN, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new UnitGates(new double[3], new double[2], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> run(UnitGates.constant(3, 1, 1, 1)));
    }
}
