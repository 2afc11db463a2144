package gradientlab.core.recurrent.vector;

import gradientlab.core.network.vector.VectorExp;
import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.CellPasses;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.ScalarCellPasses;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes on the Vector API. Exponentials run by themselves, over as many numbers as lie together; units
 * that fill no vector come last in each row, one by one. The paper's GRU is seldom asked for and scalar.
 */
public final class VectorCellPasses implements CellPasses {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private final ScalarCellPasses scalar = new ScalarCellPasses();
    private final double[] lanes = new double[LANES];

    private static DoubleVector at(double[] v, int i) {
        return DoubleVector.fromArray(S, v, i);
    }

    @Override
    public void tanh(ForwardPass pass, int t) {
        VectorExp.tanh(pass.h(), pass.at(t), pass.gates(), pass.gatesAt(t), pass.size());
    }

    @Override
    public void tanhBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        double[] h = pass.h();
        double[] dh = back.dh();
        double[] dz = back.dz();
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        int n = pass.size();
        DoubleVector one = DoubleVector.broadcast(S, 1);
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector y = at(h, at + i);
            at(dh, at + i).mul(one.sub(y.mul(y))).intoArray(dz, z + i);
        }
        for (; i < n; i++) {
            dz[z + i] = dh[at + i] * (1 - h[at + i] * h[at + i]);
        }
    }

    @Override
    public void relu(ForwardPass pass, int t) {
        double[] h = pass.h();
        double[] gates = pass.gates();
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        int n = pass.size();
        DoubleVector zero = DoubleVector.zero(S);
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector v = at(gates, z + i);
            v.blend(zero, v.compare(VectorOperators.LE, zero)).intoArray(h, at + i);
        }
        for (; i < n; i++) {
            h[at + i] = Math.max(gates[z + i], 0.0);
        }
    }

    @Override
    public void reluBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        double[] h = pass.h();
        double[] dh = back.dh();
        double[] dz = back.dz();
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        int n = pass.size();
        DoubleVector zero = DoubleVector.zero(S);
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            zero.blend(at(dh, at + i), at(h, at + i).compare(VectorOperators.GT, zero)).intoArray(dz, z + i);
        }
        for (; i < n; i++) {
            dz[z + i] = h[at + i] > 0 ? dh[at + i] : 0;
        }
    }

    @Override
    public void lstm(ForwardPass pass, int t) {
        int units = pass.shape().hidden();
        double[] gates = pass.gates();
        int z = pass.gatesAt(t);
        for (int n = 0; n < pass.sequences(); n++) {
            VectorExp.sigmoid(gates, z, gates, z, 2 * units);
            VectorExp.tanh(gates, z + 2 * units, gates, z + 2 * units, units);
            VectorExp.sigmoid(gates, z + 3 * units, gates, z + 3 * units, units);
            cellRow(pass, z, pass.at(t - 1) + n * units, pass.at(t) + n * units, units);
            z += 4 * units;
        }
        VectorExp.tanh(pass.tanhC(), pass.at(t), pass.c(), pass.at(t), pass.size());
        z = pass.gatesAt(t) + 3 * units;
        for (int n = 0; n < pass.sequences(); n++) {
            hiddenRow(pass, z, pass.at(t) + n * units, units);
            z += 4 * units;
        }
    }

    /** c = f c₋ + i g */
    private static void cellRow(ForwardPass pass, int z, int before, int to, int units) {
        double[] gates = pass.gates();
        double[] c = pass.c();
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            DoubleVector written = at(gates, z + j).mul(at(gates, z + 2 * units + j));
            at(gates, z + units + j).fma(at(c, before + j), written).intoArray(c, to + j);
        }
        for (; j < units; j++) {
            c[to + j] = gates[z + units + j] * c[before + j] + gates[z + j] * gates[z + 2 * units + j];
        }
    }

    /** h = o tanh c */
    private static void hiddenRow(ForwardPass pass, int o, int to, int units) {
        double[] gates = pass.gates();
        double[] tanhC = pass.tanhC();
        double[] h = pass.h();
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            at(gates, o + j).mul(at(tanhC, to + j)).intoArray(h, to + j);
        }
        for (; j < units; j++) {
            h[to + j] = gates[o + j] * tanhC[to + j];
        }
    }

    @Override
    public void lstmBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape().hidden();
        for (int n = 0; n < pass.sequences(); n++) {
            lstmBackRow(
                    back, pass.gatesAt(t) + n * 4 * units, pass.at(t - 1) + n * units,
                    pass.at(t) + n * units, units);
        }
    }

    private static void lstmBackRow(BackwardPass back, int z, int before, int at, int units) {
        double[] gates = back.values().gates();
        double[] tanhC = back.values().tanhC();
        double[] c = back.values().c();
        double[] dz = back.dz();
        double[] dhs = back.dh();
        double[] dcs = back.dc();
        DoubleVector one = DoubleVector.broadcast(S, 1);
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            DoubleVector o = at(gates, z + 3 * units + j);
            DoubleVector shown = at(tanhC, at + j);
            DoubleVector dho = at(dhs, at + j).mul(o);
            DoubleVector dc = dho.fma(one.sub(shown.mul(shown)), at(dcs, at + j));
            dc.intoArray(dcs, at + j);
            dho.mul(shown).mul(one.sub(o)).intoArray(dz, z + 3 * units + j);
            DoubleVector i = at(gates, z + j);
            DoubleVector g = at(gates, z + 2 * units + j);
            DoubleVector dci = dc.mul(i);
            dci.mul(g).mul(one.sub(i)).intoArray(dz, z + j);
            dci.mul(one.sub(g.mul(g))).intoArray(dz, z + 2 * units + j);
            DoubleVector f = at(gates, z + units + j);
            DoubleVector dcf = dc.mul(f);
            dcf.intoArray(dcs, before + j);
            dcf.mul(at(c, before + j)).mul(one.sub(f)).intoArray(dz, z + units + j);
        }
        for (; j < units; j++) {
            double o = gates[z + 3 * units + j];
            double shown = tanhC[at + j];
            double dho = dhs[at + j] * o;
            double dc = dcs[at + j] + dho * (1 - shown * shown);
            double i = gates[z + j];
            double f = gates[z + units + j];
            double g = gates[z + 2 * units + j];
            dcs[at + j] = dc;
            dz[z + j] = dc * i * g * (1 - i);
            dz[z + units + j] = dc * f * c[before + j] * (1 - f);
            dz[z + 2 * units + j] = dc * i * (1 - g * g);
            dz[z + 3 * units + j] = dho * shown * (1 - o);
            dcs[before + j] = dc * f;
        }
    }

    @Override
    public void gru(ForwardPass pass, int t) {
        int units = pass.shape().hidden();
        double[] gates = pass.gates();
        double[] part = pass.recurrentPart();
        int z = pass.gatesAt(t);
        for (int n = 0; n < pass.sequences(); n++) {
            int row = n * 3 * units;
            int before = pass.at(t - 1) + n * units;
            addRow(gates, z, part, row, 2 * units);
            VectorExp.sigmoid(gates, z, gates, z, 2 * units);
            resetRow(pass, z, row + 2 * units, before, units);
            VectorExp.tanh(gates, z + 2 * units, gates, z + 2 * units, units);
            keepRow(pass, z, before, pass.at(t) + n * units, units);
            z += 3 * units;
        }
    }

    private static void addRow(double[] to, int at, double[] from, int begin, int n) {
        int j = 0;
        for (; j < S.loopBound(n); j += LANES) {
            at(to, at + j).add(at(from, begin + j)).intoArray(to, at + j);
        }
        for (; j < n; j++) {
            to[at + j] += from[begin + j];
        }
    }

    /** n's argument: += r inner. */
    private static void resetRow(ForwardPass pass, int z, int from, int to, int units) {
        double[] gates = pass.gates();
        double[] part = pass.recurrentPart();
        double[] inner = pass.inner();
        int n = z + 2 * units;
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            DoubleVector v = at(part, from + j);
            v.intoArray(inner, to + j);
            v.fma(at(gates, z + j), at(gates, n + j)).intoArray(gates, n + j);
        }
        for (; j < units; j++) {
            inner[to + j] = part[from + j];
            gates[n + j] += gates[z + j] * part[from + j];
        }
    }

    /** h = n + z (h₋ - n) */
    private static void keepRow(ForwardPass pass, int z, int before, int to, int units) {
        double[] gates = pass.gates();
        double[] h = pass.h();
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            DoubleVector n = at(gates, z + 2 * units + j);
            at(gates, z + units + j).fma(at(h, before + j).sub(n), n).intoArray(h, to + j);
        }
        for (; j < units; j++) {
            double n = gates[z + 2 * units + j];
            h[to + j] = n + gates[z + units + j] * (h[before + j] - n);
        }
    }

    @Override
    public void gruBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape().hidden();
        for (int n = 0; n < pass.sequences(); n++) {
            gruBackRow(
                    back, pass.gatesAt(t) + n * 3 * units, pass.at(t - 1) + n * units,
                    pass.at(t) + n * units, units);
        }
    }

    private static void gruBackRow(BackwardPass back, int row, int before, int at, int units) {
        double[] gates = back.values().gates();
        double[] inner = back.values().inner();
        double[] h = back.values().h();
        double[] dz = back.dz();
        double[] hidden = back.dzHidden();
        double[] dhs = back.dh();
        DoubleVector one = DoubleVector.broadcast(S, 1);
        int j = 0;
        for (; j < S.loopBound(units); j += LANES) {
            DoubleVector dh = at(dhs, at + j);
            DoubleVector r = at(gates, row + j);
            DoubleVector z = at(gates, row + units + j);
            DoubleVector n = at(gates, row + 2 * units + j);
            DoubleVector dhz = dh.mul(z);
            dhz.add(at(dhs, before + j)).intoArray(dhs, before + j);
            DoubleVector dkeep = dhz.mul(at(h, before + j).sub(n)).mul(one.sub(z));
            dkeep.intoArray(dz, row + units + j);
            dkeep.intoArray(hidden, row + units + j);
            DoubleVector dn = dh.sub(dhz).mul(one.sub(n.mul(n)));
            dn.intoArray(dz, row + 2 * units + j);
            DoubleVector dnr = dn.mul(r);
            dnr.intoArray(hidden, row + 2 * units + j);
            DoubleVector dr = dnr.mul(at(inner, before + j)).mul(one.sub(r));
            dr.intoArray(dz, row + j);
            dr.intoArray(hidden, row + j);
        }
        for (; j < units; j++) {
            double r = gates[row + j];
            double z = gates[row + units + j];
            double n = gates[row + 2 * units + j];
            double dhz = dhs[at + j] * z;
            double dkeep = dhz * (h[before + j] - n) * (1 - z);
            double dn = (dhs[at + j] - dhz) * (1 - n * n);
            double dr = dn * r * inner[before + j] * (1 - r);
            dhs[before + j] += dhz;
            dz[row + j] = dr;
            hidden[row + j] = dr;
            dz[row + units + j] = dkeep;
            hidden[row + units + j] = dkeep;
            dz[row + 2 * units + j] = dn;
            hidden[row + 2 * units + j] = dn * r;
        }
    }

    @Override
    public void paperGates(ForwardPass pass, int t) {
        scalar.paperGates(pass, t);
    }

    @Override
    public void paperState(ForwardPass pass, int t) {
        scalar.paperState(pass, t);
    }

    @Override
    public void paperStateBack(BackwardPass back, int t) {
        scalar.paperStateBack(back, t);
    }

    @Override
    public void paperGatesBack(BackwardPass back, int t) {
        scalar.paperGatesBack(back, t);
    }

    @Override
    public void addRows(double[] sums, double[] v, int from, int rows, int cols) {
        for (int i = 0; i < rows; i++) {
            addRow(sums, 0, v, from + i * cols, cols);
        }
    }

    @Override
    public double norm(double[] v, int from, int n) {
        DoubleVector even = DoubleVector.zero(S);
        DoubleVector odd = even;
        int i = 0;
        for (; i + 2 * LANES <= n; i += 2 * LANES) {
            DoubleVector x = at(v, from + i);
            DoubleVector y = at(v, from + i + LANES);
            even = x.fma(x, even);
            odd = y.fma(y, odd);
        }
        // Lane by lane: the API's own sum may add in another order once it is compiled.
        even.add(odd).intoArray(lanes, 0);
        double squares = 0;
        for (double lane : lanes) {
            squares += lane;
        }
        for (; i < n; i++) {
            squares += v[from + i] * v[from + i];
        }
        return ScalarCellPasses.rooted(squares, v, from, n);
    }
}
