package gradientlab.ui.shell;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.settings.Preferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labs there are, those of them that were shown so far, and the one that is shown. */
final class OpenLabs {

    private final List<LabEntry> entries;
    private final Preferences preferences;
    private final Map<LabEntry, Lab> made = new LinkedHashMap<>();
    private LabEntry shown;

    OpenLabs(List<LabEntry> entries, Preferences preferences) {
        this.entries = List.copyOf(entries);
        this.preferences = preferences;
    }

    List<LabEntry> entries() {
        return entries;
    }

    /** The lab that is shown; empty before the first is. */
    Optional<Lab> shown() {
        return Optional.ofNullable(made.get(shown));
    }

    boolean shows(LabEntry entry) {
        return entry == shown;
    }

    /** The lab of that id, if there is one. */
    Optional<LabEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The lab that was shown last, or the first. */
    Optional<LabEntry> last() {
        return preferences.lab().flatMap(this::find).or(() -> entries.stream().findFirst());
    }

    /**
     * Makes a lab the one that is shown; where that is for the first time, with what is remembered of it.
     *
     * @return the lab, with whether what is remembered could be read
     */
    Opened show(LabEntry entry, LabContext context) {
        shown = entry;
        preferences.setLab(entry.id());
        if (made.containsKey(entry)) {
            return new Opened(made.get(entry), true);
        }
        Lab lab = entry.open().apply(context);
        made.put(entry, lab);
        Optional<String> recipe = preferences.recipe(entry.id());
        return new Opened(lab, recipe.isEmpty() || lab.restore(recipe.get()));
    }

    /** A lab that is shown. */
    record Opened(Lab lab, boolean readable) {}

    /**
     * Notes the experiments of all labs, hidden ones too: they may have changed just before they were hidden.
     */
    void remember() {
        made.forEach((entry, lab) -> preferences.setRecipe(entry.id(), lab.recipe()));
    }

    void close() {
        made.values().forEach(Lab::close);
    }
}
