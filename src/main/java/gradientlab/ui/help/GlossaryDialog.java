package gradientlab.ui.help;

import gradientlab.experiment.Glossary;
import gradientlab.experiment.Term;
import gradientlab.experiment.recipe.Notes;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What the symbols and words on the labs' screens mean, lab by lab: each with its explanation and a preset
 * that shows it.
 */
final class GlossaryDialog {

    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    /** In sizes of the type. */
    private static final double WIDTH = 60;
    private static final double HEIGHT = 36;
    private static final double SYMBOL = 9;

    private GlossaryDialog() {}

    /**
     * @param labs in the order they stand in, the one that is shown first
     * @param asked the term that is shown first, and marked
     * @param type the size of the type, in logical pixels
     * @param open opens the preset of a term
     */
    static FloatingDialog of(
            Words words, List<LabEntry> labs, Optional<Term> asked, double type, Consumer<Term> open) {
        GridPane grid = Nodes.styled(new GridPane(), "glossary-grid");
        ColumnConstraints symbols = new ColumnConstraints();
        symbols.setMinWidth(SYMBOL * type);
        symbols.setMaxWidth(SYMBOL * type);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setHgrow(Priority.ALWAYS);
        meanings.setFillWidth(true);
        grid.getColumnConstraints().addAll(symbols, meanings, new ColumnConstraints());
        ScrollPane scroll = Nodes.scroll(grid);
        scroll.setPrefSize(WIDTH * type, HEIGHT * type);
        scroll.accessibleTextProperty().bind(words.text("terms.title"));
        int row = 0;
        for (LabEntry lab : labs) {
            List<Term> terms = Glossary.of(lab.id());
            if (!terms.isEmpty()) {
                grid.add(Nodes.label(words.text(lab.nameKey()), "glossary-lab"), 0, row++, 3, 1);
            }
            for (Term term : terms) {
                List<Node> line = line(words, term, open);
                grid.addRow(row++, line.toArray(Node[]::new));
                if (asked.filter(term::equals).isPresent()) {
                    line.forEach(part -> part.pseudoClassStateChanged(ASKED, true));
                    Platform.runLater(() -> show(scroll, grid, line));
                }
            }
        }
        FloatingDialog dialog = new FloatingDialog(words, words.text("terms.title"), scroll);
        dialog.getStyleClass().add("terms-dialog");
        dialog.getStylesheets().add(
                GlossaryDialog.class.getResource("/assets/themes/search.css").toExternalForm());
        dialog.setStyle("-fx-font-size: " + type + "px;");
        return dialog;
    }

    /** The symbol, what it means, and the way to the preset. */
    private static List<Node> line(Words words, Term term, Consumer<Term> open) {
        Label symbol = Nodes.styled(new Label(), "term");
        symbol.textProperty().bind(words.of(term::symbol));
        Nodes.wrap(symbol);
        Label meaning = new Label();
        meaning.textProperty().bind(words.text(term.textKey()));
        Nodes.wrap(meaning);
        Button preset = new Button();
        preset.setId("term-preset-" + term.textKey().replace('.', '-'));
        preset.setMinWidth(Region.USE_PREF_SIZE);
        preset.textProperty().bind(words.of(
                texts -> Notes.in(term.shownBy().notes().title(), texts.language())));
        preset.setOnAction(e -> open.accept(term));
        List<Node> line = new ArrayList<>(List.of(symbol, meaning, preset));
        line.forEach(part -> GridPane.setValignment(part, VPos.TOP));
        return line;
    }

    /** Scrolls a line into the middle and gives its preset the keys. */
    private static void show(ScrollPane scroll, GridPane grid, List<Node> line) {
        scroll.applyCss();
        scroll.layout();
        double all = grid.getHeight();
        double seen = scroll.getViewportBounds().getHeight();
        double at = line.get(1).getBoundsInParent().getCenterY() - seen / 2;
        scroll.setVvalue(all <= seen ? 0 : Math.max(0, Math.min(1, at / (all - seen))));
        line.get(2).requestFocus();
    }
}
