package gradientlab.export.flow.code;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipe's networks as Python, with the weights they start with. */
final class NetworksCode {

    private static final String OUTPUT = "xavier_uniform";
    private static final String ORTHOGONAL = "orthogonal";

    private final FlowRecipe recipe;
    private final Template template;
    private final Map<String, String> acts = new LinkedHashMap<>();
    private final Map<String, String> draws = new LinkedHashMap<>();

    NetworksCode(FlowRecipe recipe, Template template) {
        this.recipe = recipe;
        this.template = template;
        for (NetworkSpec spec : recipe.networks()) {
            acts.put(act(spec), layer(spec));
            draws.put(draw(spec), drawn(spec));
        }
        acts.put("identity", "nn.Identity, 1, \"saturated\"");
        draws.put(OUTPUT, "math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)");
    }

    /** Whether drawn hidden weights are multiplied by a factor; those that are given already are. */
    static boolean scaled(NetworkSpec spec) {
        return spec.weightScale() != 1 && spec.parameters().isEmpty();
    }

    /** Whether anything is drawn from the normal distribution. */
    boolean normal() {
        return draws.keySet().stream().anyMatch(key -> !key.endsWith("uniform"));
    }

    void put() {
        template.value("acts", entries(acts, "(", ")"))
                .value("draws of", entries(draws, "lambda random, units, inputs: ", ""));
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).parameters().isPresent()) {
                starts.append(starts.length() == 0 ? template.part("flow/given") + "\n\n\n" : "")
                        .append("GIVEN_").append(i + 1).append(" = [\n")
                        .append(given(recipe.networks().get(i))).append("]\n");
            }
        }
        template.value("starts", starts.toString().stripTrailing())
                .value("orthogonal", template.part("training/orthogonal").stripTrailing())
                .flag(ORTHOGONAL, draws.containsKey(ORTHOGONAL));
    }

    private static String entries(Map<String, String> all, String before, String after) {
        List<String> lines = new ArrayList<>();
        all.forEach((key, value) -> lines.add("    " + Python.text(key) + ": "
                + (value.equals(ORTHOGONAL) ? value : before + value + after) + ","));
        return String.join("\n", lines);
    }

    /** What makes a network. */
    String network(int index) {
        NetworkSpec spec = recipe.networks().get(index);
        String made = Python.call("network", String.valueOf(spec.depth()), String.valueOf(spec.width()),
                Python.text(act(spec)), Python.text(draw(spec)),
                spec.block().normalizes() ? "norm=True" : "",
                spec.block().skips() ? "branch=" + Python.number(spec.branchScale()) : "",
                scaled(spec) ? "scale=" + Python.number(spec.weightScale()) : "");
        return spec.parameters().isEmpty() ? made : "given(" + made + ", *GIVEN_" + (index + 1) + ")";
    }

    private static boolean sloped(NetworkSpec spec) {
        return spec.activation().equals("leaky_relu") || spec.activation().equals("prelu");
    }

    private static String act(NetworkSpec spec) {
        return spec.activation() + (sloped(spec) ? " " + Python.number(spec.slope()) : "");
    }

    private static String layer(NetworkSpec spec) {
        String slope = Python.number(spec.slope());
        return switch (spec.activation()) {
            case "sigmoid" -> "nn.Sigmoid, 0.25, \"saturated\"";
            case "tanh" -> "nn.Tanh, 1, \"saturated\"";
            case "relu" -> "nn.ReLU, 1, \"inactive\"";
            case "leaky_relu" -> "lambda: nn.LeakyReLU(" + slope + "), 1, \"inactive\"";
            case "prelu" -> "lambda: nn.PReLU(init=" + slope + "), 1, \"inactive\"";
            case "elu" -> "nn.ELU, 1, \"saturated\"";
            case "silu" -> "nn.SiLU, 1.0998393201288668, \"inactive\"";
            case "gelu_erf" -> "nn.GELU, 1.1289041451851549, \"inactive\"";
            case "gelu_tanh" -> "lambda: nn.GELU(\"tanh\"), 1.1289930686587718, \"inactive\"";
            case "identity" -> "nn.Identity, 1, \"saturated\"";
            default -> throw new IllegalArgumentException(spec.activation());
        };
    }

    /** The output layer's way of drawing stands in for those of given weights. */
    private static String draw(NetworkSpec spec) {
        return spec.parameters().isPresent() ? OUTPUT
                : spec.init().equals("normal") ? "normal " + Python.number(spec.std()) : spec.init();
    }

    private static String drawn(NetworkSpec spec) {
        String normal = " * random.normal(units, inputs)";
        String uniform = " * (2 * random.uniform(units, inputs) - 1)";
        return switch (spec.parameters().isPresent() ? OUTPUT : spec.init()) {
            case "xavier_uniform" -> "math.sqrt(6 / (units + inputs))" + uniform;
            case "xavier_normal" -> "math.sqrt(2 / (units + inputs))" + normal;
            case "he_uniform" -> "math.sqrt(6 / inputs)" + uniform;
            case "he_normal" -> "math.sqrt(2 / inputs)" + normal;
            case "lecun_normal" -> "math.sqrt(1 / inputs)" + normal;
            case "normal" -> Python.number(spec.std()) + normal;
            case ORTHOGONAL -> ORTHOGONAL;
            default -> throw new IllegalArgumentException(spec.init());
        };
    }

    private static String given(NetworkSpec spec) {
        NetworkSpec.Parameters parameters = spec.parameters().orElseThrow();
        StringBuilder all = new StringBuilder();
        for (int l = 0; l <= spec.depth(); l++) {
            double scale = l < spec.depth() ? spec.weightScale() : 1;
            double[][] rows = parameters.weights().get(l).stream()
                    .map(row -> row.stream().mapToDouble(w -> scale * w).toArray()).toArray(double[][]::new);
            StringBuilder layer = new StringBuilder("    {\"weight\": ")
                    .append(Python.rows(rows));
            vector(layer, "bias", parameters.biases(), l);
            vector(layer, "norm.weight", parameters.scales(), l);
            vector(layer, "norm.bias", parameters.shifts(), l);
            all.append(Python.wrapped(layer.append("},").toString())).append('\n');
        }
        return all.toString();
    }

    private static void vector(StringBuilder layer, String name, List<List<Double>> rows, int l) {
        if (l < rows.size()) {
            layer.append(", ").append(Python.text(name)).append(": ").append(
                    Python.list(rows.get(l).stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }
}
