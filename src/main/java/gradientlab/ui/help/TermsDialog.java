package gradientlab.ui.help;

import gradientlab.ui.lab.Term;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the symbols and words on a lab's screens mean. */
final class TermsDialog {

    private TermsDialog() {}

    static FloatingDialog of(Words words, List<Term> terms) {
        GridPane grid = Nodes.styled(new GridPane(), "keys-grid");
        for (int row = 0; row < terms.size(); row++) {
            Term term = terms.get(row);
            Label symbol = Nodes.styled(new Label(), "term");
            symbol.textProperty()
                    .bind(words.of(t -> t.has(term.symbol()) ? t.get(term.symbol()) : term.symbol()));
            symbol.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label();
            meaning.textProperty().bind(words.text(term.textKey()));
            Nodes.wrap(meaning);
            GridPane.setHgrow(meaning, Priority.ALWAYS);
            GridPane.setValignment(symbol, VPos.TOP);
            grid.addRow(row, symbol, meaning);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(words.text("terms.title"));
        FloatingDialog dialog = new FloatingDialog(words, words.text("terms.title"), scroll);
        dialog.getStyleClass().addAll("keys-dialog", "terms-dialog");
        return dialog;
    }
}
