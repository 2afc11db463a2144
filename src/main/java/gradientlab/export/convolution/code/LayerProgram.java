package gradientlab.export.convolution.code;

import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import java.util.Optional;

/** A layer forward, and back where the recipe gives an upstream gradient. */
final class LayerProgram {

    private LayerProgram() {}

    static Script script(LayerRecipe layer, Template template) {
        Tensor x = layer.inputValues();
        Optional<Upstream> upstream = layer.upstream();
        double[] bias = layer.bias().stream().mapToDouble(Double::doubleValue).toArray();
        upstream.ifPresent(given -> {
            template.flag(given.kind().id(), true).value("cell", given.cell());
            given.values().ifPresent(values -> template.value("values", TensorCode.of(values)));
        });
        return template.flag("upstream", upstream.isPresent()).flag("flip", layer.flip())
                .flag("bias", bias.length > 0)
                .value("x", TensorCode.of(x)).value("k", TensorCode.of(layer.kernels()))
                .value("b", TensorCode.list(bias)).value("filters", layer.filters())
                .value("stride", TensorCode.pair(layer.stride()))
                .value("padding", TensorCode.pair(layer.padding()))
                .value("dilation", TensorCode.pair(layer.dilation()))
                .value("groups", layer.depthwise() ? ", groups=" + layer.channels() : "")
                .value("xshape", TensorCode.sizes(x.shape(Tensor.MAX_RANK)))
                .value("kshape", TensorCode.sizes(layer.kernels().shape(Tensor.MAX_RANK)))
                .value("yshape", TensorCode.sizes(
                        Tensor.of(layer.outputSizes(), at -> 0).shape(layer.outputRank())))
                .script("convolution/layer");
    }
}
