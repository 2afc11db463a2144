package gradientlab.cli.graph;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.PictureOptions;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.core.graph.Fault;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.export.graph.GraphExportable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes formulas forward and back, or recipes of the lab Backprop, and writes pictures or numbers. */
@Command(name = "graph", sortOptions = false, customSynopsis = Common.NAME
        + " graph TEXT...|RECIPE... [OPTIONS] --out=FILE")
public final class GraphCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final String STEPS = "steps";
    private static final String UPDATES = "updates";

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT|RECIPE", arity = "0..*", descriptionKey = "graph.text")
    private List<String> words = new ArrayList<>();

    @Mixin
    private Destination destination;

    @Mixin
    private GraphOverrides overrides;

    @Option(names = "--wrt", paramLabel = "all|NAME,...", descriptionKey = "graph.wrt")
    private String told = ALL;

    @Option(names = "--check", descriptionKey = "graph.check")
    private boolean checked;

    @Option(names = "--over", paramLabel = "steps|updates", descriptionKey = "graph.over")
    private String over = STEPS;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    public GraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        picture.check(chosen, terminal);
        List<GraphRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        checkFilm(all.get(0), chosen);
        if (all.stream().noneMatch(FormulaRecipe.class::isInstance)) {
            refuse("--check", checked);
            refuse("--wrt", !told.equals(ALL));
        }
        List<String> only = only(all);
        Destination.write(terminal, progress -> write(file, chosen, all, only, progress));
        int code = ExitCode.OK;
        for (GraphRecipe recipe : all) {
            code = Math.max(code, sayFault(recipe));
        }
        return code;
    }

    /** What is said of the nodes of a graph is nothing where there is none. */
    private void refuse(String option, boolean given) throws Refusal {
        if (given) {
            throw Refusal.usage(terminal.text("cli.error.formulas", option));
        }
    }

    /** Whether the film that is asked for can be made. */
    private void checkFilm(GraphRecipe recipe, Format chosen) throws Refusal {
        OptionValues.choice("--over", over, Stream.of(STEPS, UPDATES), terminal);
        if (over.equals(UPDATES) && chosen != Format.GIF) {
            throw Refusal.usage(terminal.text("cli.error.over", chosen.id()));
        }
        if (over.equals(UPDATES) && new GraphExportable(recipe).overUpdates().isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.over.none"));
        }
    }

    private List<GraphRecipe> recipes(Path file) throws Refusal, RecipeException {
        if (FormulaArguments.areFormulas(words)) {
            return List.of(overrides.formulas(words, terminal));
        }
        return new RecipeSource(terminal).all(GraphKind.KIND, words, (name, recipe) -> {
            Destination.spare(name, file, terminal);
            return overrides.apply(recipe, terminal);
        });
    }

    private void write(
            Path file, Format chosen, List<GraphRecipe> all, List<String> only, Progress progress)
            throws Refusal, ExportException {
        Target target = Destination.target(file, terminal);
        if (chosen.picture()) {
            Exportable seen = new GraphExportable(all.get(0));
            Exportable film = over.equals(UPDATES) ? seen.overUpdates().orElseThrow() : seen;
            Exports.write(film, chosen, picture.options(chosen, terminal), target, progress);
        } else {
            List<Numbers> numbers =
                    all.stream().map(recipe -> GraphExportable.numbers(recipe, checked, only)).toList();
            Exports.write(numbers, chosen, target, progress);
        }
    }

    /** The nodes that are asked for; empty for all. */
    private List<String> only(List<GraphRecipe> all) throws Refusal {
        if (told.equals(ALL)) {
            return List.of();
        }
        List<String> names = FormulaArguments.names(told);
        for (GraphRecipe recipe : all) {
            if (recipe instanceof FormulaRecipe formulas) {
                Graph graph = run(formulas).graph();
                for (String name : names) {
                    if (FormulaRun.find(graph, name).isEmpty()) {
                        throw Refusal.usage(terminal.text("cli.error.choice", "--wrt", ALL + ", "
                                + String.join(", ", graph.nodes().stream()
                                        .map(node -> node.name().isEmpty() ? node.id() : node.name())
                                        .toList()),
                                name));
                    }
                }
            }
        }
        return names;
    }

    private static FormulaRun run(FormulaRecipe recipe) {
        try {
            return FormulaRun.of(recipe);
        } catch (GraphException e) {
            throw new IllegalStateException("a recipe that was checked", e);
        }
    }

    /**
     * Says where a number first arises that is not finite. What was written is whole and holds it; a loss
     * that can't be computed is bad input all the same, a derivative that is infinite is a result.
     *
     * @return the exit code
     */
    private int sayFault(GraphRecipe recipe) {
        if (!(recipe instanceof FormulaRecipe formulas)) {
            return ExitCode.OK;
        }
        Optional<Fault> fault = run(formulas).passes().fault();
        fault.map(found -> GraphErrors.of(found, formulas.text())).ifPresent(said -> {
            terminal.complain(said.in(terminal.texts()));
            said.excerpt().ifPresent(terminal::quote);
        });
        return fault.isPresent() && !fault.get().backward() ? ExitCode.BAD_USAGE : ExitCode.OK;
    }
}
