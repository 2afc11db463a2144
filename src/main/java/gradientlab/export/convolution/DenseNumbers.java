package gradientlab.export.convolution;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A fully connected, a locally connected and a convolutional layer: weights and multiplications at the
 * recipe's size, and on the 8×8 digit the output, the output of the shifted digit and their difference.
 */
record DenseNumbers(ConvolutionRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,layer,weights,multiplications,row,column,output,shifted,difference\n";
    }

    private static String name(LayerKind kind) {
        return kind == LayerKind.SHARED ? "convolution" : kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        DenseRun run = new DenseRun(recipe.dense());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        for (LayerKind kind : LayerKind.values()) {
            ShiftTest test = run.test(kind);
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("weights", run.weights(kind));
            layer.put("multiplications", kind.multiplications(run.counted()));
            layer.put("output", TreeNumbers.array(test.output().length, i -> test.output()[i]));
            layer.put("shifted", TreeNumbers.array(test.moved().length, i -> test.moved()[i]));
            layer.put("difference", TreeNumbers.array(test.difference().length, i -> test.difference()[i]));
            layer.put("ratio", TreeNumbers.number(test.ratio()));
            layer.put("equivariant", test.equivariant());
            tree.put(name(kind), layer);
        }
        Map<String, Object> scrambled = new LinkedHashMap<>();
        scrambled.put("fully_connected_difference", run.reordered());
        scrambled.put("convolution_r2", run.explained());
        scrambled.put("neighbours", run.neighbours(false));
        scrambled.put("neighbours_scrambled", run.neighbours(true));
        tree.put("scrambled", scrambled);
        out.write(JsonWriter.line(tree));
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        DenseRun run = new DenseRun(recipe.dense());
        int width = run.drawn().outputWidth();
        for (LayerKind kind : LayerKind.values()) {
            ShiftTest test = run.test(kind);
            String begin = index + "," + name(kind) + "," + run.weights(kind) + ","
                    + kind.multiplications(run.counted()) + ",";
            for (int i = 0; i < test.output().length; i++) {
                out.write(begin + i / width + "," + i % width + "," + TreeNumbers.cell(test.output()[i]) + ","
                        + TreeNumbers.cell(test.moved()[i]) + "," + TreeNumbers.cell(test.difference()[i])
                        + "\n");
            }
        }
    }
}
