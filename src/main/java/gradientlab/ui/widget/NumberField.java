package gradientlab.ui.widget;

import gradientlab.core.Knob;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A field for one exact number.
 *
 * <p>What is typed counts when Enter is pressed or the field is left; Escape restores. Both leave the field,
 * so that the next key is the window's again. A number that was typed stays as it was typed; any other is
 * rounded to four digits as long as the field is not entered, and the value stays exact. A text that is not
 * allowed stays, with a danger edge and the reason under it, and the value stays as it was.
 */
public final class NumberField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double MAX_SEED = 1L << 53;

    private final Words words;
    private final DoublePredicate allowed;
    private final String range;
    private final boolean whole;
    private final ExactField field = new ExactField();
    private final ErrorNote note;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private String wrongKey;
    /** The text that gave the value, as long as it is that value; "" if nobody typed it. */
    private String typed = "";
    private int room = Integer.MAX_VALUE;
    private boolean following;

    private NumberField(Words words, DoublePredicate allowed, String range, boolean whole) {
        this.words = words;
        this.allowed = allowed;
        this.range = range;
        this.whole = whole;
        note = new ErrorNote(Bindings.createStringBinding(error::get, error));
        getStyleClass().add("number-field");
        field.getStyleClass().add("mono");
        getChildren().addAll(field, note);
        field.setOnAction(e -> enter());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit();
            } else if (!field.edited) {
                field.setText(written());
                field.edited = false;
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                restore();
            }
        });
        field.textProperty()
                .addListener((o, was, is) -> field.edited = !is.equals(written()));
        value.addListener((o, was, is) -> {
            typed = "";
            restore();
        });
        words.languageProperty().addListener((o, was, is) -> explain());
        restore();
    }

    /**
     * A field for the numbers that {@code allowed} accepts; {@code range} is how people write them: "(0,
     * 10]".
     */
    public static NumberField real(Words words, DoublePredicate allowed, String range) {
        return new NumberField(words, allowed, range, false);
    }

    /** A field for whole numbers from {@code min} to {@code max}. */
    public static NumberField whole(Words words, int min, int max) {
        return new NumberField(
                words, v -> v == Math.rint(v) && v >= min && v <= max, "[" + min + ", " + max + "]", true);
    }

    /** A field for a seed; recipes may have larger ones than a field can hold exactly. */
    public static NumberField seed(Words words) {
        return real(words, v -> v == Math.rint(v) && Math.abs(v) <= MAX_SEED, "[-2^53, 2^53]");
    }

    /** A field for the value of a knob. */
    public static NumberField of(Words words, Knob knob) {
        NumberField field =
                new NumberField(words, knob::allows, knob.range(), knob.kind() == Knob.Kind.WHOLE);
        field.value.set(knob.initial());
        return field;
    }

    /** Puts a small label above the field and names the field for the blind. Returns this. */
    public NumberField labelled(ObservableValue<String> text) {
        Label label = Nodes.label(text, "caption");
        label.setLabelFor(field);
        getChildren().add(0, label);
        field.accessibleTextProperty().bind(text);
        return this;
    }

    /** Rounds a number of more characters as long as nobody types; the value stays exact. Returns this. */
    public NumberField room(int characters) {
        room = characters;
        restore();
        return this;
    }

    /** Tells of every other number but those of {@link #show}. Returns this. */
    public NumberField onTyped(DoubleConsumer typed) {
        value.addListener((of, was, is) -> {
            if (!following) {
                typed.accept(is.doubleValue());
            }
        });
        return this;
    }

    /** Shows a number, telling nobody. */
    public void show(double number) {
        boolean outer = following;
        following = true;
        value.set(number);
        following = outer;
    }

    /** The number; setting it refreshes the text and removes an error. Always allowed when set by typing. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** What is wrong with the text now, empty if nothing. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The text field itself, for its width and its place in the order of focus. */
    public TextField field() {
        return field;
    }

    /** Whether {@code focus} is the inside of such a field, with a text that was typed but not taken yet. */
    public static boolean edited(Node focus) {
        return focus instanceof ExactField field && field.edited;
    }

    /** Whether {@code focus} is the inside of such a field, with its number as it was taken. */
    public static boolean settled(Node focus) {
        return focus instanceof ExactField field && !field.edited;
    }

    void leaveNoteToOthers() {
        getChildren().remove(note);
    }

    /** What was typed counts; the field is left, for its own row: Tab goes on from there. */
    private void enter() {
        commit();
        if (wrongKey == null) {
            requestFocus();
        }
    }

    /** Takes the text as the value if it is allowed, else says why not. */
    void commit() {
        if (!field.edited) {
            restore();
            return;
        }
        OptionalDouble number = TypedNumbers.parse(field.getText());
        if (number.isPresent() && allowed.test(number.getAsDouble())) {
            String text = field.getText().strip();
            value.set(number.getAsDouble());
            typed = value.get() == number.getAsDouble() ? text : "";
            restore();
        } else {
            wrongKey = number.isEmpty()
                    ? "field.error.number"
                    : whole ? "field.error.whole" : "field.error.range";
            explain();
        }
    }

    /** The exact number, as it was typed if it was. */
    private String written() {
        return typed.isEmpty() ? TypedNumbers.exact(value.get()) : typed;
    }

    /** What was typed; or four digits, and fewer where they have no room: half a digit would be misread. */
    private String resting() {
        if (!typed.isEmpty() && typed.length() <= room) {
            return typed;
        }
        boolean counted = value.get() == Math.rint(value.get());
        String text = counted ? TypedNumbers.exact(value.get()) : TypedNumbers.shown(value.get());
        for (int digits = room; text.length() > room && digits > 0; digits--) {
            text = TypedNumbers.exact(TypedNumbers.rounded(value.get(), digits));
        }
        return text;
    }

    private void restore() {
        wrongKey = null;
        field.setText(field.isFocused() ? written() : resting());
        field.edited = false;
        explain();
    }

    private void explain() {
        error.set(wrongKey == null ? "" : words.texts().get(wrongKey, range));
        field.pseudoClassStateChanged(WRONG, wrongKey != null);
    }

    private static final class ExactField extends TextField {
        private boolean edited;

        ExactField() {
            // No number has a blank; the key plays once the number is taken.
            addEventFilter(KeyEvent.KEY_TYPED, e -> {
                if (e.getCharacter().equals(" ")) {
                    e.consume();
                }
            });
        }
    }
}
