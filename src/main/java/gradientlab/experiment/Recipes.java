package gradientlab.experiment;

import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The kinds of recipes there are, one a lab, and recipes as JSON text: strict reading that names what is
 * wrong, and writing that reads back equal.
 */
public final class Recipes {

    private static final List<RecipeKind<?>> KINDS = kindsFound();

    private Recipes() {}

    /** A line a lab; kinds of a lab that stands apart are found as services. */
    private static List<RecipeKind<?>> kindsFound() {
        List<RecipeKind<?>> kinds = new ArrayList<>();
        kinds.add(DescentKind.KIND);
        kinds.add(FlowKind.KIND);
        kinds.add(GraphKind.KIND);
        kinds.add(TimeKind.KIND);
        kinds.add(ConvolutionKind.KIND);
        kinds.add(GeneralizationKind.KIND);
        for (RecipeKind<?> kind : ServiceLoader.load(RecipeKind.class)) {
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    /** All kinds, in the order of the labs. */
    public static List<RecipeKind<?>> kinds() {
        return KINDS;
    }

    /** The kind of a lab's recipes, if there is such a lab. */
    public static Optional<RecipeKind<?>> kind(String lab) {
        return KINDS.stream().filter(kind -> kind.id().equals(lab)).<RecipeKind<?>>map(kind -> kind)
                .findFirst();
    }

    /** The kind of a recipe. */
    @SuppressWarnings("unchecked")
    public static <R extends Recipe> RecipeKind<R> kindOf(R recipe) {
        return (RecipeKind<R>) kind(recipe.lab()).orElseThrow();
    }

    /**
     * The recipe a text holds, complete: what it leaves out stands at its default.
     *
     * @throws RecipeException with one sentence that names the field, what was found and what is allowed
     */
    public static Recipe read(String json) throws RecipeException {
        JsonValue value = JsonText.parse(json);
        if (!(value instanceof JsonValue.Fields)) {
            throw new RecipeException("recipe.one_object", value.shown());
        }
        return read(new JsonField("recipe", "", value));
    }

    /** The recipe at some place of another text. */
    static Recipe read(JsonField recipe) throws RecipeException {
        JsonField format = recipe.need("format");
        if (!format.text().equals(Recipe.FORMAT)) {
            throw format.outside("recipe.exactly", Recipe.FORMAT);
        }
        JsonField lab = recipe.need("lab");
        RecipeKind<?> kind = kind(lab.text()).orElse(null);
        if (kind == null) {
            throw lab.outside("recipe.choice",
                    String.join(", ", KINDS.stream().map(RecipeKind::id).toList()));
        }
        return kind.read(recipe);
    }

    /**
     * The recipe a UTF-8 file holds; see {@link #read(String)}.
     *
     * @throws RecipeException also if the file can't be read or is larger than {@link JsonText#MAX_BYTES}
     */
    public static Recipe read(Path file) throws RecipeException {
        if (Files.isDirectory(file)) {
            throw new RecipeException("recipe.file.folder", file);
        }
        return read(JsonText.of(file));
    }

    /**
     * The recipe a stream of UTF-8 holds, of which no more than {@link JsonText#MAX_BYTES} are taken; see
     * {@link #read(String)}. The stream stays open.
     */
    public static Recipe read(InputStream in) throws IOException, RecipeException {
        return read(JsonText.of(in));
    }

    /** The recipe on one line, without a line break. */
    public static String write(Recipe recipe) {
        return JsonWriter.line(tree(recipe));
    }

    /** The recipe on several lines, one a field and one a runner, ended by a line break. */
    public static String writePretty(Recipe recipe) {
        return JsonWriter.pretty(tree(recipe));
    }

    /**
     * Checks a recipe made elsewhere (by a slider, on the command line) as if it had been read; a file of
     * data is not looked at if only its run needs it.
     *
     * @return the same recipe with what it left out at its default
     * @throws RecipeException as {@link #read(String)}
     */
    public static <R extends Recipe> R check(R recipe) throws RecipeException {
        return kindOf(recipe).type().cast(read(write(recipe)));
    }

    /** The recipe as a tree of maps, lists, texts, numbers and booleans, to be put into other JSON. */
    public static <R extends Recipe> Map<String, Object> tree(R recipe) {
        return kindOf(recipe).tree(recipe);
    }
}
