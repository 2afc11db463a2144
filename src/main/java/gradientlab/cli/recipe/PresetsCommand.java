package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        boolean json = listing.json(terminal);
        List<Preset<?>> presets = new ArrayList<>();
        Recipes.kinds().forEach(kind -> presets.addAll(Presets.of(kind)));
        if (json) {
            Listing.printJson(
                    terminal, presets.stream().map(preset -> record(preset.id(), preset.recipe())).toList());
        } else {
            presets.forEach(preset -> print(preset.id(), preset.recipe()));
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

    private void print(String id, Recipe recipe) {
        Notes notes = recipe.notes();
        terminal.print(String.format("%-18s", id) + Notes.in(notes.title(), terminal.texts().language()));
        terminal.print("  " + recipe.lab() + ", " + Recipes.kindOf(recipe).summary(recipe));
        terminal.print("  " + Notes.in(notes.task(), terminal.texts().language()));
        terminal.print("  " + Notes.in(notes.watch(), terminal.texts().language()));
    }
}
