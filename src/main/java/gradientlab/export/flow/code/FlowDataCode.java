package gradientlab.export.flow.code;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.code.training.PointsCode;
import gradientlab.export.format.ExportException;
import java.util.Arrays;

/** What networks learn, as Python: inputs x, classes y, targets t, and their loss. */
record FlowDataCode(FlowRecipe recipe, FlowData data, Template template) {

    /** Puts the data and the loss into the template. @param smooth whether labels are smoothed */
    void put(boolean smooth) throws ExportException {
        Loss loss = data.loss();
        boolean one = data.outputs() == 1;
        template.value("data", written().stripTrailing()).value("loss", switch (loss) {
            case BCE -> "F.binary_cross_entropy_with_logits(out, "
                    + (smooth ? "t * (1 - label_smoothing) + label_smoothing / 2)" : "t)");
            case CROSS_ENTROPY -> "F.cross_entropy(out, t"
                    + (smooth ? ", label_smoothing=label_smoothing)" : ")");
            case MSE -> "F.mse_loss(out, t)";
        });
        template.value("chosen", one ? "(out[:, 0] > " + (loss == Loss.MSE ? "0.5" : "0") + ")"
                : "out.argmax(1)");
    }

    /** Whether examples are split into training and validation. */
    static boolean splits(FlowRecipe recipe) {
        return !(recipe.data() instanceof ExplicitData);
    }

    private String written() throws ExportException {
        if (recipe.data() instanceof ExplicitData) {
            return explicit();
        }
        template.value("rows", data.training().rows());
        String made;
        if (recipe.data() instanceof GeneratedData generated) {
            made = PointsCode.of(generated, "derive(SEED, 1)", template) + "\n";
        } else if (recipe.data() instanceof ShippedData shipped) {
            template.flag("load", true).value("load", "load_" + shipped.id());
            made = "x, y = load_" + shipped.id() + "(return_X_y=True)\n";
        } else {
            made = FileCode.of(((FileData) recipe.data()).path(), "x", "y");
        }
        return made + template.part("flow/split") + "\nt = " + (data.loss() == Loss.CROSS_ENTROPY ? "y"
                : data.loss() == Loss.MSE && data.outputs() > 1
                        ? "F.one_hot(y, " + data.outputs() + ").double()"
                        : "y.double().unsqueeze(1)");
    }

    private String explicit() {
        Examples all = data.training();
        String targets = data.loss() == Loss.CROSS_ENTROPY
                ? "t = torch.tensor(" + Arrays.toString(all.labels()) + ")"
                : FileCode.table("t", all.targets(), all.width());
        return FileCode.table("x", all.inputs(), all.features()) + "x = torch.tensor(x)\n"
                + Python.wrapped(targets)
                + (data.loss() == Loss.CROSS_ENTROPY ? "\n" : "t = torch.tensor(t)\n")
                + (all.classified() ? FileCode.labels("y", all.labels()) + "y = torch.tensor(y)\n" : "")
                + "TRAINING = len(x)";
    }
}
