package gradientlab.ui.search;

import gradientlab.experiment.Glossary;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.Term;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.search.SearchEntry;
import gradientlab.text.KeyTable;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.Shortcut;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What becomes of something found: a preset opens in its lab, a lesson begins, a term is explained, a key of
 * the window does what it does; a key of a lab is named there.
 *
 * @param labs those there are
 * @param show shows a lab
 * @param explain shows what a term means
 * @param window the window's own keys, none of which asks how it was pressed
 */
public record SearchOpening(
        LabContext context, List<LabEntry> labs, Consumer<LabEntry> show, Consumer<Term> explain,
        List<Shortcut> window) implements Consumer<SearchEntry> {

    private static final KeyEvent PRESSED =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false);

    @Override
    public void accept(SearchEntry found) {
        switch (found.kind()) {
            case PRESET -> Recipes.kind(found.lab()).flatMap(kind -> Presets.find(kind, found.id()))
                    .map(Preset::recipe).ifPresent(this::open);
            case LESSON -> Lessons.find(found.id()).ifPresent(context::begin);
            case TERM -> Glossary.of(found.lab()).stream().filter(term -> term.textKey().equals(found.id()))
                    .findFirst().ifPresent(explain);
            default -> KeyTable.find(found.id()).ifPresent(this::press);
        }
    }

    /** In the midst of a lesson it ends that. */
    private void open(Recipe recipe) {
        context.lecture().end();
        context.open(recipe);
    }

    private void press(KeyTable.Row row) {
        labs.stream().filter(lab -> lab.id().equals(row.lab())).findFirst().ifPresent(show);
        window.stream().filter(key -> key.textKey().equals(row.textKey())).findFirst().ifPresentOrElse(
                key -> key.action().accept(PRESSED), () -> name(row));
    }

    private void name(KeyTable.Row row) {
        Texts texts = context.words().texts();
        context.say(row.shown(texts) + "  " + texts.get(row.textKey()));
    }
}
