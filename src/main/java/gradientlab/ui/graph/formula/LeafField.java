package gradientlab.ui.graph.formula;

import gradientlab.core.graph.Value;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.TypedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Where a leaf's value is typed: a number, or the rows of a batch between commas. What is not allowed is
 * marked and told of; Esc takes it back, up and down change a number by its last digit but one.
 */
final class LeafField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Consumer<Value> taken;
    private final Consumer<Boolean> wrong;
    private Value value = Value.scalar(0);

    /**
     * @param taken told of every value that was typed
     * @param wrong told whether what stands there can't be a value
     */
    LeafField(Consumer<Value> taken, Consumer<Boolean> wrong) {
        this.taken = taken;
        this.wrong = wrong;
        Nodes.styled(this, "mono", "leaf-field");
        setOnAction(e -> {
            commit();
            if (read(getText()).isPresent()) {
                getParent().requestFocus();
            }
        });
        focusedProperty().addListener((of, was, is) -> {
            if (!is) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a value, unless one is being typed. */
    void show(Value now) {
        if (!now.equals(value) || !isFocused()) {
            value = now;
            restore();
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            restore();
            getParent().requestFocus();
            e.consume();
        } else if ((e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) && !value.batch()) {
            commit();
            taken.accept(Drag.moved(value, 0, e.getCode() == KeyCode.UP ? 10 : -10, e.isShiftDown()));
            e.consume();
        }
    }

    private void commit() {
        if (getText().equals(text(value))) {
            restore();
            return;
        }
        Optional<Value> typed = read(getText());
        typed.ifPresentOrElse(now -> {
            value = now;
            restore();
            taken.accept(now);
        }, () -> mark(true));
    }

    private void restore() {
        setText(text(value));
        mark(false);
    }

    private void mark(boolean on) {
        pseudoClassStateChanged(WRONG, on);
        wrong.accept(on);
    }

    /** A value as it is typed. */
    static String text(Value value) {
        return value.entries().stream().map(TypedNumbers::exact).collect(Collectors.joining(", "));
    }

    /** What a text says: one number is a scalar, several between commas or blanks a batch. */
    static Optional<Value> read(String typed) {
        String text = typed.strip();
        boolean list = text.startsWith("[") && text.endsWith("]");
        String[] words =
                (list ? text.substring(1, text.length() - 1) : text).strip().split("\\s*[,;]\\s*|\\s+");
        List<Double> rows = new ArrayList<>();
        for (String word : words) {
            OptionalDouble number = TypedNumbers.parse(word);
            if (number.isEmpty() || Math.abs(number.getAsDouble()) > Value.LARGEST) {
                return Optional.empty();
            }
            rows.add(number.getAsDouble());
        }
        return rows.size() > Value.MAX_ROWS
                ? Optional.empty()
                : Optional.of(new Value(list || rows.size() > 1, rows));
    }
}
