package gradientlab.ui.shell;

import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The list of keys under "?", in two columns: the window's and the lab's. */
final class KeysDialog {

    private KeysDialog() {}

    /** @param about shows who made the program */
    static FloatingDialog of(Words words, List<Shortcut> lab, List<Shortcut> window, Runnable about) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        column(grid, 0, words, lab);
        column(grid, 2, words, window);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(words.text("keys.title"));
        FloatingDialog dialog = new FloatingDialog(words, words.text("keys.title"), scroll);
        dialog.getStyleClass().add("keys-dialog");
        Button aboutButton = new Button();
        aboutButton.setId("about");
        aboutButton.textProperty().bind(words.text("about.title"));
        aboutButton.setOnAction(e -> about.run());
        dialog.setBottom(new HBox(aboutButton));
        return dialog;
    }

    private static void column(GridPane grid, int at, Words words, List<Shortcut> shortcuts) {
        int row = 0;
        for (Shortcut shortcut : shortcuts) {
            Label keys = new Label();
            keys.getStyleClass().add("key");
            keys.textProperty().bind(words.of(
                    t -> t.has(shortcut.keys()) ? t.get(shortcut.keys()) : shortcut.keys()));
            keys.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(keys, HPos.LEFT);
            Label what = new Label();
            what.setWrapText(true);
            GridPane.setHgrow(what, Priority.ALWAYS);
            what.textProperty().bind(words.text(shortcut.textKey()));
            grid.add(keys, at, row);
            grid.add(what, at + 1, row);
            row++;
        }
    }
}
