package gradientlab.cli.convolution;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.file.GridFile;
import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * The options that change a recipe: each takes the place of a field of its JSON, which is then read anew, so
 * that a wrong value is refused in the same words as in a file.
 */
final class ConvolutionOverrides {

    /** What is looked at, which need not be there in another layer, and what a preset says of its own. */
    private static final List<String> LOOKS =
            List.of("step", "pin", "view", "title", "do", "watch", "question");

    @Option(names = "--mode", paramLabel = "forward|backward|images|functions|dense|train", descriptionKey = "convolve.mode")
    private String mode;

    @Option(names = "--input", paramLabel = "NAME|NUMBERS|FILE.csv", descriptionKey = "convolve.input")
    private String input;

    @Option(names = "--kernel", paramLabel = "NAME|NUMBERS|FILE.csv", descriptionKey = "convolve.kernel")
    private String kernel;

    @Option(names = "--bias", paramLabel = "B,...", descriptionKey = "convolve.bias")
    private String bias;

    @Option(names = "--stride", paramLabel = "S[,S]", descriptionKey = "convolve.stride")
    private String stride;

    @Option(names = "--padding", paramLabel = "P[,P]|valid|same|full", descriptionKey = "convolve.padding")
    private String padding;

    @Option(names = "--dilation", paramLabel = "D[,D]", descriptionKey = "convolve.dilation")
    private String dilation;

    @Option(names = "--depthwise", descriptionKey = "convolve.depthwise")
    private boolean depthwise;

    @Option(names = "--flip", descriptionKey = "convolve.flip")
    private boolean flip;

    @Option(names = "--upstream", paramLabel = "ones|NUMBERS|FILE.csv", descriptionKey = "convolve.upstream")
    private String upstream;

    @Option(names = "--picture", paramLabel = "FILE", descriptionKey = "convolve.picture")
    private String picture;

    @Option(names = "--channels", paramLabel = "grey|each|summed", descriptionKey = "convolve.channels")
    private String channels;

    @Option(names = "--rim", paramLabel = "zero|mirror|edge|crop", descriptionKey = "convolve.rim")
    private String rim;

    @Option(names = "--show", paramLabel = "signed|abs|clipped", descriptionKey = "convolve.show")
    private String show;

    @Option(names = "--times", paramLabel = "N", descriptionKey = "convolve.times")
    private String times;

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "convolve.epochs")
    private String epochs;

    @Option(names = "--seeds", paramLabel = "N", descriptionKey = "convolve.seeds")
    private String seeds;

    /**
     * The recipe with all that was named replaced.
     *
     * @throws Refusal for a mode that there is not
     * @throws RecipeException for a value that no recipe may have
     */
    ConvolutionRecipe apply(ConvolutionRecipe base, Terminal terminal) throws Refusal, RecipeException {
        ConvolutionRecipe moded = base.withMode(mode(base, terminal));
        Overrides named = named(moded.mode(), terminal);
        return named.isEmpty() && moded.equals(base) ? base : named.in(moded, LOOKS);
    }

    /** That of the option, or images where a picture is named. */
    private Mode mode(ConvolutionRecipe base, Terminal terminal) throws Refusal {
        if (mode == null) {
            return picture == null ? base.mode() : Mode.IMAGES;
        }
        return Arrays.stream(Mode.values()).filter(each -> each.id().equals(mode)).findFirst()
                .orElseThrow(() -> Refusal.usage(terminal.text("cli.error.choice", "--mode",
                        Arrays.stream(Mode.values()).map(Mode::id).collect(Collectors.joining(", ")),
                        mode)));
    }

    private Overrides named(Mode shown, Terminal terminal) throws Refusal, RecipeException {
        Overrides named = new Overrides(terminal);
        named.json("input", grid("--input", input, terminal));
        named.json(shown == Mode.IMAGES ? "kernel" : "kernels", grid("--kernel", kernel, terminal));
        named.json("bias", bias == null ? null : "[" + numbers(bias) + "]");
        named.json("stride", span(stride));
        named.json("padding", span(padding));
        named.json("dilation", span(dilation));
        named.json("depthwise", depthwise ? "true" : null);
        named.json("flip", flip ? "true" : null);
        named.json("upstream", grid("--upstream", upstream, terminal));
        named.json("picture", picture == null ? null : JsonWriter.line(Map.of("file", picture)));
        named.word("channels", channels);
        named.word("rim", rim);
        named.word("show", show);
        named.word("times", times);
        named.word("epochs", epochs);
        named.word("seeds", seeds);
        return named;
    }

    /** Numbers between brackets as JSON, those in a table, or a name. */
    private static String grid(String option, String word, Terminal terminal)
            throws Refusal, RecipeException {
        if (word == null) {
            return null;
        }
        if (word.strip().startsWith("[")) {
            try {
                JsonText.parse(word);
                return word;
            } catch (RecipeException e) {
                throw Refusal.usage(
                        terminal.text("cli.error.grid", option, JsonValue.shorten(word)));
            }
        }
        if (!word.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return NamedKnobs.quote(word);
        }
        try {
            List<List<Double>> rows = new ArrayList<>();
            for (double[] row : GridFile.read(Path.of(word))) {
                rows.add(Arrays.stream(row).boxed().toList());
            }
            return JsonWriter.line(rows);
        } catch (InvalidPathException e) {
            throw new RecipeException("recipe.file.missing", word);
        }
    }

    /** One number or word, or a number for each direction between commas. */
    private static String span(String word) {
        return word == null ? null
                : word.contains(",") ? "[" + numbers(word) + "]" : NamedKnobs.value(word);
    }

    private static String numbers(String words) {
        return Arrays.stream(words.split(",", -1)).map(NamedKnobs::value).collect(Collectors.joining(","));
    }
}
