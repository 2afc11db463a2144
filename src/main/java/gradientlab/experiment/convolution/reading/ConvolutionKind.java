package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the recipes of convolutions are read and written. */
public final class ConvolutionKind implements RecipeKind<ConvolutionRecipe> {

    public static final ConvolutionKind KIND = new ConvolutionKind();

    private ConvolutionKind() {}

    @Override
    public String id() {
        return ConvolutionRecipe.LAB;
    }

    @Override
    public Class<ConvolutionRecipe> type() {
        return ConvolutionRecipe.class;
    }

    @Override
    public ConvolutionRecipe read(JsonField recipe) throws RecipeException {
        return ConvolutionReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(ConvolutionRecipe recipe) {
        return ConvolutionWriter.tree(recipe);
    }

    /** Cells of a layer, applications of a kernel, places of a function, pixels of a shift, updates. */
    @Override
    public int steps(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> recipe.layer().steps(recipe.mode() == Mode.BACKWARD);
            case IMAGES -> ImagesRecipe.MAX_TIMES;
            case FUNCTIONS -> Position.PLACES;
            case DENSE -> DenseRecipe.MAX_SHIFT;
            case TRAIN -> recipe.training().steps();
        };
    }

    @Override
    public int seenAt(ConvolutionRecipe recipe) {
        return Position.of(recipe);
    }

    @Override
    public String summary(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> {
                LayerRecipe layer = recipe.layer();
                yield layer.inputValues().shown() + " * " + layer.kernels().shown();
            }
            case IMAGES -> recipe.images().file().orElse(PartsReader.LIGHTHOUSE) + " * "
                    + recipe.images().kernel().shown();
            case FUNCTIONS -> recipe.functions().f().kind().id() + " * "
                    + recipe.functions().g().kind().id();
            case DENSE -> Tensor.shown(recipe.dense().size(), recipe.dense().size()) + ", k "
                    + recipe.dense().kernelSize();
            case TRAIN -> recipe.training().networks().stream()
                    .map(network -> network.kind().id() + " " + network.parameters())
                    .collect(Collectors.joining("; "));
        };
    }

    @Override
    public void checkData(ConvolutionRecipe recipe) throws RecipeException {
        if (recipe.mode() == Mode.IMAGES) {
            recipe.images().picture();
        }
    }

    @Override
    public void checkShown(ConvolutionRecipe recipe) throws RecipeException {
        Optional<RecipeException> large = LayerErrors.shown(recipe.layer());
        if (large.isPresent()) {
            throw large.get();
        }
    }

    @Override
    public String command() {
        return "convolve";
    }

    @Override
    public List<Question> questions(ConvolutionRecipe recipe) {
        return ConvolutionQuestions.of(recipe);
    }

    @Override
    public List<Dial<ConvolutionRecipe>> dials(ConvolutionRecipe recipe) {
        return ConvolutionDials.of(recipe);
    }

    @Override
    public String opening() {
        return "edges";
    }

    @Override
    public ConvolutionRecipe withNotes(ConvolutionRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }
}
