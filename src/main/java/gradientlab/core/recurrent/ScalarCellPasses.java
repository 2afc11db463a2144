package gradientlab.core.recurrent;

/** The passes in plain Java. */
public final class ScalarCellPasses implements CellPasses {

    @Override
    public void tanh(ForwardPass pass, int t) {
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        for (int i = 0; i < pass.size(); i++) {
            pass.h[at + i] = Math.tanh(pass.gates[z + i]);
        }
    }

    @Override
    public void tanhBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        for (int i = 0; i < pass.size(); i++) {
            double h = pass.h[at + i];
            back.dz[z + i] = back.dh[at + i] * (1 - h * h);
        }
    }

    @Override
    public void relu(ForwardPass pass, int t) {
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        for (int i = 0; i < pass.size(); i++) {
            pass.h[at + i] = Math.max(pass.gates[z + i], 0.0);
        }
    }

    @Override
    public void reluBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int z = pass.gatesAt(t);
        int at = pass.at(t);
        for (int i = 0; i < pass.size(); i++) {
            back.dz[z + i] = pass.h[at + i] > 0 ? back.dh[at + i] : 0;
        }
    }

    @Override
    public void lstm(ForwardPass pass, int t) {
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int z = pass.gatesAt(t) + n * 4 * units;
            for (int j = 0; j < units; j++) {
                double i = sigmoid(gates[z + j]);
                double f = sigmoid(gates[z + units + j]);
                double g = Math.tanh(gates[z + 2 * units + j]);
                double o = sigmoid(gates[z + 3 * units + j]);
                gates[z + j] = i;
                gates[z + units + j] = f;
                gates[z + 2 * units + j] = g;
                gates[z + 3 * units + j] = o;
                double c = f * pass.c[before + j] + i * g;
                double tanhC = Math.tanh(c);
                pass.c[at + j] = c;
                pass.tanhC[at + j] = tanhC;
                pass.h[at + j] = o * tanhC;
            }
        }
    }

    @Override
    public void lstmBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        double[] dz = back.dz;
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int z = pass.gatesAt(t) + n * 4 * units;
            for (int j = 0; j < units; j++) {
                double i = gates[z + j];
                double f = gates[z + units + j];
                double g = gates[z + 2 * units + j];
                double o = gates[z + 3 * units + j];
                double tanhC = pass.tanhC[at + j];
                double dh = back.dh[at + j];
                double dc = back.dc[at + j] + dh * o * (1 - tanhC * tanhC);
                back.dc[at + j] = dc;
                dz[z + j] = dc * g * i * (1 - i);
                dz[z + units + j] = dc * pass.c[before + j] * f * (1 - f);
                dz[z + 2 * units + j] = dc * i * (1 - g * g);
                dz[z + 3 * units + j] = dh * tanhC * o * (1 - o);
                back.dc[before + j] = dc * f;
            }
        }
    }

    @Override
    public void gru(ForwardPass pass, int t) {
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        double[] part = pass.recurrentPart;
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int row = n * 3 * units;
            int z = pass.gatesAt(t) + row;
            for (int j = 0; j < units; j++) {
                double r = sigmoid(gates[z + j] + part[row + j]);
                double keep = sigmoid(gates[z + units + j] + part[row + units + j]);
                double inner = part[row + 2 * units + j];
                double candidate = Math.tanh(gates[z + 2 * units + j] + r * inner);
                gates[z + j] = r;
                gates[z + units + j] = keep;
                gates[z + 2 * units + j] = candidate;
                pass.inner[before + j] = inner;
                pass.h[at + j] = candidate + keep * (pass.h[before + j] - candidate);
            }
        }
    }

    @Override
    public void gruBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int z = pass.gatesAt(t) + n * 3 * units;
            for (int j = 0; j < units; j++) {
                double r = gates[z + j];
                double keep = gates[z + units + j];
                double candidate = gates[z + 2 * units + j];
                double dh = back.dh[at + j];
                double dn = dh * (1 - keep) * (1 - candidate * candidate);
                double dr = dn * pass.inner[before + j] * r * (1 - r);
                double dkeep = dh * (pass.h[before + j] - candidate) * keep * (1 - keep);
                back.dz[z + j] = dr;
                back.dz[z + units + j] = dkeep;
                back.dz[z + 2 * units + j] = dn;
                back.dzHidden[z + j] = dr;
                back.dzHidden[z + units + j] = dkeep;
                back.dzHidden[z + 2 * units + j] = dn * r;
                back.dh[before + j] += dh * keep;
            }
        }
    }

    @Override
    public void paperGates(ForwardPass pass, int t) {
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        double[] part = pass.recurrentPart;
        for (int n = 0; n < pass.sequences; n++) {
            int before = pass.at(t - 1) + n * units;
            int row = n * 2 * units;
            int z = pass.gatesAt(t) + n * 3 * units;
            for (int j = 0; j < units; j++) {
                double r = sigmoid(gates[z + j] + part[row + j]);
                gates[z + j] = r;
                gates[z + units + j] = sigmoid(gates[z + units + j] + part[row + units + j]);
                pass.inner[before + j] = r * pass.h[before + j];
            }
        }
    }

    @Override
    public void paperState(ForwardPass pass, int t) {
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        double[] part = pass.recurrentPart;
        int second = 2 * pass.size();
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int row = second + n * units;
            int z = pass.gatesAt(t) + n * 3 * units;
            for (int j = 0; j < units; j++) {
                double keep = gates[z + units + j];
                double candidate = Math.tanh(gates[z + 2 * units + j] + part[row + j]);
                gates[z + 2 * units + j] = candidate;
                pass.h[at + j] = candidate + keep * (pass.h[before + j] - candidate);
            }
        }
    }

    @Override
    public void paperStateBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape.hidden();
        double[] gates = pass.gates;
        int second = 2 * pass.size();
        for (int n = 0; n < pass.sequences; n++) {
            int at = pass.at(t) + n * units;
            int before = pass.at(t - 1) + n * units;
            int z = pass.gatesAt(t) + n * 3 * units;
            for (int j = 0; j < units; j++) {
                double keep = gates[z + units + j];
                double candidate = gates[z + 2 * units + j];
                double dh = back.dh[at + j];
                double dn = dh * (1 - keep) * (1 - candidate * candidate);
                double dkeep = dh * (pass.h[before + j] - candidate) * keep * (1 - keep);
                back.dz[z + units + j] = dkeep;
                back.dz[z + 2 * units + j] = dn;
                back.dzHidden[z + units + j] = dkeep;
                back.dzHidden[z + 2 * units + j] = dn;
                back.part[second + n * units + j] = dn;
                back.dh[before + j] += dh * keep;
            }
        }
    }

    @Override
    public void paperGatesBack(BackwardPass back, int t) {
        ForwardPass pass = back.values();
        int units = pass.shape.hidden();
        double[] part = back.part;
        int third = 3 * pass.size();
        for (int n = 0; n < pass.sequences; n++) {
            int before = pass.at(t - 1) + n * units;
            int z = pass.gatesAt(t) + n * 3 * units;
            for (int j = 0; j < units; j++) {
                double r = pass.gates[z + j];
                double upstream = part[third + n * units + j];
                double dr = upstream * pass.h[before + j] * r * (1 - r);
                back.dz[z + j] = dr;
                back.dzHidden[z + j] = dr;
                part[n * 2 * units + j] = dr;
                part[n * 2 * units + units + j] = back.dz[z + units + j];
                back.dh[before + j] += upstream * r;
            }
        }
    }

    @Override
    public void addRows(double[] sums, double[] v, int from, int rows, int cols) {
        for (int i = 0; i < rows; i++) {
            int at = from + i * cols;
            for (int j = 0; j < cols; j++) {
                sums[j] += v[at + j];
            }
        }
    }

    @Override
    public double norm(double[] v, int from, int n) {
        double squares = 0;
        for (int i = from; i < from + n; i++) {
            squares += v[i] * v[i];
        }
        return rooted(squares, v, from, n);
    }

    /** √squares, or summed again with the largest taken out where squares underflow or overflow. */
    public static double rooted(double squares, double[] v, int from, int n) {
        if (squares > 1e-280 && squares < Double.POSITIVE_INFINITY) {
            return Math.sqrt(squares);
        }
        double max = 0;
        for (int i = from; i < from + n; i++) {
            max = Math.max(max, Math.abs(v[i]));
        }
        if (max == 0 || Double.isNaN(max) || Double.isInfinite(max)) {
            return max;
        }
        double scaled = 0;
        for (int i = from; i < from + n; i++) {
            scaled += v[i] / max * (v[i] / max);
        }
        return max * Math.sqrt(scaled);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
