package gradientlab.export.flow.code;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Seeds;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.code.training.PointsCode;
import gradientlab.export.format.ExportException;

/** What networks learn, as Python: inputs x, classes y, targets t, and their loss. */
record FlowDataCode(FlowRecipe recipe, FlowData data, Template template) {

    /** The most examples that are judged of training and validation. */
    private static final int JUDGED = 512;

    /**
     * Puts the data and the loss into the template.
     *
     * @param fed what the networks get of a batch
     * @param smooth whether labels are smoothed
     */
    void put(String fed, boolean smooth) throws ExportException {
        boolean one = data.outputs() == 1;
        int training = data.training().rows();
        int validation = data.validation().rows();
        String scored = "(\"training\", " + slice(0, training) + ")"
                + (validation > 0 ? ", (\"validation\", " + slice(training, validation) + ")" : "");
        template.value("data", written().stripTrailing())
                .value("loss",
                        loss((template.holds("plain") ? "net(" : "net.train()(") + fed + ")", "t[batch]",
                                smooth))
                .value("score", loss("out", "t[some]", false)).value("scored", scored)
                .value("chosen", one ? "(out[:, 0] > " + (data.loss() == Loss.MSE ? "0.5" : "0") + ")"
                        : "out.argmax(1)");
    }

    /** Of so many examples from one on, those that are judged. */
    private static String slice(int from, int rows) {
        return "slice(" + from + ", " + (from + Math.min(rows, JUDGED)) + ")";
    }

    private String loss(String out, String wanted, boolean smooth) {
        return switch (data.loss()) {
            case BCE -> "F.binary_cross_entropy_with_logits(" + out + ", "
                    + (smooth ? wanted + " * (1 - label_smoothing) + label_smoothing / 2)" : wanted + ")");
            case CROSS_ENTROPY -> "F.cross_entropy(" + out + ", " + wanted
                    + (smooth ? ", label_smoothing=label_smoothing)" : ")");
            case MSE -> "F.mse_loss(" + out + ", " + wanted + ")";
        };
    }

    /** Whether examples are split into training and validation. */
    static boolean splits(FlowRecipe recipe) {
        return !(recipe.data() instanceof ExplicitData);
    }

    /** The seed of a stream, computed here. */
    private String seed(int stream) {
        return String.valueOf(Seeds.derive(recipe.seed(), stream));
    }

    private String written() throws ExportException {
        if (recipe.data() instanceof ExplicitData) {
            return explicit();
        }
        template.value("split seed", seed(Seeds.SPLIT))
                .flag("constant", !(recipe.data() instanceof GeneratedData));
        String made;
        if (recipe.data() instanceof GeneratedData generated) {
            made = PointsCode.of(generated, Library.TORCH, seed(Seeds.DATA), template) + "\n";
        } else if (recipe.data() instanceof ShippedData shipped) {
            template.flag("load", true).value("load", "load_" + shipped.id());
            made = "x, y = map(torch.tensor, load_" + shipped.id() + "(return_X_y=True))\n";
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
                ? FileCode.labels(Library.TORCH, "t", all.labels())
                : FileCode.table(Library.TORCH, "t", all.targets(), all.width());
        return FileCode.table(Library.TORCH, "x", all.inputs(), all.features()) + targets
                + (all.classified() ? FileCode.labels(Library.TORCH, "y", all.labels()) : "");
    }
}
