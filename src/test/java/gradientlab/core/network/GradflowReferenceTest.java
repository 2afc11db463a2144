package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every network of the reference file, its gradients and its trainings, against PyTorch's numbers. */
class GradflowReferenceTest {

    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try (InputStream in = GradflowReferenceTest.class.getResourceAsStream("/reference/gradflow.json")) {
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
    void everyLayerHasTheReferenceGradient(JsonNode wanted) {
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            compare(wanted, network(wanted, product));
        }
    }

    private static void compare(JsonNode wanted, Network network) {
        double[] targets = targets(wanted);
        network.forward(inputs(wanted), wanted.get("batch").asInt(), true);
        double loss = network.loss(loss(wanted), targets, 0);
        network.backward();
        GradientReport report = new GradientReport(network.layers());
        network.report(report);
        double dev = wanted.get("dev").asDouble();
        close(wanted.get("loss").asDouble(), loss, dev, "loss");
        JsonNode logits = wanted.get("logits");
        for (int i = 0; i < logits.size(); i++) {
            close(logits.get(i).asDouble(), network.logits()[i], dev, "logit " + i);
        }
        for (int l = 0; l < network.layers(); l++) {
            JsonNode row = wanted.get("layers").get(l);
            close(row.get(0).asDouble(), report.get(l, Quantity.DW_L2), dev, "dW l2 " + l);
            close(row.get(1).asDouble(), report.get(l, Quantity.DW_MEAN), dev, "dW mean " + l);
            close(row.get(2).asDouble(), report.get(l, Quantity.DW_MAX), dev, "dW max " + l);
            close(row.get(4).asDouble(), report.get(l, Quantity.DZ_L2), dev, "dz l2 " + l);
            close(row.get(5).asDouble(), report.get(l, Quantity.DZ_MEAN), dev, "dz mean " + l);
            close(row.get(6).asDouble(), report.get(l, Quantity.DZ_MAX), dev, "dz max " + l);
            if (!row.get(7).isNull()) {
                close(row.get(7).asDouble(), report.get(l, Quantity.DU_L2), dev, "du l2 " + l);
            }
            close(row.get(13).asDouble(), report.get(l, Quantity.H_MEAN), dev, "h mean " + l);
            double mean = Math.abs(row.get(13).asDouble());
            assertEquals(
                    row.get(14).asDouble(), report.get(l, Quantity.H_STD),
                    1e-9 * row.get(14).asDouble() + 1e-15 * mean, "h std " + l);
            double weight = row.get(0).asDouble();
            for (Parameter parameter : network.parameters()) {
                if (parameter.layer() == l) {
                    norms(row, parameter, weight, dev);
                }
            }
        }
    }

    private static void norms(JsonNode row, Parameter parameter, double weight, double dev) {
        int column = switch (parameter.role()) {
            case WEIGHT -> 0;
            case BIAS -> 3;
            case SCALE -> 10;
            case SHIFT -> 11;
            case SLOPE -> 12;
        };
        double got = parameter.role() == Role.SLOPE ? parameter.gradient().data[0]
                : norm(parameter.gradient().data);
        double wanted = row.get(column).asDouble();
        // Zero under batch norm, and slopes that cancel, are judged beside the layer's weights.
        double floor =
                parameter.role() == Role.BIAS && wanted == 0 || parameter.role() == Role.SLOPE ? weight : 0;
        assertEquals(
                wanted, got,
                1e-9 * Math.max(Math.abs(wanted), floor) + 100 * dev * Math.max(Math.abs(wanted), floor),
                parameter.role() + " of layer " + parameter.layer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTrainingFollowsTheReference(JsonNode wanted) {
        Iterator<Map.Entry<String, JsonNode>> trainings = wanted.get("train").properties().iterator();
        while (trainings.hasNext()) {
            Map.Entry<String, JsonNode> training = trainings.next();
            String[] name = training.getKey().split("/");
            train(wanted, name[0], name[1], training.getValue());
        }
    }

    private static void train(JsonNode wanted, String rule, String mod, JsonNode rows) {
        JsonNode hyper = FILE.get("hyper");
        Network network = network(wanted, MatrixProducts.scalar());
        boolean adam = rule.startsWith("adam");
        Optimizer optimizer = Optimizers.get(adam ? rule : "sgd");
        Settings settings = Settings.defaults(optimizer.knobs())
                .with("lr",
                        hyper.get(adam ? "adam_lr" : rule.equals("sgd") ? "sgd_lr" : "sgd_lo_lr").asDouble())
                .with("weight_decay", mod.startsWith("wd") ? hyper.get("wd").asDouble() : 0);
        Clip clip = switch (mod) {
            case "clip_norm" -> new Clip(Clip.Kind.NORM, hyper.get("clip_norm").asDouble(), false);
            case "clip_norm_exact" -> new Clip(Clip.Kind.NORM, hyper.get("clip_norm").asDouble(), true);
            case "clip_value" -> new Clip(Clip.Kind.VALUE, hyper.get("clip_value").asDouble(), false);
            default -> Clip.OFF;
        };
        Learner learner =
                new Learner(network.parameters(), optimizer, settings, clip, !mod.equals("wd_weights"));
        double smoothing = mod.equals("smooth") ? hyper.get("smooth").asDouble() : 0;
        GradientReport report = new GradientReport(network.layers());
        double[] inputs = inputs(wanted);
        double[] targets = targets(wanted);
        int step = 0;
        int compared = 0;
        for (JsonNode row : rows) {
            for (; step < row.get(0).asInt(); step++) {
                network.forward(inputs, wanted.get("batch").asInt(), true);
                network.loss(loss(wanted), targets, smoothing);
                network.backward();
                learner.step();
            }
            network.forward(inputs, wanted.get("batch").asInt(), true);
            double loss = network.loss(loss(wanted), targets, smoothing);
            network.backward();
            network.report(report);
            String where = rule + "/" + mod + " step " + step;
            if (row.get(2).isNumber() && row.get(2).asDouble() <= 1e-6) {
                close(row.get(1).asDouble(), loss, row.get(2).asDouble(), where + " loss");
                compared++;
            }
            if (row.get(3).isNumber() && row.get(3).asDouble() <= 1e-6) {
                for (int l = 0; l < network.layers(); l++) {
                    close(row.get(4).get(l).asDouble(), report.get(l, Quantity.DW_L2), row.get(3).asDouble(),
                            where + " dW " + l);
                }
            }
        }
        assertTrue(compared > 0 || wanted.get("depth").asInt() >= 10,
                "nothing compared: " + rule + "/" + mod);
    }

    private static void close(double wanted, double got, double dev, String what) {
        assertEquals(wanted, got, (1e-9 + 100 * dev) * Math.abs(wanted), what);
    }

    private static double norm(double[] values) {
        double squares = 0;
        for (double v : values) {
            squares += v * v;
        }
        return Math.sqrt(squares);
    }

    private static Loss loss(JsonNode wanted) {
        return switch (wanted.get("loss_kind").asText()) {
            case "bce" -> Loss.BCE;
            case "ce" -> Loss.CROSS_ENTROPY;
            default -> Loss.MSE;
        };
    }

    private static double[] inputs(JsonNode wanted) {
        JsonNode x = FILE.get("data").get(wanted.get("nin").asText()).get("x");
        return StreamSupport.stream(x.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[] targets(JsonNode wanted) {
        JsonNode t = FILE.get("data").get(wanted.get("nin").asText()).get(wanted.get("loss_kind").asText());
        return StreamSupport.stream(t.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    /** The network of a case, its parameters drawn as NOTES.md section C says. */
    private static Network network(JsonNode wanted, MatrixProduct product) {
        String variant = wanted.get("variant").asText();
        String act = wanted.get("act").asText();
        Block block = switch (variant) {
            case "res" -> Block.RESIDUAL;
            case "bn" -> Block.BATCH_NORM;
            case "bn_res" -> Block.BATCH_NORM_RESIDUAL;
            default -> Block.PLAIN;
        };
        int depth = wanted.get("depth").asInt();
        Architecture shape = Architecture
                .plain(wanted.get("nin").asInt(), depth, wanted.get("width").asInt(),
                        wanted.get("nout").asInt(),
                        Activations.find(act).orElseThrow())
                .withBlock(block, 1).withSlope(act.equals("prelu") ? 0.25 : 0.01);
        Network network = new Network(shape, wanted.get("batch").asInt(), product, 1);
        Lcg draws = new Lcg(wanted.get("seed").asLong());
        double rscale = wanted.get("rscale").asDouble();
        boolean xavier = wanted.get("init").asText().equals("xavier");
        for (Parameter parameter : network.parameters()) {
            double[] values = parameter.value().data;
            int out = parameter.value().numRows;
            int in = parameter.value().numCols;
            boolean last = parameter.layer() == depth;
            double bound = xavier || last ? Math.sqrt(6.0 / (in + out)) : Math.sqrt(6.0 / in);
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (parameter.role()) {
                    case WEIGHT -> draws.symmetric(bound) * (parameter.layer() > 0 && !last ? rscale : 1);
                    case SCALE -> 1.0 + draws.symmetric(0.1);
                    case BIAS, SHIFT -> draws.symmetric(0.1);
                    case SLOPE -> 0.25;
                };
            }
        }
        return network;
    }
}
