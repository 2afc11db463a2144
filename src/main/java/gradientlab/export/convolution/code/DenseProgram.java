package gradientlab.export.convolution.code;

import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;

/** A convolution beside layers that share nothing. */
final class DenseProgram {

    private DenseProgram() {}

    static Script script(DenseRecipe dense, Template template) {
        template.flag("scramble", dense.scramble())
                .value("size", dense.size()).value("channels", dense.channels())
                .value("filters", dense.filters()).value("biases", Python.bool(dense.biases()))
                .value("kernel", dense.kernelSize()).value("stride", dense.stride())
                .value("padding", dense.padding()).value("shift", dense.shift())
                .value("seed", dense.seed()).value("digit", TensorCode.list(dense.picture().pixels()));
        template.flag("normal", true).flag("shuffle", true);
        return RandomCode.put(template, Library.TORCH, dense.seed())
                .script("convolution/dense");
    }
}
