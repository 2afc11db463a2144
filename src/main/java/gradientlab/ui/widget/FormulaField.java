package gradientlab.ui.widget;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.expression.Expression;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A field for a formula in x and y.
 *
 * <p>What is typed counts when the hand rests for a moment, at Enter, and when the field is left; Escape
 * restores. Enter and Escape leave the field. A text with a mistake stays; under it stand the reason and the
 * place, marked by a caret.
 */
public final class FormulaField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** How long a hand that types may rest before what it typed is looked at. */
    private static final Duration REST = Duration.millis(350);

    /** Characters shown on each side of a mistake. */
    private static final int AROUND = 14;

    private final Words words;
    private final Function<Expression, String> taken;
    private final TextField field = Nodes.styled(new TextField(), "mono");
    private final StringProperty error = new SimpleStringProperty(this, "error", "");
    private final Label place = Nodes.styled(new Label(), "mono", "formula-place");
    private final PauseTransition rest = new PauseTransition(REST);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private String shown = "";

    /**
     * @param taken told of a formula without mistakes; returns the key of a text that says why it can't be
     *     used all the same, or ""
     */
    public FormulaField(Words words, Function<Expression, String> taken) {
        this.words = words;
        this.taken = taken;
        getStyleClass().addAll("number-field", "formula-field");
        Label name = Nodes.styled(new Label("f(x, y)"), "caption", "mono");
        name.setLabelFor(field);
        field.setId("formula");
        field.accessibleTextProperty().bind(words.text("surface.expression.name"));
        place.setMinHeight(Region.USE_PREF_SIZE);
        Nodes.hideEmpty(place);
        getChildren().addAll(
                name, field, place, new ErrorNote(Bindings.createStringBinding(error::get, error)));
        rest.setOnFinished(e -> commit());
        field.textProperty().addListener((of, was, is) -> {
            if (!is.equals(shown)) {
                rest.playFromStart();
            } else {
                rest.stop();
            }
        });
        field.setOnAction(e -> {
            commit();
            changing.set(false);
            if (error.get().isEmpty()) {
                requestFocus();
            }
        });
        field.focusedProperty().addListener((of, was, is) -> {
            if (!is) {
                commit();
                changing.set(false);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                restore();
            }
        });
        words.languageProperty().addListener(o -> explain());
    }

    /** Shows a formula, unless it is the one that is being typed on. */
    public void show(String formula) {
        if (!formula.equals(shown)) {
            shown = formula;
            restore();
            changing.set(false);
        }
    }

    /** True from the first formula that was taken until the field is left: all that is one change. */
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    private void restore() {
        field.setText(shown);
        rest.stop();
        clear();
    }

    private void commit() {
        rest.stop();
        if (!field.getText().equals(shown)) {
            explain();
        } else {
            clear();
        }
    }

    /** Takes the text if it is a formula, else says why it is none. */
    private void explain() {
        String text = field.getText();
        if (text.equals(shown)) {
            return;
        }
        clear();
        try {
            Expression expression = Expression.parse(text);
            String before = shown;
            shown = text;
            changing.set(true);
            String refused = taken.apply(expression);
            if (!refused.isEmpty()) {
                shown = before;
                wrong(words.texts().get(refused));
            }
        } catch (ExpressionException e) {
            Texts texts = words.texts();
            wrong(RecipeException.of(e).in(texts));
            place.setText(place(text, e.position()));
        }
    }

    /** A stretch of the text with a caret under the wrong character. */
    static String place(String text, int position) {
        int from = Math.max(0, Math.min(position - AROUND, text.length() - 2 * AROUND));
        int to = Math.min(text.length(), from + 2 * AROUND);
        String left = from > 0 ? "…" : "";
        String right = to < text.length() ? "…" : "";
        String line = left + text.substring(from, to).replaceAll("\\s", " ") + right;
        return line + "\n" + " ".repeat(left.length() + Math.max(0, position - from)) + "^";
    }

    private void wrong(String sentence) {
        error.set(sentence);
        field.pseudoClassStateChanged(WRONG, true);
    }

    private void clear() {
        error.set("");
        place.setText("");
        field.pseudoClassStateChanged(WRONG, false);
    }
}
