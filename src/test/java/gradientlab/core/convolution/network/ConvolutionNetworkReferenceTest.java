package gradientlab.core.convolution.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.Learner;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutional networks that train against PyTorch's numbers. */
class ConvolutionNetworkReferenceTest {

    private static final JsonNode FILE = read();

    private static JsonNode read() {
        String name = "/reference/cnn.json";
        try (InputStream in = ConvolutionNetworkReferenceTest.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Named<JsonNode>> cases() {
        return StreamSupport.stream(FILE.get("cases").spliterator(), false)
                .map(node -> Named.of(node.get("id").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logitsGradientsAndTwentyUpdatesAreTheReference(JsonNode wanted) {
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            check(wanted, product);
        }
    }

    private static void check(JsonNode wanted, MatrixProduct product) {
        int filters = wanted.get("filters").asInt();
        int kernel = wanted.get("kernel").asInt();
        CnnShape shape = CnnShape.digits(filters, kernel, wanted.get("pool").asInt())
                .withPadding(wanted.get("padding").asInt());
        int batch = wanted.get("batch").asInt();
        ConvolutionNetwork network = new ConvolutionNetwork(shape, batch, product);
        Lcg random = new Lcg(wanted.get("seed").asLong());
        network.initialize(random);
        double[] pictures = new double[batch * shape.inputs()];
        Arrays.setAll(pictures, i -> random.uniform());
        double[] targets = new double[batch];
        Arrays.setAll(targets, i -> random.below(shape.outputs()));
        Learner learner = learner(network);
        JsonNode losses = wanted.get("losses");
        for (int step = 0; step < losses.size(); step++) {
            network.forward(pictures, batch);
            assertEquals(losses.get(step).asDouble(), network.loss(targets), 1e-11, "step " + step);
            network.backward();
            if (step == 0) {
                close(wanted.get("logits"), network.logits());
                close(wanted.get("gradient").get("K"), network.parameters().get(0).gradients());
                close(wanted.get("gradient").get("b"), network.parameters().get(1).gradients());
                close(wanted.get("gradient").get("W"), network.parameters().get(2).gradients());
                close(wanted.get("gradient").get("c"), network.parameters().get(3).gradients());
            }
            if (step < losses.size() - 1) {
                learner.step();
            }
        }
        close(wanted.get("trained").get("K"), network.parameters().get(0).numbers());
        close(wanted.get("trained").get("b"), network.parameters().get(1).numbers());
    }

    private static Learner learner(ConvolutionNetwork network) {
        Optimizer momentum = Optimizers.get("momentum");
        Settings settings = Settings.defaults(momentum.knobs()).with("lr", FILE.get("lr").asDouble())
                .with("momentum", FILE.get("momentum").asDouble());
        return new Learner(network.parameters(), momentum, settings, Clip.OFF, true);
    }

    private static void close(JsonNode wanted, double[] found) {
        assertEquals(wanted.size(), found.length);
        for (int i = 0; i < found.length; i++) {
            assertEquals(wanted.get(i).asDouble(), found[i], 1e-11);
        }
    }
}
