package gradientlab.export;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.convolution.ConvolutionExports;
import gradientlab.export.convolution.code.ConvolutionCode;
import gradientlab.export.descent.DescentExports;
import gradientlab.export.descent.code.DescentCode;
import gradientlab.export.flow.FlowExports;
import gradientlab.export.flow.code.FlowCode;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;
import gradientlab.export.generalization.GeneralizationExports;
import gradientlab.export.generalization.code.GeneralizationCode;
import gradientlab.export.graph.GraphExports;
import gradientlab.export.graph.code.GraphCode;
import gradientlab.export.time.TimeExports;
import gradientlab.export.time.code.TimeCode;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Recipes of all labs as what can be exported of them: a picture of any recipe. */
public final class Exportables {

    private static final List<ExportKind<?>> KINDS = kindsFound();

    /** A line a lab that has programs. */
    private static final List<CodeKind<?>> CODES = List.of(
            new DescentCode(), new FlowCode(), new GraphCode(), new TimeCode(), new ConvolutionCode(),
            new GeneralizationCode());

    private Exportables() {}

    /** A line a lab; those of a lab that stands apart are found as services. */
    private static List<ExportKind<?>> kindsFound() {
        List<ExportKind<?>> kinds = new ArrayList<>();
        kinds.add(new DescentExports());
        kinds.add(new FlowExports());
        kinds.add(new GraphExports());
        kinds.add(new TimeExports());
        kinds.add(new ConvolutionExports());
        kinds.add(new GeneralizationExports());
        for (ExportKind<?> kind : ServiceLoader.load(ExportKind.class)) {
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    /** What a window would show that opens the recipe; may take as long as its run. */
    public static Exportable of(Recipe recipe) {
        return KINDS.stream().filter(kind -> kind.kind().id().equals(recipe.lab())).findFirst()
                .map(kind -> made(kind, recipe)).orElseThrow();
    }

    /**
     * The recipe as a program in Python that prints the same numbers.
     *
     * @param texts the language of its comments
     * @throws ExportException where there is none, with one sentence
     */
    public static Script code(Recipe recipe, Texts texts) throws ExportException {
        return code(recipe, Detail.ALL, texts);
    }

    /** The same, of so many of the numbers; where {@link #hasLosses} is false, of all. */
    public static Script code(Recipe recipe, Detail detail, Texts texts) throws ExportException {
        Optional<CodeKind<?>> kind = codes(recipe);
        if (kind.isEmpty()) {
            throw new ExportException("code.none.lab", recipe.lab());
        }
        return written(kind.get(), recipe, detail, texts);
    }

    private static Optional<CodeKind<?>> codes(Recipe recipe) {
        return CODES.stream().filter(kind -> kind.kind().id().equals(recipe.lab())).findFirst();
    }

    /** Whether programs are written of recipes of its lab; one may still be refused. */
    public static boolean hasCode(Recipe recipe) {
        return codes(recipe).isPresent();
    }

    /** Whether it trains networks and its program can print their losses and accuracies alone. */
    public static boolean hasLosses(Recipe recipe) {
        return codes(recipe).map(kind -> losses(kind, recipe)).orElse(false);
    }

    private static <R extends Recipe> boolean losses(CodeKind<R> kind, Recipe recipe) {
        return kind.hasLosses(kind.kind().type().cast(recipe));
    }

    private static <R extends Recipe> Script written(CodeKind<R> kind, Recipe recipe, Detail detail,
            Texts texts) throws ExportException {
        R own = kind.kind().type().cast(recipe);
        return kind.code(own, kind.hasLosses(own) ? detail : Detail.ALL, texts);
    }

    private static <R extends Recipe> Exportable made(ExportKind<R> kind, Recipe recipe) {
        return kind.of(kind.kind().type().cast(recipe));
    }
}
