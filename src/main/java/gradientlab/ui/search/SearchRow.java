package gradientlab.ui.search;

import gradientlab.experiment.search.SearchEntry;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.widget.Nodes;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something found: what kind of thing it is, its name and what is said of it, and the lab it belongs to. */
final class SearchRow extends ListCell<SearchEntry> {

    private final Texts texts;
    private final UnaryOperator<String> labs;
    private final Label kind = Nodes.styled(new Label(), "search-kind");
    private final Label name = Nodes.styled(new Label(), "search-name");
    /** Its name in the language that is not shown: what was typed may be that. */
    private final Label other = Nodes.styled(new Label(), "search-said");
    private final Tooltip others = Nodes.tip();
    private final Label said = Nodes.styled(new Label(), "search-said");
    private final Tooltip whole = Nodes.tip();
    private final Label lab = Nodes.styled(new Label(), "search-lab");
    private final HBox row;

    /** @param labs the name of a lab by its id */
    SearchRow(Texts texts, UnaryOperator<String> labs, Consumer<SearchEntry> choose) {
        this.texts = texts;
        this.labs = labs;
        kind.setMinWidth(Region.USE_PREF_SIZE);
        lab.setMinWidth(Region.USE_PREF_SIZE);
        said.setTooltip(whole);
        other.setTooltip(others);
        other.setMinWidth(0);
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(Nodes.row(Pos.BASELINE_LEFT, 8, name, other), said);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 12, kind, words, lab), "search-row");
        // The words take what is left, whatever they would like.
        row.setPrefWidth(1);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnMouseClicked(e -> {
            if (!isEmpty()) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(SearchEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        kind.setText(texts.get("search.kind." + entry.kind().name().toLowerCase(Locale.ROOT)));
        name.setText(entry.title().get(texts.language()));
        Language beside = texts.language() == Language.KO ? Language.EN : Language.KO;
        other.setText(entry.title().get(beside));
        others.setText(other.getText());
        Nodes.show(other, !other.getText().equals(name.getText()));
        said.setText(entry.text().get(texts.language()));
        whole.setText(said.getText());
        lab.setText(entry.lab().isEmpty() ? "" : labs.apply(entry.lab()));
        setAccessibleText(kind.getText() + " " + name.getText() + " " + lab.getText());
        setGraphic(row);
    }
}
