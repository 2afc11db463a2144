package gradientlab.ui.widget;

import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Digits typed into the cell of a picture: each takes effect at once, Enter ends, Escape takes all back. */
public final class CellTyping {

    private static final String SIGNS = "0123456789.-";

    private DoubleConsumer set;
    private String text = "";
    private double before;

    /** @param on what has the focus while someone types */
    public CellTyping(Node on) {
        on.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        on.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        on.focusedProperty().addListener(o -> end());
    }

    /**
     * From now on digits go into a cell.
     *
     * @param now its number
     * @param to takes another one
     */
    public void begin(double now, DoubleConsumer to) {
        before = now;
        set = to;
        text = "";
    }

    /** From now on they go nowhere. */
    public void end() {
        set = null;
        text = "";
    }

    private void typed(KeyEvent e) {
        String sign = e.getCharacter().replace('−', '-');
        if (set == null || sign.length() != 1 || !SIGNS.contains(sign)) {
            return;
        }
        e.consume();
        take(sign.equals("-") ? text.startsWith("-") ? text.substring(1) : "-" + text : text + sign);
    }

    private void take(String typed) {
        text = typed;
        if (text.isEmpty()) {
            set.accept(0);
            return;
        }
        try {
            set.accept(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            // A sign or a dot alone is the beginning of a number.
        }
    }

    private void pressed(KeyEvent e) {
        if (set == null) {
            return;
        }
        if (e.getCode() == KeyCode.BACK_SPACE && !text.isEmpty()) {
            take(text.substring(0, text.length() - 1));
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            end();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !text.isEmpty()) {
            set.accept(before);
            end();
            e.consume();
        }
    }
}
