package gradientlab.ui.descent.sweep;

import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/**
 * A field for the range of a map's axis, as the command line writes it. What is typed counts when Enter is
 * pressed or the field is left; Escape restores; both leave the field. What can't be used stays, with the
 * reason under it.
 */
final class AxisField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = Nodes.styled(new TextField(), "mono");
    private final Label note = Nodes.styled(new Label(), "error-note");
    private final UnaryOperator<String> take;
    private String shown = "";

    /** @param take uses a text, and says what is wrong with it, or nothing */
    AxisField(ObservableValue<String> name, Words words, UnaryOperator<String> take) {
        this.take = take;
        getStyleClass().add("number-field");
        Label caption = Nodes.label(words.text("descent.map.range"), "caption");
        caption.setLabelFor(field);
        field.accessibleTextProperty().bind(name);
        field.setOnAction(e -> {
            commit();
            if (note.getText().isEmpty()) {
                requestFocus();
            }
        });
        field.focusedProperty().addListener((of, was, is) -> {
            if (!is) {
                commit();
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.setText(shown);
                complain("");
            }
        });
        Nodes.wrap(note);
        Nodes.hideEmpty(note);
        getChildren().addAll(caption, field, note);
        setMinWidth(0);
    }

    /** The text field itself. */
    TextField field() {
        return field;
    }

    /** Shows what holds, unless somebody is typing. */
    void show(String text) {
        boolean typing = field.isFocused() && !field.getText().equals(shown);
        boolean same = text.equals(shown);
        shown = text;
        if (!typing || !same) {
            field.setText(text);
            complain("");
        }
    }

    private void commit() {
        if (!field.getText().equals(shown)) {
            complain(take.apply(field.getText().strip()));
        }
    }

    private void complain(String sentence) {
        note.setText(sentence.isEmpty() ? "" : "✕ " + sentence);
        field.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }
}
