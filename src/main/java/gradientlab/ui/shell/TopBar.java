package gradientlab.ui.shell;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: the labs at the left, what concerns the whole window at the right. */
final class TopBar extends HBox {

    private static final double WIDE = 1366;

    /** Narrower than this the mark stands for the name, and tabs stand closer: they need the room. */
    private static final double NAMED = 1270;
    /** And than this nothing stands between the groups of buttons. */
    private static final double DIVIDED = 1040;
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

    private final Words words;
    private final ToggleGroup tabs = new ToggleGroup();
    private final List<Region> dividers = List.of(divider(), divider());
    private final HBox tabRow = Nodes.styled(new HBox(), "tabs");
    private final IconButton undo;
    private final IconButton redo;
    private final IconButton theme;
    private final Button present = Nodes.styled(new Button(), "present");
    private final ExportButton export;
    private final Label name;

    TopBar(Words words, Shell shell) {
        this.words = words;
        getStyleClass().add("top-bar");
        // What it needs follows from its width: asked for what it needs, it would keep a window wide.
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);

        name = Nodes.label(words.text("app.name"), "app-name");
        name.setGraphic(new LogoMark());
        name.setMinWidth(USE_PREF_SIZE);
        tabRow.setMinWidth(USE_PREF_SIZE);
        tabRow.setAlignment(Pos.CENTER_LEFT);

        undo = button(Feather.CORNER_UP_LEFT, "bar.undo", "Ctrl+Z", () -> shell.ask(Lab::undo));
        redo = button(Feather.CORNER_UP_RIGHT, "bar.redo", "Ctrl+Y", () -> shell.ask(Lab::redo));
        IconButton course = button(Feather.BOOK_OPEN, "bar.course", "F1", shell::switchCourse);
        course.setId("course-button");
        IconButton open = button(Feather.FOLDER, "bar.open", "Ctrl+O", shell::open);
        IconButton save = button(Feather.SAVE, "bar.save", "Ctrl+S", shell::save);
        theme = button(Feather.SUN, "bar.theme.light", "", shell::switchTheme);
        IconButton keys = button(Feather.HELP_CIRCLE, "bar.keys", "?", shell::switchKeys);
        keys.setId("keys");

        Button language = Nodes.styled(new Button(), "icon-button", "language");
        language.textProperty().bind(words.text("bar.language.short"));
        language.accessibleTextProperty().bind(words.text("bar.language"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.text("bar.language"));
        language.setTooltip(tip);
        language.setOnAction(e -> shell.switchLanguage());

        present.setGraphic(new FontIcon(Feather.MONITOR));
        present.setOnAction(e -> shell.startPresenting());
        present.setMinWidth(USE_PREF_SIZE);
        Tooltip presentTip = new Tooltip();
        presentTip.textProperty().bind(words.of(t -> t.get("bar.present") + "  F5"));
        present.setTooltip(presentTip);
        present.accessibleTextProperty().bind(words.of(t -> t.get("bar.present")));

        export = new ExportButton(words, () -> shell.ask(Lab::export));
        HBox.setMargin(export, new Insets(0, 0, 0, 4));

        Region gap = Nodes.gap();
        getChildren().addAll(
                name, tabRow, gap, undo, redo, dividers.get(0), course, open, save, theme, language, keys,
                dividers.get(1), present, export);
        widthProperty().addListener((o, was, is) -> fit());
        words.languageProperty().addListener((o, was, is) -> fit());
        fit();
    }

    /** Lists the labs; {@code choose} is called with the one whose tab is pressed. */
    void setLabs(List<LabEntry> labs, Consumer<LabEntry> choose) {
        for (LabEntry lab : labs) {
            ToggleButton tab = Nodes.styled(new ToggleButton(), "lab-tab");
            tab.textProperty().bind(words.text(lab.nameKey()));
            tab.setToggleGroup(tabs);
            tab.setUserData(lab);
            tab.setOnAction(e -> {
                tab.setSelected(true);
                choose.accept(lab);
            });
            // The arrow keys select without an action.
            tab.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    choose.accept(lab);
                }
            });
            tabRow.getChildren().add(tab);
        }
    }

    /** Marks the tab of the lab that is shown, and follows what it can undo and how its export goes. */
    void show(LabEntry entry, Lab lab) {
        tabs.getToggles().forEach(tab -> tab.setSelected(tab.getUserData() == entry));
        undo.disableProperty().bind(Bindings.not(lab.canUndo()));
        redo.disableProperty().bind(Bindings.not(lab.canRedo()));
        export.progressProperty().bind(lab.exportProgress());
    }

    /** Shows the way to the other theme. */
    void themeShown(Theme shown) {
        theme.setIcon(shown == Theme.DARK ? Feather.SUN : Feather.MOON);
        theme.setName(shown == Theme.DARK ? "bar.theme.light" : "bar.theme.dark");
    }

    private void fit() {
        boolean named = getWidth() >= NAMED;
        name.setContentDisplay(named ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        tabRow.pseudoClassStateChanged(CLOSE, !named);
        name.pseudoClassStateChanged(CLOSE, !named);
        dividers.forEach(divider -> Nodes.show(divider, getWidth() >= DIVIDED));
        present.setText(getWidth() >= WIDE ? words.texts().get("bar.present") : "");
    }

    private IconButton button(Feather icon, String nameKey, String keys, Runnable action) {
        IconButton button = new IconButton(icon, words, nameKey, keys);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Region divider() {
        Region divider = Nodes.styled(new Region(), "bar-divider");
        return divider;
    }
}
