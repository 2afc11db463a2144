package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the experiments that ship with the program. */
@Command(name = "presets", sortOptions = false, abbreviateSynopsis = true)
public final class PresetsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public PresetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        if (listing.json(terminal)) {
            List<Map<String, Object>> records = new ArrayList<>();
            Presets.of(DescentKind.KIND).forEach(preset -> records.add(record(preset.id(), preset.recipe())));
            Presets.of(FlowKind.KIND).forEach(preset -> records.add(record(preset.id(), preset.recipe())));
            Listing.printJson(terminal, records);
        } else {
            Presets.of(DescentKind.KIND)
                    .forEach(preset -> print(preset.id(), preset.recipe(), racers(preset.recipe())));
            Presets.of(FlowKind.KIND)
                    .forEach(preset -> print(preset.id(), preset.recipe(), networks(preset.recipe())));
        }
        return ExitCode.OK;
    }

    private Map<String, Object> record(String id, Recipe recipe) {
        Notes notes = recipe.notes();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("lab", recipe.lab());
        record.put("title", Notes.in(notes.title(), terminal.texts().language()));
        record.put("do", Notes.in(notes.task(), terminal.texts().language()));
        record.put("watch", Notes.in(notes.watch(), terminal.texts().language()));
        record.put("recipe", Recipes.tree(recipe));
        return record;
    }

    private void print(String id, Recipe recipe, String what) {
        Notes notes = recipe.notes();
        terminal.print(String.format("%-18s", id) + Notes.in(notes.title(), terminal.texts().language()));
        terminal.print("  " + recipe.lab() + ", " + what);
        terminal.print("  " + Notes.in(notes.task(), terminal.texts().language()));
        terminal.print("  " + Notes.in(notes.watch(), terminal.texts().language()));
    }

    private static String racers(DescentRecipe recipe) {
        return recipe.surface().id() + ": " + recipe.runners().stream()
                .map(runner -> Optimizers.get(runner.optimizer()).name())
                .collect(Collectors.joining(", "));
    }

    private static String networks(FlowRecipe recipe) {
        return recipe.networks().stream()
                .map(network -> network.depth() + " x " + network.width() + " " + network.activation() + " "
                        + network.block().id() + " " + network.init())
                .collect(Collectors.joining("; "));
    }
}
