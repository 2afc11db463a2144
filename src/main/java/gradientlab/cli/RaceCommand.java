package gradientlab.cli;

import gradientlab.experiment.Descent;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.FairRace;
import gradientlab.experiment.Helpers;
import gradientlab.experiment.JsonWriter;
import gradientlab.experiment.Presets;
import gradientlab.experiment.RaceTable;
import gradientlab.experiment.RecipeException;
import gradientlab.experiment.RecipeJson;
import gradientlab.experiment.Trajectories;
import gradientlab.export.RaceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a race, made fair if asked to, and prints its table. */
@Command(name = "race", sortOptions = false, customSynopsis = CommandLineMain.NAME
        + " race [RECIPE] [--same-rate=LR | --best-rates | --budget=N] [OPTIONS]")
final class RaceCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("markdown", "csv", "json");

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
    private String format = "markdown";

    @Mixin
    private Overrides overrides;

    @Mixin
    private Common common;

    RaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException {
        common.check(terminal);
        if (!FORMATS.contains(format)) {
            throw Refusal.usage(terminal.text(
                    "cli.error.choice", "--format", String.join(", ", FORMATS), format));
        }
        DescentRecipe fair = fair(changed());
        Trajectories run = Descent.run(fair);
        RaceTable table = RaceTable.of(run);
        String text = switch (format) {
            case "csv" -> RaceText.csv(table);
            case "json" -> json(fair, table);
            default -> RaceText.markdown(table, terminal.texts());
        };
        terminal.print(text.stripTrailing());
        return CommandLineMain.OK;
    }

    private DescentRecipe changed() throws Refusal, RecipeException {
        DescentRecipe given =
                recipe == null ? Presets.first().recipe() : new RecipeSource(terminal).descent(recipe);
        given = overrides.apply(given, terminal);
        if (target != null) {
            given = given.withTarget(Optional.of(number("--target", target, -1e300, 1e300)));
        }
        if (budget != null) {
            given = given.withBudget(
                    Optional.of((int) number("--budget", budget, 1, DescentRecipe.MAX_BUDGET)));
        }
        return RecipeJson.check(given);
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
        try (Helpers crew = new Helpers("race", Runtime.getRuntime().availableProcessors() - 1)) {
            return FairRace.bestRates(given, crew, () -> false);
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
            tree.put("optimizer", row.name());
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
        tree.put("recipe", RecipeJson.tree(fair));
        return JsonWriter.line(tree) + "\n";
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
