package gradientlab.ui.convolution.layer;

import gradientlab.paint.convolution.layer.scene.LayerSpot;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Digits typed into the cell that was clicked: each takes effect at once, Enter ends, Escape takes back. */
final class TypedCell {

    private static final String SIGNS = "0123456789.-";

    private final LayerState state;
    private Optional<LayerSpot> cell = Optional.empty();
    private String text = "";
    private double before;

    /** @param on what has the focus while someone types */
    TypedCell(LayerState state, Node on) {
        this.state = state;
        on.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        on.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** From now on digits go into that cell. */
    void begin(LayerSpot spot) {
        cell = Optional.of(spot).filter(LayerEdits::changes);
        text = "";
        cell.ifPresent(each -> before = state.value(each));
    }

    void end() {
        cell = Optional.empty();
        text = "";
    }

    private void typed(KeyEvent e) {
        String sign = e.getCharacter().replace('−', '-');
        if (cell.isEmpty() || sign.length() != 1 || !SIGNS.contains(sign)) {
            return;
        }
        e.consume();
        take(sign.equals("-") ? text.startsWith("-") ? text.substring(1) : "-" + text : text + sign);
    }

    private void take(String typed) {
        text = typed;
        if (text.isEmpty()) {
            state.set(cell.orElseThrow(), 0);
            return;
        }
        try {
            state.set(cell.orElseThrow(), Double.parseDouble(text));
        } catch (NumberFormatException e) {
            // A sign or a dot alone is the beginning of a number.
        }
    }

    private void pressed(KeyEvent e) {
        if (cell.isEmpty()) {
            return;
        }
        if (e.getCode() == KeyCode.BACK_SPACE && !text.isEmpty()) {
            take(text.substring(0, text.length() - 1));
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            end();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !text.isEmpty()) {
            state.set(cell.get(), before);
            end();
            e.consume();
        }
    }
}
