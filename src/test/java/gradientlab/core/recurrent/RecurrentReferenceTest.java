package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import gradientlab.core.recurrent.analysis.TimeReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recurrent network of the reference file against PyTorch's numbers. */
class RecurrentReferenceTest {

    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try (InputStream in = RecurrentReferenceTest.class.getResourceAsStream("/reference/rnn.json")) {
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
    void everyTimeStepHasTheReferenceGradient(JsonNode wanted) {
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            check(wanted, product);
        }
    }

    private static void check(JsonNode wanted, MatrixProduct product) {
        int length = wanted.get("T").asInt();
        int batch = wanted.get("batch").asInt();
        RecurrentShape shape = RecurrentShape.of(
                Cell.find(wanted.get("kind").asText()).orElseThrow(), wanted.get("input").asInt(),
                wanted.get("hidden").asInt(), wanted.get("out").asInt());
        RecurrentNetwork network = new RecurrentNetwork(shape, length + 3, batch + 2, product);
        Lcg random = new Lcg(wanted.get("seed").asLong());
        // Gain and forget bias come after the data are drawn; they draw nothing themselves.
        new RecurrentDraws(
                RecurrentInit.PYTORCH, wanted.get("gain").asDouble(), wanted.get("forget_bias").asDouble())
                .fill(network, random);
        double[] inputs = normals(length * batch * shape.inputs(), random);
        double[] targets = normals(batch * shape.outputs(), random);
        if (wanted.has("params")) {
            checkDraws(wanted, network, inputs, targets);
        }
        network.forward(inputs, length, batch);
        double loss = network.loss(Loss.MSE, targets);
        network.backward(0);
        double dev = wanted.get("dev").asDouble();
        close(wanted.get("loss").asDouble(), loss, dev, "loss");
        all(wanted.get("output"), network.answers(), 0, dev, "output");
        all(wanted.get("h_last"), network.values().h(), network.values().at(length), dev, "h_T");
        TimeReport report = new TimeReport(length);
        report.take(network, network.last());
        all(wanted.get("dh_norm"), report.hidden(), 0, dev, "dh");
        if (!wanted.get("dc_norm").isNull()) {
            all(wanted.get("dc_norm"), report.state(), 0, dev, "dc");
        }
        for (int i = 0; i < RecurrentNetwork.TENSORS.size(); i++) {
            String name = RecurrentNetwork.TENSORS.get(i);
            Parameter parameter = network.parameters().get(i);
            double norm = network.norm(parameter.gradients(), 0, parameter.size());
            close(wanted.get("grad_norm").get(name).asDouble(), norm, dev, name);
            if (wanted.has("grad_" + name)) {
                all(wanted.get("grad_" + name), parameter.gradients(), 0, dev, name);
            }
        }
    }

    private static void checkDraws(JsonNode wanted, RecurrentNetwork network, double[] inputs,
            double[] targets) {
        for (int i = 0; i < RecurrentNetwork.TENSORS.size(); i++) {
            String name = RecurrentNetwork.TENSORS.get(i);
            all(wanted.get("params").get(name), network.parameters().get(i).numbers(), 0, 0, name);
        }
        all(wanted.get("x"), inputs, 0, 0, "x");
        all(wanted.get("target"), targets, 0, 0, "target");
    }

    private static double[] normals(int n, Lcg random) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.normal();
        }
        return v;
    }

    /** Every number of a nested list, in order; returns how many there were. */
    private static int all(JsonNode wanted, double[] got, int from, double dev, String what) {
        int at = 0;
        for (JsonNode node : wanted) {
            if (node.isArray()) {
                at += all(node, got, from + at, dev, what);
            } else {
                close(node.asDouble(), got[from + at], dev, what + " " + (from + at));
                at++;
            }
        }
        return at;
    }

    private static void close(double wanted, double got, double dev, String what) {
        assertEquals(wanted, got, (1e-9 + 100 * dev) * Math.abs(wanted) + 1e-300, what);
    }
}
