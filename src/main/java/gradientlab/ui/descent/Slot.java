package gradientlab.ui.descent;

import gradientlab.ui.widget.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A place of the window that holds one node, or none and then takes no room. */
final class Slot extends StackPane {

    Slot() {
        setMinSize(0, 0);
        setPickOnBounds(false);
        hold(null);
    }

    /** Holds a node, taken from wherever it is; null for none. */
    void hold(Node node) {
        if (node == null) {
            getChildren().clear();
        } else if (!getChildren().equals(List.of(node))) {
            getChildren().setAll(node);
        }
        Nodes.show(this, node != null);
    }
}
