package gradientlab.cli;

import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Notes;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.RecipeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the experiments that ship with the program. */
@Command(name = "presets", sortOptions = false, abbreviateSynopsis = true)
final class PresetsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    PresetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        if (listing.json(terminal)) {
            Listing.printJson(terminal, Presets.all().stream().map(this::record).toList());
        } else {
            Presets.all().forEach(this::print);
        }
        return CommandLineMain.OK;
    }

    private Map<String, Object> record(Preset preset) {
        Notes notes = preset.recipe().notes();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", preset.id());
        record.put("title", Notes.in(notes.title(), terminal.texts().language()));
        record.put("do", Notes.in(notes.task(), terminal.texts().language()));
        record.put("watch", Notes.in(notes.watch(), terminal.texts().language()));
        record.put("recipe", RecipeJson.tree(preset.recipe()));
        return record;
    }

    private void print(Preset preset) {
        DescentRecipe recipe = preset.recipe();
        Notes notes = recipe.notes();
        terminal.print(
                String.format("%-18s", preset.id()) + Notes.in(notes.title(), terminal.texts().language()));
        List<String> runners = new ArrayList<>();
        recipe.runners().forEach(runner -> runners.add(Optimizers.get(runner.optimizer()).name()));
        terminal.print("  " + recipe.surface().id() + ": " + String.join(", ", runners));
        terminal.print("  " + Notes.in(notes.task(), terminal.texts().language()));
        terminal.print("  " + Notes.in(notes.watch(), terminal.texts().language()));
    }
}
