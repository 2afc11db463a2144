package gradientlab.export.graph.code;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.export.code.Python;

/** Activations as PyTorch has them. */
final class ActivationCode {

    private ActivationCode() {}

    /** Whether a word is that of an activation. */
    static boolean is(String id) {
        return GraphActivations.find(id).isPresent();
    }

    /**
     * An activation of an argument.
     *
     * @param id in the catalogue
     * @param shape the slope below 0, or α; the others ignore it
     */
    static String of(String id, String argument, double shape) {
        return switch (id) {
            case "leaky_relu", "prelu" -> call("F.leaky_relu", argument, Python.number(shape));
            case "elu" -> shape == 1 ? call("F.elu", argument)
                    : call("F.elu", argument, "alpha=" + Python.number(shape));
            case "silu" -> call("F.silu", argument);
            case "gelu_erf" -> call("F.gelu", argument);
            case "gelu_tanh" -> call("F.gelu", argument, "approximate=\"tanh\"");
            // By default it becomes a straight line at 20 already.
            case "softplus" -> call("F.softplus", argument, "threshold=40");
            // Its slope is 0, as that of sign.
            case "step" -> call("torch.relu", call("torch.sign", argument));
            case "identity" -> call("torch.clone", argument);
            default -> call("torch." + id, argument);
        };
    }

    private static String call(String function, String... arguments) {
        return Python.call(function, arguments);
    }
}
