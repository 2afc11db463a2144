package gradientlab.export.convolution;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.layer.LayerTensors;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All numbers of a layer.
 *
 * <p>As JSON {@code {"recipe":{...},"size":{"output":[OH,OW],"rest":[r,r]},"output":[...],"dInput":[...],
 * "dKernels":[...],"dBias":[...],"parameters":9,"multiplications":324}}, arrays in the shape the recipe
 * uses, gradients where it gives an upstream one. As CSV a line a number of every grid: x, k, b, y, dy, dx,
 * dk, db; indices count from 0.
 */
record LayerNumbers(ConvolutionRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,grid,n,channel,row,column,value\n";
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        LayerRecipe layer = recipe.layer();
        LayerTensors numbers = LayerTensors.of(layer);
        ConvolutionShape shape = layer.shape();
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("output", List.of(shape.outputHeight(), shape.outputWidth()));
        size.put("rest", List.of(shape.restVertical(), shape.restHorizontal()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("size", size);
        tree.put("output", nested(numbers.output()));
        numbers.dInput().ifPresent(dx -> tree.put("dInput", nested(dx)));
        numbers.dKernels().ifPresent(dk -> tree.put("dKernels", nested(dk)));
        numbers.dBias().ifPresent(db -> tree.put("dBias", nested(db)));
        tree.put("parameters", LayerTensors.parameters(layer));
        tree.put("multiplications", shape.multiplications());
        out.write(JsonWriter.line(tree));
    }

    /** With 0 without a sign. */
    static List<?> nested(Tensor tensor) {
        return Tensor.of(tensor.shape(), at -> tensor.at(at) + 0.0).nested();
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        LayerRecipe layer = recipe.layer();
        LayerTensors numbers = LayerTensors.of(layer);
        Map<String, Tensor> grids = new LinkedHashMap<>();
        grids.put("x", layer.inputValues());
        grids.put("k", layer.kernels());
        if (!layer.bias().isEmpty()) {
            grids.put("b", Tensor.of(new int[] {layer.filters()}, layer::bias));
        }
        grids.put("y", numbers.output());
        numbers.upstream().ifPresent(dy -> grids.put("dy", dy));
        numbers.dInput().ifPresent(dx -> grids.put("dx", dx));
        numbers.dKernels().ifPresent(dk -> grids.put("dk", dk));
        numbers.dBias().ifPresent(db -> grids.put("db", db));
        for (Map.Entry<String, Tensor> grid : grids.entrySet()) {
            cells(out, index + "," + grid.getKey() + ",", grid.getValue());
        }
    }

    private static void cells(Writer out, String begin, Tensor grid) throws IOException {
        for (int n = 0; n < grid.count(); n++) {
            for (int c = 0; c < grid.channels(); c++) {
                for (int i = 0; i < grid.height(); i++) {
                    for (int j = 0; j < grid.width(); j++) {
                        out.write(begin + n + "," + c + "," + i + "," + j + ","
                                + TreeNumbers.cell(grid.at(n, c, i, j)) + "\n");
                    }
                }
            }
        }
    }
}
