package gradientlab.export.flow.code;

import gradientlab.core.data.DataSet;
import gradientlab.core.network.Loss;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.PointsCode;
import gradientlab.export.format.ExportException;
import java.nio.file.Path;
import java.util.Arrays;

/** What networks learn, as Python: inputs x, classes y, targets t, and their loss. */
record FlowDataCode(FlowRecipe recipe, FlowData data, Template template) {

    /** The most numbers of a file that are written into a program. */
    private static final int MOST = 5000;

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
            made = file(((FileData) recipe.data()).path());
        }
        return made + template.part("flow/split") + "\nt = " + (data.loss() == Loss.CROSS_ENTROPY ? "y"
                : data.loss() == Loss.MSE && data.outputs() > 1
                        ? "F.one_hot(y, " + data.outputs() + ").double()"
                        : "y.double().unsqueeze(1)");
    }

    private static String file(String path) throws ExportException {
        DataSet set;
        try {
            set = CsvReader.read(Path.of(path));
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
        if (set.inputs().length > MOST) {
            throw new ExportException("code.none.file", MOST, set.inputs().length);
        }
        return table("x", set.inputs(), set.features()) + labels(set.labels());
    }

    private String explicit() {
        Examples all = data.training();
        String targets = data.loss() == Loss.CROSS_ENTROPY
                ? "t = torch.tensor(" + Arrays.toString(all.labels()) + ")"
                : table("t", all.targets(), all.width());
        return table("x", all.inputs(), all.features()) + "x = torch.tensor(x)\n" + Python.wrapped(targets)
                + (data.loss() == Loss.CROSS_ENTROPY ? "\n" : "t = torch.tensor(t)\n")
                + (all.classified() ? labels(all.labels()) + "y = torch.tensor(y)\n" : "")
                + "TRAINING = len(x)";
    }

    private static String labels(int[] labels) {
        return Python.wrapped("y = np.array(" + Arrays.toString(labels) + ")") + "\n";
    }

    private static String table(String name, double[] values, int columns) {
        double[][] rows = new double[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return Python.wrapped(name + " = np.array(" + Python.rows(rows).replace("\n   ", "") + ")") + "\n";
    }
}
