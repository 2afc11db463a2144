package gradientlab.experiment.convolution.reading;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.reading.ConvolutionReader.Part;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.update.OptimizerWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a recipe into a tree for {@link JsonWriter}. Parts of other modes stand in it where they were
 * changed; what is looked at is left out where it is at its default.
 */
final class ConvolutionWriter {

    private ConvolutionWriter() {}

    static Map<String, Object> tree(ConvolutionRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("mode", recipe.mode().id());
        Part own = Part.of(recipe.mode());
        tree.putAll(part(recipe, own));
        for (Part part : Part.values()) {
            if (part != own && !same(recipe, part)) {
                tree.put(part.id(), part(recipe, part));
            }
        }
        return tree;
    }

    private static boolean same(ConvolutionRecipe recipe, Part part) {
        ConvolutionRecipe plain = ConvolutionRecipe.DEFAULT;
        return switch (part) {
            case LAYER -> recipe.layer().equals(plain.layer());
            case IMAGES -> recipe.images().equals(plain.images());
            case FUNCTIONS -> recipe.functions().equals(plain.functions());
            case DENSE -> recipe.dense().equals(plain.dense());
            case TRAIN -> recipe.training().equals(plain.training());
        };
    }

    private static Map<String, Object> part(ConvolutionRecipe recipe, Part part) {
        return switch (part) {
            case LAYER -> layer(recipe.layer());
            case IMAGES -> images(recipe.images());
            case FUNCTIONS -> functions(recipe.functions());
            case DENSE -> dense(recipe.dense());
            case TRAIN -> training(recipe.training());
        };
    }

    private static Map<String, Object> layer(LayerRecipe layer) {
        LayerRecipe plain = LayerRecipe.DEFAULT;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("input", layer.input().own().<Object>map(Tensor::nested)
                .orElseGet(() -> GridReader.write(layer.input())));
        // A name would be read as one kernel for every channel that the input has by its nature.
        tree.put("kernels", layer.input().channels() == 1 ? GridReader.write(layer.kernels())
                : layer.kernels().nested());
        if (!layer.bias().isEmpty()) {
            tree.put("bias", layer.bias());
        }
        boolean row = layer.oneDimensional();
        tree.put("stride", span(layer.stride(), row, 1));
        tree.put("padding", span(layer.padding(), row, 0));
        tree.put("dilation", span(layer.dilation(), row, 1));
        put(tree, "depthwise", layer.depthwise(), plain.depthwise());
        tree.put("flip", layer.flip());
        layer.upstream().ifPresent(upstream -> tree.put("upstream", upstream(upstream, layer)));
        view(tree, layer.view());
        return tree;
    }

    private static Object span(Span span, boolean row, int least) {
        boolean one = row ? span.vertical() == least : span.even();
        return one ? (Object) span.horizontal() : List.of(span.vertical(), span.horizontal());
    }

    private static Object upstream(Upstream upstream, LayerRecipe layer) {
        return switch (upstream.kind()) {
            case ONES -> "ones";
            case TYPED -> upstream.values().orElseThrow().nested();
            case LOSS -> Map.of("target", upstream.values().orElseThrow().nested());
            case ONE -> {
                int[] sizes = layer.outputSizes();
                int places = sizes[2] * sizes[3];
                int cell = upstream.cell();
                yield Map.of("one",
                        List.of(cell / places, cell % places / sizes[3], cell % sizes[3]));
            }
        };
    }

    private static void view(Map<String, Object> tree, LayerView view) {
        LayerView plain = LayerView.DEFAULT;
        put(tree, "reading", view.reading().id(), plain.reading().id());
        put(tree, "view", view.form().id(), plain.form().id());
        put(tree, "numbers", view.numbers(), plain.numbers());
        put(tree, "step", view.step(), plain.step());
        put(tree, "example", view.example(), plain.example());
        view.pin().ifPresent(pin -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("grid", pin.grid().id());
            fields.put("at", pin.at());
            tree.put("pin", fields);
        });
    }

    private static Map<String, Object> images(ImagesRecipe images) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("picture", images.file().<Object>map(file -> Map.of("file", file))
                .orElse(PartsReader.LIGHTHOUSE));
        tree.put("channels", images.channels().id());
        tree.put("kernel", GridReader.write(images.kernel()));
        tree.put("stride", images.stride());
        tree.put("dilation", images.dilation());
        put(tree, "flip", images.flip(), false);
        tree.put("rim", images.rim().id());
        tree.put("show", images.show().id());
        tree.put("times", images.times());
        tree.put("pixel", List.of(images.row(), images.column()));
        return tree;
    }

    private static Map<String, Object> functions(FunctionsRecipe functions) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("f", curve(functions.f()));
        tree.put("g", curve(functions.g()));
        tree.put("t", functions.t());
        tree.put("delta", functions.delta());
        tree.put("times", functions.times());
        tree.put("flip", functions.flip());
        return tree;
    }

    private static Map<String, Object> curve(Shape curve) {
        Shape plain = Shape.of(curve.kind());
        boolean decay = curve.kind() == ShapeKind.DECAY;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", curve.kind().id());
        if (!decay || curve.halfWidth() != plain.halfWidth()) {
            tree.put("half_width", curve.halfWidth());
        }
        if (decay || curve.rate() != plain.rate()) {
            tree.put("rate", curve.rate());
        }
        if (decay || curve.cut() != plain.cut()) {
            tree.put("cut", curve.cut());
        }
        return tree;
    }

    private static Map<String, Object> dense(DenseRecipe dense) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("size", dense.size());
        tree.put("kernel_size", dense.kernelSize());
        tree.put("stride", dense.stride());
        tree.put("padding", dense.padding());
        tree.put("channels", dense.channels());
        tree.put("filters", dense.filters());
        tree.put("biases", dense.biases());
        tree.put("picture", GridReader.write(dense.picture()));
        tree.put("shift", dense.shift());
        tree.put("scramble", dense.scramble());
        tree.put("seed", dense.seed());
        return tree;
    }

    private static Map<String, Object> training(DigitsRecipe training) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("networks", training.networks().stream().map(ConvolutionWriter::network).toList());
        tree.put("optimizer", OptimizerWriter.optimizer(training.optimizer(), training.settings()));
        if (!training.schedule().constant()) {
            tree.put("schedule", RecipeFields.schedule(training.schedule()));
        }
        put(tree, "clip", RecipeFields.clip(training.clip()), RecipeFields.clip(DigitsRecipe.DEFAULT.clip()));
        if (!training.changes().isEmpty()) {
            tree.put("changes",
                    OptimizerWriter.changes(training.plan(), training.networks().size()));
        }
        tree.put("batch", training.batch());
        tree.put("epochs", training.epochs());
        tree.put("seeds", training.seeds());
        tree.put("scramble", training.scramble());
        tree.put("shifts", training.shifts());
        if (!training.view().equals(DigitsView.DEFAULT)) {
            tree.put("view", view(training.view()));
        }
        return tree;
    }

    private static Map<String, Object> network(DigitNetwork network) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", network.kind().id());
        if (network.kind() == DigitNetwork.Kind.MLP) {
            tree.put("hidden", network.hidden());
            return tree;
        }
        tree.put("filters", network.filters());
        tree.put("kernel", network.kernel());
        tree.put("pool", network.pool());
        put(tree, "flip", network.flip(), false);
        put(tree, "turned", network.turned(), false);
        return tree;
    }

    private static Map<String, Object> view(DigitsView view) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", view.seed());
        tree.put("digit", GridReader.write(view.digit()));
        tree.put("weight", List.of(view.filter(), view.row(), view.column()));
        tree.put("at", view.at());
        return tree;
    }

    private static void put(Map<String, Object> tree, String field, Object value, Object plain) {
        if (!value.equals(plain)) {
            tree.put(field, value);
        }
    }
}
