package gradientlab.ui.widget;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;

/**
 * The line under one or several fields that says what is wrong and what is allowed; gone when all is well.
 */
public final class ErrorNote extends Label {

    /** Takes over from the fields' own notes and shows the first error among them. */
    public static ErrorNote under(NumberField... fields) {
        List<NumberField> all = List.of(fields);
        all.forEach(NumberField::leaveNoteToOthers);
        return new ErrorNote(Bindings.createStringBinding(
                () -> all.stream()
                        .map(field -> field.errorProperty().get())
                        .filter(error -> !error.isEmpty())
                        .findFirst()
                        .orElse(""),
                all.stream().map(NumberField::errorProperty).toArray(javafx.beans.Observable[]::new)));
    }

    ErrorNote(StringBinding error) {
        getStyleClass().add("error-note");
        Nodes.wrap(this);
        textProperty().bind(Bindings.createStringBinding(
                () -> error.get().isEmpty() ? "" : "✕ " + error.get(), error));
        Nodes.hideEmpty(this);
    }
}
