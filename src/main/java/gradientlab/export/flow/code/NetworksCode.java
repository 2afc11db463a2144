package gradientlab.export.flow.code;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.export.code.Differing;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recipe's networks as Python, with the weights they start with. What they differ in is a parameter of
 * what makes them, everything else is written into it.
 */
final class NetworksCode {

    private static final String OUTPUT = "xavier_uniform";
    private static final String ORTHOGONAL = "orthogonal";
    private static final int COLUMNS = 110;

    private final FlowRecipe recipe;
    private final Template template;
    private final Map<String, String> draws = new LinkedHashMap<>();
    private final Differing<NetworkSpec> differing;

    NetworksCode(FlowRecipe recipe, Template template) {
        this.recipe = recipe;
        this.template = template;
        differing = new Differing<>(recipe.networks());
        for (NetworkSpec spec : recipe.networks()) {
            draws.put(draw(spec), drawn(spec));
        }
    }

    /** Whether drawn hidden weights are multiplied by a factor; those that are given already are. */
    static boolean scaled(NetworkSpec spec) {
        return spec.weightScale() != 1 && spec.parameters().isEmpty();
    }

    /** Whether anything is drawn from the normal distribution. */
    boolean normal() {
        return draws.keySet().stream().anyMatch(key -> !key.endsWith("uniform"));
    }

    /** Puts them into the template. @param inputs how many features @param outputs how many answers */
    void put(int inputs, int outputs) {
        String depth = differing.same("depth", spec -> String.valueOf(spec.depth()));
        String width = differing.same("width", spec -> String.valueOf(spec.width()));
        String act = differing.same("act", NetworksCode::layer);
        boolean acts = !template.holds("losses") && !differing.agree(NetworksCode::flat);
        if (acts) {
            differing.same("steepest, flat", NetworksCode::flat);
        }
        template.value("depth", depth).value("width", width)
                .value("act", act.equals("act") ? "act()" : made(act)).flag("acts", acts);
        sequential("nn.Linear(" + inputs + ", " + width + ")", "nn.Linear(" + width + ", " + outputs + ")",
                depth, width, act.equals("act") ? "act()" : made(act));
        shares(acts);
        template.value("norm",
                differing.same("norm", spec -> Python.bool(spec.block().normalizes())).equals("norm")
                        ? "norm and "
                        : "")
                .value("branch", differing.same("branch", spec -> spec.block().skips()
                        ? Python.number(spec.branchScale())
                        : "None"));
        String scale =
                differing.same("scale", spec -> scaled(spec) ? Python.number(spec.weightScale()) : "1");
        draws(scale.equals("1") ? "" : scale + " * ");
        start();
        given();
    }

    /** Puts layers of torch.nn that follow each other: all on one line, or what lies between in a list. */
    private void sequential(String first, String last, String depth, String width, String act) {
        String within = "nn.Linear(" + width + ", " + width + "), " + act + ", ";
        boolean known = depth.chars().allMatch(Character::isDigit);
        boolean deep = !known || Integer.parseInt(depth) * within.length() > COLUMNS - 40;
        template.flag("deep", deep).value("inner", known ? Integer.parseInt(depth) - 1 : "depth - 1")
                .value("sequential", first + ", " + act + ", "
                        + (deep ? "*inner, " : within.repeat(Integer.parseInt(depth) - 1)) + last);
    }

    /** Which share of the units is told as saturated and which as inactive. */
    private void shares(boolean acts) {
        String[] flat = flat(recipe.networks().get(0)).split(", ");
        boolean saturated = flat[1].equals("\"saturated\"");
        String steepest = acts ? "0.05 * layer.steepest"
                : flat[0].equals("1") ? "0.05"
                        : "0.05 * " + flat[0];
        String share = "(slope.abs() < " + steepest + ").double().mean()";
        template.value("shares", acts ? "\"saturated\": 0, \"inactive\": 0, layer.flat: " + share
                : saturated ? "\"saturated\": " + share + ", \"inactive\": 0"
                        : "\"saturated\": 0, \"inactive\": " + share);
    }

    /** The output layer is always Xavier's. */
    private void draws(String scale) {
        boolean several = draws.size() > 1;
        String output = "math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)";
        String draw = several ? "DRAWS[" + differing.same("draw", spec -> Python.text(draw(spec)))
                + "](random, units, inputs)" : draws.values().iterator().next();
        template.value("draw", scale + draw).value("output", output)
                .flag("hidden", !(scale + draw).equals(output)).flag("draws", several)
                .value("draws of", several ? table() : "").flag(ORTHOGONAL, draws.containsKey(ORTHOGONAL))
                .value("orthogonal", template.part("training/orthogonal").stripTrailing());
    }

    private String table() {
        StringBuilder all = new StringBuilder("DRAWS = {\n");
        draws.forEach((name, value) -> {
            String line = "    " + Python.text(name) + ": lambda random, units, inputs: ";
            all.append(line)
                    .append(line.length() + value.length() < COLUMNS ? value
                            : "(\n        " + value + "\n    )")
                    .append(",\n");
        });
        return all.append('}').toString();
    }

    /** A single network is made where it stands, several by a function. */
    private void start() {
        String made = template.flag("several", !single()).part("flow/start");
        template.value("start", single() ? made
                : "def network(" + String.join(", ", differing.parameters()) + "):\n"
                        + (made + "\nreturn net").indent(4).stripTrailing());
    }

    private boolean single() {
        return recipe.networks().size() == 1;
    }

    private void given() {
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).parameters().isPresent()) {
                starts.append(starts.length() == 0 ? template.part("flow/given") + "\n\n\n" : "")
                        .append("GIVEN_").append(i + 1).append(" = [\n")
                        .append(given(recipe.networks().get(i))).append("]\n");
            }
        }
        template.value("starts", starts.toString().stripTrailing());
    }

    /** What makes a network. */
    String network(int index) {
        String made = single() ? "net"
                : Python.call("network", differing.arguments(index));
        return recipe.networks().get(index).parameters().isEmpty() ? made
                : "given(" + made + ", *GIVEN_" + (index + 1) + ")";
    }

    /** Of what makes an activation, what it makes. */
    private static String made(String act) {
        return act.startsWith("lambda: ") ? act.substring("lambda: ".length()) : act + "()";
    }

    private static String layer(NetworkSpec spec) {
        String slope = Python.number(spec.slope());
        return switch (spec.activation()) {
            case "sigmoid" -> "nn.Sigmoid";
            case "tanh" -> "nn.Tanh";
            case "relu" -> "nn.ReLU";
            case "leaky_relu" -> "lambda: nn.LeakyReLU(" + slope + ")";
            case "prelu" -> "lambda: nn.PReLU(init=" + slope + ")";
            case "elu" -> "nn.ELU";
            case "silu" -> "nn.SiLU";
            case "gelu_erf" -> "nn.GELU";
            case "gelu_tanh" -> "lambda: nn.GELU(\"tanh\")";
            case "identity" -> "nn.Identity";
            default -> throw new IllegalArgumentException(spec.activation());
        };
    }

    /** The largest slope of an activation, and what a unit is called where its slope is far below that. */
    private static String flat(NetworkSpec spec) {
        return switch (spec.activation()) {
            case "sigmoid" -> "0.25, \"saturated\"";
            case "tanh", "elu", "identity" -> "1, \"saturated\"";
            case "silu" -> "1.0998393201288668, \"inactive\"";
            case "gelu_erf" -> "1.1289041451851549, \"inactive\"";
            case "gelu_tanh" -> "1.1289930686587718, \"inactive\"";
            default -> "1, \"inactive\"";
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
            case ORTHOGONAL -> "orthogonal(random, units, inputs)";
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
