package gradientlab.ui.descent.mode;

import gradientlab.ui.lab.Shortcut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which mode is shown, if any, and those that may be. */
public final class Modes {

    private final List<ModeEntry> entries = new ArrayList<>();
    private final Map<String, Mode> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Mode> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private Runnable onInvalidated = () -> {};

    /** One more mode; its button comes under those before it. */
    public void add(ModeEntry entry) {
        entries.add(entry);
    }

    /** In the order of their buttons. */
    public List<ModeEntry> entries() {
        return List.copyOf(entries);
    }

    /** The mode shown, or null for the race. */
    public ReadOnlyObjectProperty<Mode> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the mode of an entry is shown. */
    public boolean shows(ModeEntry entry) {
        return shows(entry.id());
    }

    /** Shows the mode of an entry, or the race if it is shown. */
    public void toggle(ModeEntry entry) {
        show(shows(entry) ? null : make(entry));
    }

    /** Whether the mode of that id is shown. */
    public boolean shows(String id) {
        return shown.get() != null && shown.get() == made.get(id);
    }

    /** Shows the mode of an id that is offered. */
    public void enter(String id) {
        entries.stream().filter(entry -> entry.id().equals(id)).findFirst()
                .ifPresent(entry -> show(make(entry)));
    }

    private Mode make(ModeEntry entry) {
        return made.computeIfAbsent(entry.id(), id -> entry.make().get());
    }

    /** Shows a mode in place of whatever is shown; null for the race. */
    void show(Mode mode) {
        Mode was = shown.get();
        if (was == mode) {
            return;
        }
        if (was != null) {
            was.left();
        }
        shown.set(mode);
        if (mode != null) {
            mode.entered();
        }
        invalidate();
    }

    /** Shows the race; false if it is shown. */
    public boolean leave() {
        boolean some = shown.get() != null;
        show(null);
        return some;
    }

    /** Closes every mode that was made. */
    public void close() {
        made.values().forEach(Mode::close);
    }

    /** Asks for {@link Mode#refresh} at the next pulse. */
    public void invalidate() {
        onInvalidated.run();
    }

    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    /**
     * Alt with a digit for every mode; unlike its own key that shows it where it is shown already.
     *
     * @param first the digit of the first mode, 1 or more
     * @param projected whether only modes for a lecture room are wanted
     */
    public List<Shortcut> places(int first, boolean projected) {
        List<Shortcut> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ModeEntry entry = entries.get(i);
            if (entry.projected() || !projected) {
                all.add(Shortcut.place(
                        first + i, entry.nameKey() + ".key", () -> enter(entry.id())));
            }
        }
        return all;
    }

    /**
     * The keys of the mode shown, then those that show and leave modes.
     *
     * @param projected whether only modes for a lecture room are wanted
     */
    public List<Shortcut> shortcuts(boolean projected) {
        List<Shortcut> all = new ArrayList<>(shown.get() == null ? List.of() : shown.get().shortcuts());
        for (ModeEntry entry : entries) {
            if (projected && !entry.projected()) {
                continue;
            }
            all.add(Shortcut.key(entry.key().getName(), entry.key(), entry.nameKey(), () -> toggle(entry)));
        }
        return all;
    }
}
