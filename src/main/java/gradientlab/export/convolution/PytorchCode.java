package gradientlab.export.convolution;

import gradientlab.core.convolution.function.Shape;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a recipe computes as a program in Python with PyTorch, which prints the same numbers as JSON. */
public final class PytorchCode {

    private static final String HEAD = """
            import json
            import torch
            import torch.nn.functional as F

            torch.set_default_dtype(torch.float64)
            """;

    /** How a tensor of doubles ends that gets a gradient, and one that gets none. */
    private static final String LEARNED = ", dtype=torch.float64, requires_grad=True)";
    private static final String FIXED = ", dtype=torch.float64)";

    private PytorchCode() {}

    /** The program, ended by a line break. */
    public static String of(ConvolutionRecipe recipe) {
        return HEAD + switch (recipe.mode()) {
            case FORWARD, BACKWARD -> layer(recipe.layer());
            case IMAGES -> images(recipe.images());
            case FUNCTIONS -> functions(recipe.functions());
            case DENSE -> dense(recipe.dense());
            case TRAIN -> training(recipe.training());
        };
    }

    private static String layer(LayerRecipe layer) {
        Tensor x = layer.inputValues();
        Optional<String> upstream = layer.upstream().map(given -> upstream(given, layer));
        List<String> lines = new ArrayList<>();
        lines.add("x = " + tensor(x, true));
        lines.add("k = " + tensor(layer.kernels(), true));
        lines.add("b = " + (layer.bias().isEmpty()
                ? "torch.zeros(" + layer.filters() + ", requires_grad=True)"
                : "torch.tensor(" + JsonWriter.line(layer.bias()) + LEARNED));
        lines.add("y = F.conv2d(x, k" + (layer.flip() ? ".flip(2, 3)" : "") + ", b, stride="
                + pair(layer.stride()) + ", padding=" + pair(layer.padding()) + ", dilation="
                + pair(layer.dilation()) + (layer.depthwise() ? ", groups=" + layer.channels() : "") + ")");
        lines.add("found = {\"output\": y.reshape(" + shape(
                Tensor.of(layer.outputSizes(), at -> 0).shape(layer.outputRank())) + ").tolist()}");
        upstream.ifPresent(dy -> {
            lines.add(dy);
            lines.add("y.backward(dy)");
            lines.add("found[\"dInput\"] = x.grad.reshape(" + shape(x.shape()) + ").tolist()");
            lines.add("found[\"dKernels\"] = k.grad.reshape(" + shape(layer.kernels().shape())
                    + ").tolist()");
            lines.add("found[\"dBias\"] = b.grad.tolist()");
        });
        lines.add("print(json.dumps(found))");
        return String.join("\n", lines) + "\n";
    }

    private static String upstream(Upstream upstream, LayerRecipe layer) {
        return switch (upstream.kind()) {
            case ONES -> "dy = torch.ones_like(y)";
            case ONE -> "dy = torch.zeros_like(y)\ndy.view(-1)[" + upstream.cell() + "] = 1";
            case TYPED -> "dy = " + tensor(upstream.values().orElseThrow(), false);
            case LOSS -> "dy = (y - " + tensor(upstream.values().orElseThrow(), false) + ").detach()";
        };
    }

    /** In four dimensions; what is left out at the front is 1. */
    private static String tensor(Tensor values, boolean learned) {
        return "torch.tensor(" + JsonWriter.line(LayerNumbers.nested(values.ranked(Tensor.MAX_RANK)))
                + (learned ? LEARNED : FIXED);
    }

    private static String shape(int... sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String pair(Span span) {
        return "(" + span.vertical() + ", " + span.horizontal() + ")";
    }

    private static String images(ImagesRecipe images) {
        int margin = images.dilation() * (images.kernel().width() - 1) / 2;
        String rim = switch (images.rim()) {
            case CROP -> "x";
            case ZERO -> "F.pad(x, [" + margin + "] * 4)";
            case MIRROR -> "F.pad(x, [" + margin + "] * 4, mode=\"reflect\")";
            case EDGE -> "F.pad(x, [" + margin + "] * 4, mode=\"replicate\")";
        };
        String channels = switch (images.channels()) {
            case GREY -> "x = (torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1) * x).sum(0, keepdim=True)"
                    + ".round()\n";
            case EACH -> "";
            case SUMMED -> "x = x.sum(0, keepdim=True)\n";
        };
        return "import numpy\nfrom PIL import Image\n\n"
                + "picture = Image.open(" + JsonWriter.line(images.file().orElse("lighthouse.png"))
                + ").convert(\"RGB\")\n"
                + "x = torch.tensor(numpy.array(picture), dtype=torch.float64).permute(2, 0, 1)\n"
                + channels
                + "x = x[:, None]\n"
                + "k = " + tensor(images.kernel(), false) + (images.flip() ? ".flip(2, 3)" : "") + "\n"
                + "for _ in range(" + images.times() + "):\n"
                + "    x = F.conv2d(" + rim + ", k, stride=" + images.stride() + ", dilation="
                + images.dilation() + ")\n"
                + "print(json.dumps({\"output\": x.squeeze().tolist()}))\n";
    }

    private static String functions(FunctionsRecipe functions) {
        return "f = " + curve(functions.f()) + "\n"
                + "g = " + curve(functions.g()) + "\n"
                + "t, delta = " + ShortestDecimal.shortest(functions.t()) + ", "
                + ShortestDecimal.shortest(functions.delta()) + "\n"
                + "tau = (torch.arange(-32 / delta, 32 / delta) + 0.5) * delta\n"
                + "laid = g(" + (functions.flip() ? "t - tau" : "tau - t") + ")\n"
                + "print(json.dumps({\"sum\": ((f(tau) * laid).sum() * delta).item()}))\n";
    }

    private static String curve(Shape curve) {
        String a = ShortestDecimal.shortest(curve.halfWidth());
        String inside = "(s.abs() <= " + a + ")";
        return "lambda s: " + switch (curve.kind()) {
            case BOX -> inside + " * 1.0";
            case TRIANGLE -> "(1 - s.abs() / " + a + ").clamp(min=0)";
            case GAUSS -> "torch.exp(-s**2 / (2 * " + a + "**2))";
            case DECAY -> "((s >= 0) & (s <= " + ShortestDecimal.shortest(curve.cut())
                    + ")) * torch.exp(-" + ShortestDecimal.shortest(curve.rate()) + " * s)";
            case SINE -> inside + " * torch.sin(2 * torch.pi * s / " + a + ")";
        };
    }

    private static String dense(DenseRecipe dense) {
        return "conv = torch.nn.Conv2d(" + dense.channels() + ", " + dense.filters() + ", "
                + dense.kernelSize() + ", stride=" + dense.stride() + ", padding=" + dense.padding()
                + ", bias=" + (dense.biases() ? "True" : "False") + ")\n"
                + "x = torch.zeros(1, " + dense.channels() + ", " + dense.size() + ", " + dense.size() + ")\n"
                + "inputs, outputs = x.numel(), conv(x).numel()\n"
                + "full = torch.nn.Linear(inputs, outputs, bias=" + (dense.biases() ? "True" : "False")
                + ", device=\"meta\")\n"
                + "count = lambda layer: sum(p.numel() for p in layer.parameters())\n"
                + "print(json.dumps({\"full\": count(full), \"convolution\": count(conv)}))\n";
    }

    private static String training(DigitsRecipe training) {
        String networks = training.networks().stream().map(PytorchCode::network)
                .collect(Collectors.joining(",\n"));
        return """
                from sklearn.datasets import load_digits
                from torch import nn

                digits = load_digits()
                order = torch.randperm(1797)
                x = torch.tensor(digits.data / 16).view(-1, 1, 8, 8)[order]
                t = torch.tensor(digits.target)[order]
                networks = [
                """ + networks + "\n]\nfor network in networks:\n"
                + "    optimizer = " + optimizer(training) + "\n"
                + "    for epoch in range(" + training.epochs() + "):\n"
                + "        for i in torch.randperm(1297).split(" + training.batch() + "):\n"
                + "            if len(i) == " + training.batch() + ":\n"
                + """
                                        optimizer.zero_grad()
                                        F.cross_entropy(network(x[i]), t[i]).backward()
                                        optimizer.step()
                            right = (network(x[1297:]).argmax(1) == t[1297:]).double().mean().item()
                            parameters = sum(p.numel() for p in network.parameters())
                            print(json.dumps({"parameters": parameters, "test": right}))
                        """;
    }

    private static String network(DigitNetwork network) {
        if (network.kind() == DigitNetwork.Kind.MLP) {
            return "    nn.Sequential(nn.Flatten(), nn.Linear(64, " + network.hidden() + "), nn.ReLU(), "
                    + "nn.Linear(" + network.hidden() + ", 10))";
        }
        int features = network.filters() * network.pooledSize() * network.pooledSize();
        return "    nn.Sequential(nn.Conv2d(1, " + network.filters() + ", " + network.kernel()
                + "), nn.ReLU(), " + (network.pool() > 1 ? "nn.MaxPool2d(" + network.pool() + "), " : "")
                + "nn.Flatten(), nn.Linear(" + features + ", 10))";
    }

    /** A rule that PyTorch does not have is named, and stands as plain gradient descent. */
    private static String optimizer(DigitsRecipe training) {
        String rate = "network.parameters(), lr=" + ShortestDecimal.shortest(training.settings().get("lr"));
        return "torch.optim." + switch (training.optimizer()) {
            case "sgd" -> "SGD(" + rate + ")";
            case "momentum" -> "SGD(" + rate + ", momentum="
                    + ShortestDecimal.shortest(training.settings().get("momentum")) + ")";
            case "adam" -> "Adam(" + rate + ")";
            case "adamw" -> "AdamW(" + rate + ")";
            case "rmsprop" -> "RMSprop(" + rate + ")";
            case "adagrad" -> "Adagrad(" + rate + ")";
            default -> "SGD(" + rate + ")  # instead of " + training.optimizer();
        };
    }
}
