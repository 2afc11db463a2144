package gradientlab.export.convolution.code;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.UpdatesCode;
import gradientlab.export.format.ExportException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small networks that learn the digits, from the same weights, on the same batches. */
final class DigitsProgram {

    private DigitsProgram() {}

    static Script script(DigitsRecipe training, Template template) throws ExportException {
        UpdatesCode updates = new UpdatesCode(training.plan(), 1, 0);
        updates.indent(1);
        updates.put(template);
        boolean turned = training.networks().stream().anyMatch(DigitNetwork::turned);
        template.value("x of", training.shifts() || training.scramble() ? "x" : "pictures[batch]");
        template.flag("flip", training.mirrored()).flag("turned", turned)
                .flag("shifts", training.shifts()).flag("scramble", training.scramble())
                .flag("normal", true).flag("shuffle", true).flag("knobs", updates.knows(0));
        RandomCode.put(template, Library.TORCH);
        // Of one network with nothing of its own the loop stands at the margin, and its seed is a number.
        boolean once = template.holds("losses") && training.seeds() == 1;
        boolean bare = once && training.networks().size() == 1 && !turned && !updates.knows(0);
        template.flag("once", once).flag("bare", bare)
                .value("layers", layers(training.networks().get(0)))
                .value("name", Python.text(training.name(0)))
                .value("weight seed", seed(bare, 5)).value("batch seed", seed(bare, 7))
                .value("shift seed", seed(bare, 9)).value("image seed", seed(bare, 11));
        template.value("epochs", training.epochs()).value("batch", training.batch())
                .value("seeds", training.seeds()).value("turned", turned ? ", turned" : "")
                .value("rest", turned ? ", _" : "").value("knobs", updates.dict(0))
                .value("given", updates.knows(0) ? ", **KNOBS" : "")
                .value("networks", IntStream.range(0, training.networks().size())
                        .mapToObj(i -> network(training, i, turned)).collect(Collectors.joining("\n")));
        String loop = template.part("convolution/loop");
        String parameters = (template.holds("losses") ? "" : "name, ") + "layers" + (turned ? ", turned" : "")
                + ", seed";
        return template.value("train", bare ? loop : updates.function(parameters, loop))
                .value("mean", template.part("convolution/mean"))
                .script("convolution/train");
    }

    /** The seed of a stream: of the first seed where there is no other. */
    private static String seed(boolean bare, int stream) {
        return bare ? String.valueOf(1000 + stream) : "1000 * seed + " + stream;
    }

    private static String network(DigitsRecipe training, int index, boolean turned) {
        DigitNetwork network = training.networks().get(index);
        return "    (" + Python.text(training.name(index)) + ", lambda: [" + layers(network) + "]"
                + (turned ? ", " + Python.bool(network.turned()) : "") + "),";
    }

    private static String layers(DigitNetwork network) {
        String layers;
        if (network.kind() == Kind.MLP) {
            layers = "nn.Flatten(), nn.Linear(64, " + network.hidden() + "), nn.ReLU(), nn.Linear("
                    + network.hidden() + ", 10)";
        } else {
            int features = network.filters() * network.pooledSize() * network.pooledSize();
            layers = (network.flip() ? "Flipped" : "nn.Conv2d") + "(1, " + network.filters() + ", "
                    + network.kernel() + "), nn.ReLU(), "
                    + (network.pool() > 1 ? "nn.MaxPool2d(" + network.pool() + "), " : "")
                    + "nn.Flatten(), nn.Linear(" + features + ", 10)";
        }
        return layers;
    }
}
