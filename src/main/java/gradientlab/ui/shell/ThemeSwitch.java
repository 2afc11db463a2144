package gradientlab.ui.shell;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.settings.Preferences;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** The theme that the window is shown in: its colours are the first of the scene's style sheets. */
final class ThemeSwitch {

    private final StartupWindow ground;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Theme> theme;

    /** Begins with the theme of last time; nothing is coloured until {@link #apply}. */
    ThemeSwitch(StartupWindow ground, Preferences preferences) {
        this.ground = ground;
        this.preferences = preferences;
        theme = new ReadOnlyObjectWrapper<>(this, "theme", preferences.theme());
    }

    ReadOnlyObjectProperty<Theme> shown() {
        return theme.getReadOnlyProperty();
    }

    /** Shows the other theme and keeps it in the settings. */
    void change() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        apply();
        preferences.setTheme(theme.get());
    }

    /** Colours the window. */
    void apply() {
        String sheet = ThemeSheet.address(theme.get());
        ObservableList<String> sheets = ground.scene().getStylesheets();
        if (sheets.isEmpty()) {
            sheets.add(sheet);
        } else {
            sheets.set(0, sheet);
        }
        ground.paint(theme.get());
    }
}
