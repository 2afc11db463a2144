package gradientlab.ui.help;

import gradientlab.text.KeyTable;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The list of keys under "?", in columns: the lab's, the window's, those of a lesson. */
final class KeysDialog {

    private static final List<String> HEADS = List.of("keys.lab", "keys.window", "keys.lesson");

    private KeysDialog() {}

    /**
     * @param columns the lab's keys, the window's, and those of a lesson
     * @param terms shows what symbols and words mean
     * @param about shows who made the program
     */
    static FloatingDialog of(
            Words words, List<List<Shortcut>> columns, Runnable terms, Runnable about, Sizes sizes) {
        GridPane grid = Nodes.styled(new GridPane(), "keys-grid");
        for (int i = 0; i < columns.size(); i++) {
            column(grid, 2 * i, words, HEADS.get(i), columns.get(i));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(words.text("keys.title"));
        FloatingDialog dialog = new FloatingDialog(words, words.text("keys.title"), scroll);
        dialog.getStyleClass().add("keys-dialog");
        HBox foot = Nodes.row(
                Pos.CENTER_LEFT, 12, button("terms", words, "terms.title", terms),
                button("about", words, "about.title", about), Nodes.gap(), sizes(words, sizes));
        dialog.setBottom(foot);
        return dialog;
    }

    private static Button button(String id, Words words, String textKey, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(words.text(textKey));
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Node sizes(Words words, Sizes offered) {
        Label name = Nodes.label(words.text("size.name"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Segmented<Double> sizes =
                new Segmented<>(offered.offered(), size -> words.of(t -> Math.round(100 * size) + " %"));
        sizes.setId("text-size");
        sizes.valueProperty().set(offered.magnifier().wanted());
        sizes.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                offered.choose().accept(is);
            }
        });
        HBox row = Nodes.row(Pos.CENTER_RIGHT, 12, name, sizes);
        return row;
    }

    private static void column(GridPane grid, int at, Words words, String head, List<Shortcut> shortcuts) {
        grid.add(Nodes.label(words.text(head), "keys-head"), at, 0, 2, 1);
        int row = 1;
        for (Shortcut shortcut : shortcuts) {
            Label keys = Nodes.styled(new Label(), "key");
            keys.textProperty().bind(words.of(
                    texts -> KeyTable.find(shortcut.textKey()).map(key -> key.shown(texts))
                            .orElse(shortcut.keys())));
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
