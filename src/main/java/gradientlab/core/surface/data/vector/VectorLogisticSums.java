package gradientlab.core.surface.data.vector;

import gradientlab.core.elementary.Logarithms;
import gradientlab.core.surface.data.LogisticSums;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A weight in each lane, all of which see one example after another; sums stay in registers.
 *
 * <p>While an example is exponentiated, the remainder of the next one is found: half as long a chain of
 * operations that wait for each other. Everything stands in three long loops rather than in small methods,
 * for the compiler soon stops to take such into a method so full of vectors, and a vector that is handed
 * over is an object on the heap.
 */
public final class VectorLogisticSums implements LogisticSums {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();
    /** Bits of numbers that are not negative are ordered as the numbers. */
    private static final long MOST = Double.doubleToRawLongBits(-LEAST);

    /** Of weights that fill no vector. */
    private final double[] restX = new double[LANES];
    private final double[] restY = new double[LANES];

    /** A block's sums by weight, grown as needed: Σ max(-m, 0), then Π(1 + exp t), then sums of slopes. */
    private double[] blockOver = new double[0];
    private double[] blockProduct = new double[0];
    private double[] scratch = new double[0];
    private double[] blockU = new double[0];
    private double[] blockV = new double[0];
    private double[] blockVv = new double[0];

    @Override
    public String name() {
        return "vector" + S.vectorBitSize();
    }

    @Override
    public void losses(double[] losses, double[] x, double[] y, int n, double[] u, double[] v, int rows) {
        sums(losses, null, null, x, y, n, u, v, rows);
    }

    @Override
    public void slopes(
            double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u, double[] v,
            int rows) {
        sums(null, slopesU, slopesV, x, y, n, u, v, rows);
    }

    @Override
    public void both(
            double[] losses, double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u,
            double[] v, int rows) {
        sums(losses, slopesU, slopesV, x, y, n, u, v, rows);
    }

    @Override
    public void curvatures(
            double[] uu, double[] uv, double[] vv, double[] x, double[] y, int n, double[] u, double[] v,
            int rows) {
        grow(n);
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(rows, from + BLOCK);
            for (int i = 0; i < n; i += LANES) {
                boolean full = i + LANES <= n;
                double[] stripX = full ? x : rest(x, i, n, restX);
                double[] stripY = full ? y : rest(y, i, n, restY);
                curvatures(i, stripX, stripY, full ? i : 0, u, v, from, to);
            }
            add(uu, blockU, n, from == 0);
            add(uv, blockV, n, from == 0);
            add(vv, blockVv, n, from == 0);
        }
    }

    /** Those that are not null; slopes alone cost what both do, which spares a fourth long loop. */
    private void sums(
            double[] losses, double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u,
            double[] v, int rows) {
        grow(n);
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(rows, from + BLOCK);
            for (int i = 0; i < n; i += LANES) {
                boolean full = i + LANES <= n;
                double[] stripX = full ? x : rest(x, i, n, restX);
                double[] stripY = full ? y : rest(y, i, n, restY);
                if (slopesU == null) {
                    losses(i, stripX, stripY, full ? i : 0, u, v, from, to);
                } else {
                    all(i, stripX, stripY, full ? i : 0, u, v, from, to);
                }
            }
            if (losses != null) {
                addLosses(losses, n, from == 0);
            }
            if (slopesU != null) {
                add(slopesU, blockU, n, from == 0);
                add(slopesV, blockV, n, from == 0);
            }
        }
    }

    private void grow(int n) {
        if (blockOver.length < n) {
            int room = (n + LANES - 1) / LANES * LANES;
            blockOver = new double[room];
            blockProduct = new double[room];
            scratch = new double[room];
            blockU = new double[room];
            blockV = new double[room];
            blockVv = new double[room];
        }
    }

    /** The weights from {@code from} on, copied to the front of {@code rest}. */
    private static double[] rest(double[] weights, int from, int n, double[] rest) {
        System.arraycopy(weights, from, rest, 0, n - from);
        return rest;
    }

    private void addLosses(double[] losses, int n, boolean first) {
        Logarithms.log(blockProduct, scratch, n);
        for (int i = 0; i < n; i++) {
            blockOver[i] += blockProduct[i];
        }
        add(losses, blockOver, n, first);
    }

    private static void add(double[] sums, double[] block, int n, boolean first) {
        if (first) {
            System.arraycopy(block, 0, sums, 0, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            sums[i] += block[i];
        }
    }

    /** A block's losses at the weights of one strip; t, r and p have the other sign here. */
    private void losses(
            int at, double[] xs, double[] ys, int i, double[] u, double[] v, int from, int to) {
        DoubleVector x = DoubleVector.fromArray(S, xs, i);
        DoubleVector y = DoubleVector.fromArray(S, ys, i);
        DoubleVector overs = DoubleVector.zero(S);
        DoubleVector products = DoubleVector.broadcast(S, 1);
        DoubleVector downs = products;
        DoubleVector featureU = DoubleVector.broadcast(S, u[from]);
        DoubleVector featureV = DoubleVector.broadcast(S, v[from]);
        DoubleVector m = x.mul(featureU).add(y.mul(featureV));
        LongVector size = m.reinterpretAsLongs().and(Long.MAX_VALUE);
        DoubleVector over = size.reinterpretAsDoubles().sub(m);
        DoubleVector t = size.min(MOST).reinterpretAsDoubles();
        DoubleVector whole = t.mul(-LOG2_E).add(ROUND);
        DoubleVector k = whole.sub(ROUND);
        DoubleVector r = t.add(k.mul(LN2_HIGH)).add(k.mul(LN2_LOW));
        for (int j = from; j < to; j++) {
            int next = Math.min(j + 1, to - 1);
            DoubleVector nextU = DoubleVector.broadcast(S, u[next]);
            DoubleVector nextV = DoubleVector.broadcast(S, v[next]);
            DoubleVector nextM = x.mul(nextU).add(y.mul(nextV));
            LongVector nextSize = nextM.reinterpretAsLongs().and(Long.MAX_VALUE);
            DoubleVector nextOver = nextSize.reinterpretAsDoubles().sub(nextM);
            DoubleVector nextT = nextSize.min(MOST).reinterpretAsDoubles();
            DoubleVector nextWhole = nextT.mul(-LOG2_E).add(ROUND);
            DoubleVector nextK = nextWhole.sub(ROUND);
            DoubleVector nextR = nextT.add(nextK.mul(LN2_HIGH)).add(nextK.mul(LN2_LOW));
            DoubleVector z = r.mul(r);
            DoubleVector p = z.mul(P5).add(P3).mul(z).add(P1).mul(r);
            DoubleVector q = z.mul(Q6).add(Q4).mul(z).add(Q2).mul(z).add(1);
            DoubleVector down = q.add(p);
            LongVector up = q.sub(p).reinterpretAsLongs()
                    .add(whole.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS));
            DoubleVector d = down.add(up.reinterpretAsDoubles());
            overs = overs.add(over);
            products = products.mul(d);
            downs = downs.mul(down);
            whole = nextWhole;
            r = nextR;
            over = nextOver;
        }
        overs.mul(0.5).intoArray(blockOver, at);
        products.div(downs).intoArray(blockProduct, at);
    }

    /** The same with its slopes. */
    private void all(
            int at, double[] xs, double[] ys, int i, double[] u, double[] v, int from, int to) {
        DoubleVector x = DoubleVector.fromArray(S, xs, i);
        DoubleVector y = DoubleVector.fromArray(S, ys, i);
        DoubleVector overs = DoubleVector.zero(S);
        DoubleVector products = DoubleVector.broadcast(S, 1);
        DoubleVector downs = products;
        DoubleVector alongU = DoubleVector.zero(S);
        DoubleVector alongV = alongU;
        DoubleVector featureU = DoubleVector.broadcast(S, u[from]);
        DoubleVector featureV = DoubleVector.broadcast(S, v[from]);
        DoubleVector m = x.mul(featureU).add(y.mul(featureV));
        LongVector size = m.reinterpretAsLongs().and(Long.MAX_VALUE);
        DoubleVector over = size.reinterpretAsDoubles().sub(m);
        DoubleVector t = size.min(MOST).reinterpretAsDoubles();
        DoubleVector whole = t.mul(-LOG2_E).add(ROUND);
        DoubleVector k = whole.sub(ROUND);
        DoubleVector r = t.add(k.mul(LN2_HIGH)).add(k.mul(LN2_LOW));
        for (int j = from; j < to; j++) {
            int next = Math.min(j + 1, to - 1);
            DoubleVector nextU = DoubleVector.broadcast(S, u[next]);
            DoubleVector nextV = DoubleVector.broadcast(S, v[next]);
            DoubleVector nextM = x.mul(nextU).add(y.mul(nextV));
            LongVector nextSize = nextM.reinterpretAsLongs().and(Long.MAX_VALUE);
            DoubleVector nextOver = nextSize.reinterpretAsDoubles().sub(nextM);
            DoubleVector nextT = nextSize.min(MOST).reinterpretAsDoubles();
            DoubleVector nextWhole = nextT.mul(-LOG2_E).add(ROUND);
            DoubleVector nextK = nextWhole.sub(ROUND);
            DoubleVector nextR = nextT.add(nextK.mul(LN2_HIGH)).add(nextK.mul(LN2_LOW));
            DoubleVector z = r.mul(r);
            DoubleVector p = z.mul(P5).add(P3).mul(z).add(P1).mul(r);
            DoubleVector q = z.mul(Q6).add(Q4).mul(z).add(Q2).mul(z).add(1);
            DoubleVector down = q.add(p);
            LongVector up = q.sub(p).reinterpretAsLongs()
                    .add(whole.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS));
            DoubleVector d = down.add(up.reinterpretAsDoubles());
            overs = overs.add(over);
            products = products.mul(d);
            downs = downs.mul(down);
            // d's larger part where m < 0, else its smaller.
            LongVector side = m.mul(-HUGE).reinterpretAsLongs();
            DoubleVector missed = down.reinterpretAsLongs().min(side).max(up).reinterpretAsDoubles().div(d);
            alongU = alongU.add(missed.mul(featureU));
            alongV = alongV.add(missed.mul(featureV));
            whole = nextWhole;
            r = nextR;
            over = nextOver;
            m = nextM;
            featureU = nextU;
            featureV = nextV;
        }
        overs.mul(0.5).intoArray(blockOver, at);
        products.div(downs).intoArray(blockProduct, at);
        alongU.intoArray(blockU, at);
        alongV.intoArray(blockV, at);
    }

    /** A block's curvatures at the weights of one strip; blockU has Σ w u², blockV Σ w u v. */
    private void curvatures(
            int at, double[] xs, double[] ys, int i, double[] u, double[] v, int from, int to) {
        DoubleVector x = DoubleVector.fromArray(S, xs, i);
        DoubleVector y = DoubleVector.fromArray(S, ys, i);
        DoubleVector uu = DoubleVector.zero(S);
        DoubleVector uv = uu;
        DoubleVector vv = uu;
        DoubleVector featureU = DoubleVector.broadcast(S, u[from]);
        DoubleVector featureV = DoubleVector.broadcast(S, v[from]);
        DoubleVector m = x.mul(featureU).add(y.mul(featureV));
        LongVector size = m.reinterpretAsLongs().and(Long.MAX_VALUE);
        DoubleVector t = size.min(MOST).reinterpretAsDoubles();
        DoubleVector whole = t.mul(-LOG2_E).add(ROUND);
        DoubleVector k = whole.sub(ROUND);
        DoubleVector r = t.add(k.mul(LN2_HIGH)).add(k.mul(LN2_LOW));
        for (int j = from; j < to; j++) {
            int next = Math.min(j + 1, to - 1);
            DoubleVector nextU = DoubleVector.broadcast(S, u[next]);
            DoubleVector nextV = DoubleVector.broadcast(S, v[next]);
            DoubleVector nextM = x.mul(nextU).add(y.mul(nextV));
            LongVector nextSize = nextM.reinterpretAsLongs().and(Long.MAX_VALUE);
            DoubleVector nextT = nextSize.min(MOST).reinterpretAsDoubles();
            DoubleVector nextWhole = nextT.mul(-LOG2_E).add(ROUND);
            DoubleVector nextK = nextWhole.sub(ROUND);
            DoubleVector nextR = nextT.add(nextK.mul(LN2_HIGH)).add(nextK.mul(LN2_LOW));
            DoubleVector z = r.mul(r);
            DoubleVector p = z.mul(P5).add(P3).mul(z).add(P1).mul(r);
            DoubleVector q = z.mul(Q6).add(Q4).mul(z).add(Q2).mul(z).add(1);
            DoubleVector down = q.add(p);
            LongVector up = q.sub(p).reinterpretAsLongs()
                    .add(whole.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS));
            DoubleVector d = down.add(up.reinterpretAsDoubles());
            DoubleVector w = down.mul(up.reinterpretAsDoubles()).div(d.mul(d));
            DoubleVector alongU = w.mul(featureU);
            uu = uu.add(alongU.mul(featureU));
            uv = uv.add(alongU.mul(featureV));
            vv = vv.add(w.mul(featureV).mul(featureV));
            whole = nextWhole;
            r = nextR;
            featureU = nextU;
            featureV = nextV;
        }
        uu.intoArray(blockU, at);
        uv.intoArray(blockV, at);
        vv.intoArray(blockVv, at);
    }
}
