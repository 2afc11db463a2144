package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a recipe of JSON values, complete and checked; {@link ConvolutionWriter} is its inverse. */
final class ConvolutionReader {

    private static final List<String> HEAD =
            List.of("format", "lab", "title", "do", "watch", "question", "mode");

    /** What a mode shows; forward and backward share theirs. */
    enum Part {
        LAYER("layer", LayerReader.FIELDS),
        IMAGES("images", PartsReader.IMAGES),
        FUNCTIONS("functions", PartsReader.FUNCTIONS),
        DENSE("dense", PartsReader.DENSE),
        TRAIN("train", DigitsReader.FIELDS);

        private final String id;
        private final List<String> fields;

        Part(String id, List<String> fields) {
            this.id = id;
            this.fields = fields;
        }

        String id() {
            return id;
        }

        static Part of(Mode mode) {
            return switch (mode) {
                case FORWARD, BACKWARD -> LAYER;
                case IMAGES -> IMAGES;
                case FUNCTIONS -> FUNCTIONS;
                case DENSE -> DENSE;
                case TRAIN -> TRAIN;
            };
        }
    }

    private ConvolutionReader() {}

    /** The fields of the mode's own part stand on top, the other parts in objects. */
    static ConvolutionRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> all = found.fields();
        Mode mode = all.containsKey("mode") ? all.get("mode").choice(Mode.values(), Mode::id) : Mode.FORWARD;
        Part own = Part.of(mode);
        List<Part> others = Arrays.stream(Part.values()).filter(part -> part != own).toList();
        found.fields(Stream.of(HEAD, own.fields, others.stream().map(Part::id).toList())
                .flatMap(List::stream).toList());
        ConvolutionRecipe read = with(ConvolutionRecipe.DEFAULT.withMode(mode), own, found);
        for (Part part : others) {
            if (all.containsKey(part.id)) {
                all.get(part.id).fields(part.fields);
                read = with(read, part, all.get(part.id));
            }
        }
        return read.withNotes(RecipeFields.notes(all));
    }

    private static ConvolutionRecipe with(ConvolutionRecipe recipe, Part part, JsonField found)
            throws RecipeException {
        Map<String, JsonField> fields = found.fields();
        return switch (part) {
            case LAYER -> recipe.withLayer(LayerReader.layer(found, fields));
            case IMAGES -> recipe.withImages(PartsReader.images(fields));
            case FUNCTIONS -> recipe.withFunctions(PartsReader.functions(fields));
            case DENSE -> recipe.withDense(PartsReader.dense(found, fields));
            case TRAIN -> recipe.withTraining(DigitsReader.training(fields));
        };
    }
}
