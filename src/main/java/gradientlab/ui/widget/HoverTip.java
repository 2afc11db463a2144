package gradientlab.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** What is said of the place under the pointer, where a picture has many such places; nothing elsewhere. */
public final class HoverTip {

    private final Node node;
    private final Tooltip tip = Nodes.tip();
    private String said = "";

    /** Says nothing yet. */
    public HoverTip(Node node) {
        this.node = node;
    }

    /** Says another sentence once the pointer rests; an empty one ends it. */
    public void say(String sentence) {
        if (sentence.equals(said)) {
            return;
        }
        said = sentence;
        tip.hide();
        Tooltip.uninstall(node, tip);
        if (!sentence.isEmpty()) {
            tip.setText(sentence);
            Tooltip.install(node, tip);
        }
    }

    /** What is said now. */
    public String said() {
        return said;
    }
}
