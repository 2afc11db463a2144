package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Lcg;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitializersTest {

    static Stream<String> ids() {
        return Initializers.all().stream().map(Initializer::id);
    }

    private static DMatrixRMaj drawn(String id, int out, int in, long seed) {
        DMatrixRMaj w = new DMatrixRMaj(out, in);
        Initializers.find(id).orElseThrow().fill(w, new Lcg(seed), 0.03);
        return w;
    }

    @ParameterizedTest
    @CsvSource({
            "xavier_uniform, xavier_uniform_bound, 3", "xavier_normal, xavier_normal_std, 1",
            "he_uniform, kaiming_uniform_relu_bound, 3", "he_normal, kaiming_normal_relu_std, 1",
            "lecun_normal, lecun_normal_std, 1"})
    void spreadsAreThoseOfTheReference(String id, String name, double squaredFactor) {
        for (JsonNode row : Reference.read("inits.json").get("inits")) {
            double got = Math.sqrt(squaredFactor) * Initializers.find(id).orElseThrow()
                    .deviation(row.get("fan_in").asInt(), row.get("fan_out").asInt(), 0);
            assertEquals(row.get(name).asDouble(), got, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsDrawnHasMeanZeroAndTheDeviationItSays(String id) {
        int out = 200;
        int in = 300;
        DMatrixRMaj w = drawn(id, out, in, 1);
        double deviation = Initializers.find(id).orElseThrow().deviation(in, out, 0.03);
        double mean = CommonOps_DDRM.elementSum(w) / w.getNumElements();
        double squares = 0;
        for (double x : w.data) {
            squares += x * x;
        }
        assertEquals(0, mean, 4 * deviation / Math.sqrt(out * in));
        assertEquals(deviation, Math.sqrt(squares / w.getNumElements()), 0.01 * deviation);
    }

    @ParameterizedTest
    @CsvSource({"xavier_uniform", "he_uniform"})
    void uniformDrawsFillTheirRangeAndStayInIt(String id) {
        DMatrixRMaj w = drawn(id, 200, 300, 1);
        double bound = Math.sqrt(3) * Initializers.find(id).orElseThrow().deviation(300, 200, 0);
        double max = CommonOps_DDRM.elementMaxAbs(w);
        assertTrue(max <= bound && max > 0.999 * bound);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "20, 7", "7, 20", "1, 5", "5, 1"})
    void orthogonalRowsOrColumnsAreOfLengthOneAndAtRightAngles(int out, int in) {
        DMatrixRMaj w = drawn("orthogonal", out, in, 4);
        int narrow = Math.min(out, in);
        DMatrixRMaj products = new DMatrixRMaj(narrow, narrow);
        if (out >= in) {
            CommonOps_DDRM.multTransA(w, w, products);
        } else {
            CommonOps_DDRM.multTransB(w, w, products);
        }
        assertArrayEquals(CommonOps_DDRM.identity(narrow).data, products.data, 1e-14 * narrow + 1e-14);
    }

    /** Q R has many forms; the one with R's diagonal positive makes Q uniform over all rotations. */
    @ParameterizedTest
    @CsvSource({"12, 12", "20, 7", "1, 1"})
    void orthogonalDrawsAreTheQWhoseRHasAPositiveDiagonal(int out, int in) {
        for (int seed = 1; seed <= 5; seed++) {
            Lcg random = new Lcg(seed);
            DMatrixRMaj gaussian = new DMatrixRMaj(out, in);
            for (int i = 0; i < out * in; i++) {
                gaussian.data[i] = random.normal();
            }
            DMatrixRMaj r = new DMatrixRMaj(in, in);
            CommonOps_DDRM.multTransA(drawn("orthogonal", out, in, seed), gaussian, r);
            for (int i = 0; i < in; i++) {
                assertTrue(r.get(i, i) > 0, "diagonal");
                for (int j = 0; j < i; j++) {
                    assertEquals(0, r.get(i, j), 1e-13, "below it");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSameSeedDrawsTheSameBits(String id) {
        assertArrayEquals(drawn(id, 9, 11, 5).data, drawn(id, 9, 11, 5).data);
        assertTrue(drawn(id, 9, 11, 5).data[3] != drawn(id, 9, 11, 6).data[3]);
    }
}
