package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.RaceTable;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.sweep.FairRace;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.descent.RaceText;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a race, made fair if asked to, and prints its table. */
@Command(name = "race", sortOptions = false, customSynopsis = Common.NAME
        + " race [RECIPE] [--same-rate=LR | --best-rates | --budget=N] [OPTIONS]")
public final class RaceCommand implements Callable<Integer> {

    private static final String MARKDOWN = "markdown";

    /** By the ending of a file. */
    private static final Map<String, String> ENDINGS = Map.of("md", MARKDOWN, "csv", "csv", "json", "json");

    private static final List<String> FORMATS = List.of(MARKDOWN, "csv", "json");

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..1", descriptionKey = "recipe")
    private String recipe;

    @Option(names = "--same-rate", paramLabel = "LR", descriptionKey = "race.same-rate")
    private String sameRate;

    @Option(names = "--best-rates", descriptionKey = "race.best-rates")
    private boolean bestRates;

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "race.budget")
    private String budget;

    @Option(names = "--target", paramLabel = "LOSS", descriptionKey = "race.target")
    private String target;

    @Option(names = "--format", paramLabel = "markdown|csv|json", descriptionKey = "race.format")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "race.out")
    private String out;

    @Mixin
    private DescentOverrides overrides;

    @Mixin
    private Common common;

    public RaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = Destination.file(out, terminal);
        String chosen = format(file);
        if (recipe != null) {
            Destination.spare(recipe, file, terminal);
        }
        DescentRecipe fair = fair(changed());
        Trajectories run = Descent.run(fair);
        RaceTable table = RaceTable.of(run);
        String text = switch (chosen) {
            case "csv" -> RaceText.csv(table);
            case "json" -> json(fair, table);
            default -> RaceText.markdown(table, terminal.texts());
        };
        Destination.deliver(text, file, terminal);
        return ExitCode.OK;
    }

    /** What was asked for, or what the file's ending says. */
    private String format(Path file) throws Refusal {
        if (format != null) {
            OptionValues.choice("--format", format, FORMATS.stream(), terminal);
            return format;
        }
        if (file == null) {
            return MARKDOWN;
        }
        String name = file.toString();
        String found = ENDINGS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (found == null) {
            throw Refusal.usage(terminal.text("cli.error.ending", "md, csv, json", out));
        }
        return found;
    }

    private DescentRecipe changed() throws Refusal, RecipeException {
        DescentRecipe given =
                recipe == null ? Presets.first(DescentKind.KIND).recipe()
                        : new RecipeSource(terminal).one(DescentKind.KIND, recipe);
        given = overrides.apply(given, terminal);
        if (target != null) {
            given = given.withTarget(Optional.of(number("--target", target, -1e300, 1e300)));
        }
        if (budget != null) {
            given = given.withBudget(
                    Optional.of((int) number("--budget", budget, 1, DescentRecipe.MAX_BUDGET)));
        }
        return Recipes.check(given);
    }

    private DescentRecipe fair(DescentRecipe given) throws Refusal {
        if (sameRate != null && bestRates) {
            throw Refusal.usage(terminal.text("cli.error.race.both"));
        }
        if (sameRate != null) {
            return FairRace.sameRate(given, number("--same-rate", sameRate, Double.MIN_NORMAL, 10));
        }
        if (!bestRates) {
            return given;
        }
        try (WorkerPool pool = new WorkerPool("race", Runtime.getRuntime().availableProcessors() - 1)) {
            return FairRace.bestRates(given, pool, () -> false);
        }
    }

    private double number(String option, String text, double least, double most) throws Refusal {
        double value = NamedKnobs.isNumber(text.strip()) ? Double.parseDouble(text.strip()) : Double.NaN;
        boolean whole = !option.equals("--budget") || value == Math.rint(value);
        if (!(value >= least && value <= most) || !whole) {
            String allowed = switch (option) {
                case "--same-rate" -> "(0, 10]";
                case "--budget" -> "[1, " + DescentRecipe.MAX_BUDGET + "]";
                default -> "[-1e300, 1e300]";
            };
            throw Refusal.usage(terminal.text(
                    option.equals("--budget") ? "cli.error.race.whole" : "cli.error.race.range", option,
                    allowed, text));
        }
        return value;
    }

    private static String json(DescentRecipe fair, RaceTable table) {
        List<Object> rows = new ArrayList<>();
        for (RaceTable.Row row : table.rows()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("runner", row.runner());
            tree.put("optimizer", RaceText.name(table, row, Texts.of(Language.EN)));
            tree.put("lr", row.rate());
            tree.put("steps_to_target", row.steps() < 0 ? null : row.steps());
            tree.put("evaluations_to_target", row.evaluations() < 0 ? null : row.evaluations());
            tree.put("final_loss", finite(row.loss()));
            tree.put("distance_to_minimum", finite(row.distance()));
            tree.put("diverged_at", row.divergedAt() < 0 ? null : row.divergedAt());
            rows.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("target", finite(table.target()));
        tree.put("rows", rows);
        tree.put("recipe", Recipes.tree(fair));
        return JsonWriter.line(tree) + "\n";
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
