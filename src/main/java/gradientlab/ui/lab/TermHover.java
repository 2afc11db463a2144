package gradientlab.ui.lab;

import gradientlab.experiment.Term;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Explains a lab's symbols where they stand: a text under the pointer that names some, and has no other
 * explanation of its own, says what they mean.
 */
public final class TermHover {

    /** More would be a page. */
    private static final int MOST = 4;

    private final Supplier<List<Term>> terms;
    private final Words words;
    private final Tooltip tip = Nodes.tip();
    private Labeled over;
    private String explained = "";

    /**
     * Explains the texts in a part of the window.
     *
     * @param terms asked for when the pointer is over a text
     */
    public TermHover(Node part, Supplier<List<Term>> terms, Words words) {
        this.terms = terms;
        this.words = words;
        tip.setMaxWidth(420);
        tip.getStyleClass().add("term-tip");
        part.addEventFilter(MouseEvent.MOUSE_MOVED, e -> moved(e.getTarget()));
    }

    /** Each of the terms that a text names with what it means, a line each; "" if it names none. */
    static String meanings(String text, List<Term> terms, Texts texts) {
        return terms.stream().filter(term -> TermMatch.names(text, term.symbol(texts))).limit(MOST)
                .map(term -> term.symbol(texts) + "  " + texts.get(term.textKey()))
                .collect(Collectors.joining("\n"));
    }

    private void moved(EventTarget target) {
        Labeled now = labeled(target);
        String text = now == null || now.getText() == null ? "" : now.getText();
        if (now == over && text.equals(explained)) {
            return;
        }
        leave();
        over = now;
        explained = text;
        if (text.isEmpty() || explainsItself(now, text)) {
            return;
        }
        String meanings = meanings(text, terms.get(), words.texts());
        if (!meanings.isEmpty()) {
            // A text that may be cut had its whole as its tooltip: that is said first.
            tip.setText(now.getTooltip() == null ? meanings : text + "\n" + meanings);
            Tooltip.install(now, tip);
        }
    }

    private void leave() {
        if (over != null) {
            Tooltip.uninstall(over, tip);
            if (over.getTooltip() != null) {
                Tooltip.install(over, over.getTooltip());
            }
        }
    }

    private static boolean explainsItself(Labeled labeled, String text) {
        Tooltip own = labeled.getTooltip();
        return own != null && !text.equals(own.getText());
    }

    /** The innermost text that a pointer is on; null where it is on none. */
    private static Labeled labeled(EventTarget target) {
        Node node = target instanceof Node at ? at : null;
        for (int up = 0; node != null && up < 3; up++) {
            if (node instanceof Labeled labeled) {
                return labeled;
            }
            node = node.getParent();
        }
        return null;
    }
}
