package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Which product other machines take, and that it is right there. What decides (how long vectors are, whether
 * the Vector API may be loaded) is settled when Java starts, so each case has a Java of its own.
 */
class ProductChoiceTest {

    /** By which the manifest lets VectorModule load the Vector API. */
    private static final String OPEN = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    private static void assumeLongVectors() {
        assumeTrue(List.of("vector256", "vector512").contains(MatrixProducts.fastest().name()));
    }

    @Test
    void vectorsOf256BitsHaveTilesOfTheirOwn() throws Exception {
        assumeLongVectors();
        assertEquals("vector256 is right", child(OPEN, "-XX:MaxVectorSize=32"));
    }

    /** Such a processor may have no fused multiply-add, and emulated it is a hundred times slower. */
    @Test
    void onX86VectorsOf128BitsAreLeftToTheScalarProduct() throws Exception {
        assumeLongVectors();
        assumeTrue(System.getProperty("os.arch").matches("amd64|x86.*"));
        assertEquals("scalar is right", child(OPEN, "-XX:MaxVectorSize=16"));
    }

    @Test
    void whereTheVectorApiIsClosedTheScalarProductTakesOver() throws Exception {
        assertEquals("scalar is right", child());
    }

    /** What {@link #main} says in a Java that is started with these options. */
    private static String child(String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(options));
        line.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), ProductChoiceTest.class.getName()));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return said.strip();
    }

    /** Multiplies shapes of up to two tiles and a rest, and says with what. */
    public static void main(String[] arguments) {
        MatrixProduct product = MatrixProducts.fastest();
        MatrixProductTest.checkAll(product, 18);
        System.out.println(product.name() + " is right");
    }
}
