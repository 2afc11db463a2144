package gradientlab.cli.recipe;

import gradientlab.cli.option.ListingCommand;
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
import picocli.CommandLine.Command;

/** Lists the experiments that ship with the program. */
@Command(name = "presets", sortOptions = false, abbreviateSynopsis = true)
public final class PresetsCommand extends ListingCommand<Preset<?>> {

    public PresetsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected List<Preset<?>> all() {
        List<Preset<?>> presets = new ArrayList<>();
        Recipes.kinds().forEach(kind -> presets.addAll(Presets.of(kind)));
        return presets;
    }

    @Override
    protected Map<String, Object> record(Preset<?> preset) {
        Recipe recipe = preset.recipe();
        Notes notes = recipe.notes();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", preset.id());
        record.put("lab", recipe.lab());
        record.put("title", Notes.in(notes.title(), terminal.texts().language()));
        record.put("do", Notes.in(notes.task(), terminal.texts().language()));
        record.put("watch", Notes.in(notes.watch(), terminal.texts().language()));
        record.put("recipe", Recipes.tree(recipe));
        return record;
    }

    @Override
    protected void print(Preset<?> preset) {
        Recipe recipe = preset.recipe();
        Notes notes = recipe.notes();
        terminal.print(
                String.format("%-18s", preset.id()) + Notes.in(notes.title(), terminal.texts().language()));
        terminal.print("  " + recipe.lab() + ", " + Recipes.kindOf(recipe).summary(recipe));
        terminal.print("  " + Notes.in(notes.task(), terminal.texts().language()));
        terminal.print("  " + Notes.in(notes.watch(), terminal.texts().language()));
    }
}
