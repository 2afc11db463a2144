package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The product of machines whose vectors are shorter than this one's. How long they are is settled when Java
 * starts, so each length has a Java of its own, which is told not to use longer ones.
 */
class ShorterVectorsTest {

    @Test
    void the_product_is_right_on_vectors_of_256_bits() throws Exception {
        assumeTrue(List.of("vector256", "vector512").contains(MatrixProducts.fastest().name()));
        assertEquals("vector256 is right", child(32));
    }

    /** Such a processor may have no fused multiply-add, and emulated it is a hundred times slower. */
    @Test
    void on_x86_vectors_of_128_bits_are_left_to_the_scalar_product() throws Exception {
        assumeTrue(List.of("vector256", "vector512").contains(MatrixProducts.fastest().name()));
        assumeTrue(System.getProperty("os.arch").matches("amd64|x86.*"));
        assertEquals("scalar is right", child(16));
    }

    /** What {@link #main} says in a Java whose vectors are so many bytes long. */
    private static String child(int bytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxVectorSize=" + bytes, "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                "-classpath", System.getProperty("java.class.path"), ShorterVectorsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
