package gradientlab.export.convolution;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture after a kernel: as JSON the result [H][W], or [C][H][W] for several channels, the kernel's sum
 * and rank, multiplications a pixel, and the window of the recipe's pixel; as CSV a line a pixel.
 */
record ImagesNumbers(ConvolutionRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,channel,row,column,value\n";
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        ImagesRun run = ConvolutionRuns.images(recipe.images(), progress);
        SquareKernel kernel = run.kernel();
        Planes result = run.result();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("picture", List.of(run.picture().height(), run.picture().width()));
        tree.put("size", Map.of("output", List.of(result.height(), result.width())));
        tree.put("times", run.applied());
        tree.put("sum", kernel.sum() + 0.0);
        int rank = kernel.rank();
        int size = kernel.size();
        tree.put("rank", rank);
        tree.put("multiplications", rank == 1 ? 2 * size : size * size);
        tree.put("pixel", window(run));
        int[] shape = {result.channels(), result.height(), result.width()};
        Tensor output = Tensor.of(shape, result.values());
        tree.put("output", LayerNumbers.nested(result.channels() == 1 ? output.ranked(2) : output));
        out.write(JsonWriter.line(tree));
    }

    private static Map<String, Object> window(ImagesRun run) {
        PictureWindow window = run.window();
        int k = window.size();
        int channels = run.before().channels();
        Tensor read = Tensor.of(new int[] {channels, k, k},
                at -> window.x(at / (k * k), at / k % k, at % k));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("row", window.row());
        tree.put("column", window.column());
        tree.put("window", LayerNumbers.nested(channels == 1 ? read.ranked(2) : read));
        tree.put("value", TreeNumbers.rows(channels > 1, channels, window::sum));
        return tree;
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        Planes result = ConvolutionRuns.images(recipe.images(), progress).result();
        for (int c = 0; c < result.channels(); c++) {
            for (int i = 0; i < result.height(); i++) {
                for (int j = 0; j < result.width(); j++) {
                    out.write(index + "," + c + "," + i + "," + j + ","
                            + TreeNumbers.cell(result.at(c, i, j)) + "\n");
                }
            }
        }
    }
}
