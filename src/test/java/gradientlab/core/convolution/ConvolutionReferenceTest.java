package gradientlab.core.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.Lcg;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every convolution of the reference file against PyTorch's numbers, and its data against the generator. */
class ConvolutionReferenceTest {

    static Stream<Named<JsonNode>> cases() throws IOException {
        try (InputStream in = ConvolutionReferenceTest.class.getResourceAsStream("/reference/conv.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).get("cases").spliterator(), false)
                    .map(node -> Named.of(node.get("id").asText(), node));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndEveryGradientAreTheReference(JsonNode wanted) {
        RandomLayer layer = layer(wanted);
        check(wanted, "y", layer.y());
        check(wanted, "dx", layer.dx());
        check(wanted, "dweight", layer.dk());
        check(wanted, "dbias", layer.db());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGeneratorDrawsTheReferenceData(JsonNode wanted) {
        RandomLayer layer = layer(wanted);
        Lcg random = new Lcg(wanted.get("seed").asLong());
        double bound = 1 / Math.sqrt(layer.shape().filterSize());
        drawn(layer.x(), 1, random);
        drawn(layer.k(), bound, random);
        drawn(layer.bias(), 0.5, random);
        drawn(layer.dy(), 1, random);
    }

    private static void drawn(double[] values, double bound, Lcg random) {
        for (double value : values) {
            assertEquals(value, random.symmetric(bound));
        }
    }

    private static RandomLayer layer(JsonNode wanted) {
        ConvolutionShape shape = new ConvolutionShape(
                wanted.get("C").asInt(), wanted.get("outC").asInt(), axis(wanted, "H", 0),
                axis(wanted, "W", 1), false);
        assertEquals(wanted.get("outH").asInt(), shape.outputHeight());
        assertEquals(wanted.get("outW").asInt(), shape.outputWidth());
        return new RandomLayer(
                shape, wanted.get("N").asInt(), numbers(wanted, "x"), numbers(wanted, "weight"),
                numbers(wanted, "bias"), numbers(wanted, "upstream"));
    }

    private static ConvolutionAxis axis(JsonNode wanted, String size, int which) {
        return new ConvolutionAxis(
                wanted.get(size).asInt(), wanted.get("kernel").get(which).asInt(),
                wanted.get("stride").get(which).asInt(), wanted.get("pad").get(which).asInt(),
                wanted.get("dilation").get(which).asInt());
    }

    private static double[] numbers(JsonNode wanted, String name) {
        JsonNode list = wanted.get(name);
        double[] numbers = new double[list.size()];
        Arrays.setAll(numbers, i -> list.get(i).asDouble());
        return numbers;
    }

    private static void check(JsonNode wanted, String name, double[] found) {
        double[] reference = numbers(wanted, name);
        assertEquals(reference.length, found.length, name);
        for (int i = 0; i < found.length; i++) {
            double tolerance = 1e-11 * Math.max(1, Math.abs(reference[i]));
            assertEquals(reference[i], found[i], tolerance, name + " " + i);
        }
    }
}
