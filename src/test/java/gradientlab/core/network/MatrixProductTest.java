package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each product against EJML's, on shapes that fill no tile, no vector, no pair. */
class MatrixProductTest {

    private static final int LARGEST = 40;
    private static final int[] INNER = {1, 2, 3, 7, 8, 16, 25, 40};

    static Stream<Named<MatrixProduct>> products() {
        return Stream.of(MatrixProducts.scalar(), MatrixProducts.fastest()).map(p -> Named.of(p.name(), p));
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyShapeMultipliesAsEjmlDoes(MatrixProduct product) {
        checkAll(product, LARGEST);
    }

    /** Fails unless the product is EJML's on all shapes up to {@code largest} rows and columns. */
    static void checkAll(MatrixProduct product, int largest) {
        Lcg random = new Lcg(1);
        for (int m = 1; m <= largest; m++) {
            for (int n = 1; n <= largest; n++) {
                for (int k : INNER) {
                    check(product, m, n, k, random);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void largeShapesTooAfterSmallOnes(MatrixProduct product) {
        Lcg random = new Lcg(2);
        check(product, 128, 100, 2, random);
        check(product, 130, 99, 101, random);
        check(product, 3, 5, 200, random);
        check(product, 256, 1, 128, random);
        check(product, 5, 19, 700, random);
        check(product, 7, 64, 300, random);
        check(product, 128, 64, 64, random);
        check(product, 4, 48, 1, random);
        check(product, 66, 52, 257, random);
    }

    /** Most processors have vectors of 256 bits, some of 128; what is preferred here is one of many. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=2", "-XX:UseAVX=0"})
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
    void narrowerVectorsMultiplyAsWell(String narrower) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), narrower,
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), NarrowProduct.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
    }

    @ParameterizedTest
    @MethodSource("products")
    void nothingOfAnEarlierProductIsLeftInTheNext(MatrixProduct product) {
        double[] wild = new double[4 * 4];
        Arrays.fill(wild, Double.NaN);
        product.multiply(new double[4 * 4], wild, wild, 4, 4, 4);
        for (int k = 1; k <= 4; k++) {
            double[] ones = new double[4 * 4];
            Arrays.fill(ones, 1);
            double[] c = full(4 * 4);
            product.multiply(c, ones, ones, 4, 4, k);
            double[] wanted = new double[4 * 4];
            Arrays.fill(wanted, k);
            assertArrayEquals(wanted, c, "inner size " + k);
        }
    }

    private static void check(MatrixProduct product, int m, int n, int k, Lcg random) {
        DMatrixRMaj a = matrix(m, k, random);
        DMatrixRMaj b = matrix(k, n, random);
        DMatrixRMaj bias = matrix(1, n, random);
        DMatrixRMaj wanted = new DMatrixRMaj(m, n);
        CommonOps_DDRM.mult(a, b, wanted);
        String shape = m + "x" + k + " times " + k + "x" + n;
        double[] c = full(m * n);
        product.multiply(c, a.data, b.data, m, n, k);
        close(wanted, null, c, shape);
        product.multiply(c, a.data, b.data, bias.data, m, n, k);
        close(wanted, bias.data, c, shape + " and a bias");
        product.multiplyTransA(c, CommonOps_DDRM.transpose(a, null).data, b.data, m, n, k);
        close(wanted, null, c, shape + ", A transposed");
        product.affine(c, a.data, CommonOps_DDRM.transpose(b, null).data, bias.data, m, n, k,
                new double[n * k]);
        close(wanted, bias.data, c, shape + ", B transposed and a bias");
        checkAdding(product, a, b, wanted, shape, random);
    }

    /** What adds, in the middle of longer arrays of which the rest stays as it is. */
    private static void checkAdding(
            MatrixProduct product, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj wanted, String shape,
            Lcg random) {
        int m = a.numRows;
        int n = b.numCols;
        int k = a.numCols;
        DMatrixRMaj before = matrix(m, n, random);
        DMatrixRMaj sum = new DMatrixRMaj(m, n);
        CommonOps_DDRM.add(before, wanted, sum);
        double[] c = full(m * n + 7);
        System.arraycopy(before.data, 0, c, 3, m * n);
        Panels panels = new Panels(k, n);
        panels.pack(padded(b.data), 2, k, n, product.panelWidth());
        product.add(c, 3, padded(a.data), 2, panels, m);
        close(sum, null, Arrays.copyOfRange(c, 3, 3 + m * n), shape + ", added");
        assertTrue(Double.isNaN(c[2]) && Double.isNaN(c[3 + m * n]), shape);
        System.arraycopy(before.data, 0, c, 3, m * n);
        panels.packTransposed(
                padded(CommonOps_DDRM.transpose(b, null).data), 2, k, n, product.panelWidth());
        product.add(c, 3, a.data, 0, panels, m);
        close(sum, null, Arrays.copyOfRange(c, 3, 3 + m * n), shape + ", added, B transposed");
        double[] whole = before.data.clone();
        product.addTransA(
                whole, padded(CommonOps_DDRM.transpose(a, null).data), 2, padded(b.data), 2, m, n, k);
        close(sum, null, whole, shape + ", added, A transposed");
        double[] tight = before.data.clone();
        product.addTransA(tight, CommonOps_DDRM.transpose(a, null).data, 0, b.data, 0, m, n, k);
        close(sum, null, tight, shape + ", added, A transposed, nothing behind it");
    }

    private static double[] padded(double[] v) {
        double[] longer = full(v.length + 4);
        System.arraycopy(v, 0, longer, 2, v.length);
        return longer;
    }

    private static DMatrixRMaj matrix(int rows, int cols, Lcg random) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, cols);
        for (int i = 0; i < rows * cols; i++) {
            matrix.data[i] = random.symmetric(1);
        }
        return matrix;
    }

    private static double[] full(int size) {
        double[] c = new double[size];
        Arrays.fill(c, Double.NaN);
        return c;
    }

    private static void close(DMatrixRMaj wanted, double[] bias, double[] got, String what) {
        for (int i = 0; i < got.length; i++) {
            double value = wanted.data[i] + (bias == null ? 0 : bias[i % wanted.numCols]);
            if (!(Math.abs(value - got[i]) <= 1e-13 * wanted.numCols + 1e-13)) {
                assertEquals(value, got[i], 1e-13, what + ", entry " + i);
            }
        }
    }
}
