package gradientlab.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What panels and dialogs do again and again with their parts. FX thread only. */
public final class Nodes {

    /** How wide an explanation is before it goes on in the next line, in logical pixels. */
    private static final double TIP_WIDTH = 320;

    private Nodes() {}

    /** A part with further style classes. */
    public static <T extends Node> T styled(T part, String... styleClasses) {
        part.getStyleClass().addAll(styleClasses);
        return part;
    }

    /** A label that follows a text. */
    public static Label label(ObservableValue<String> text, String... styleClasses) {
        Label label = styled(new Label(), styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /** Pushes what stands behind it to the far end of its row. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Parts side by side, so many logical pixels apart. */
    public static HBox row(Pos alignment, double spacing, Node... parts) {
        HBox row = new HBox(spacing, parts);
        row.setAlignment(alignment);
        return row;
    }

    /** Shows a part, or takes it away with the room it had. */
    public static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** Gives a label as many lines as its text needs. */
    public static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Takes a label away, with the room it had, as long as it says nothing. */
    public static void hideEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /** An explanation, which takes as many lines as it needs. */
    public static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    /** Something to scroll up and down, as wide as there is room. */
    public static ScrollPane scroll(Node content, String... styleClasses) {
        ScrollPane scroll = styled(new ScrollPane(content), styleClasses);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        paintInPlace(scroll);
        return scroll;
    }

    /**
     * Has what scrolls painted only where it changes. JavaFX keeps a picture of all that is seen of it, which
     * it paints anew for each number that changes: half of the time a playing stage took to draw.
     */
    public static void paintInPlace(ScrollPane scroll) {
        scroll.skinProperty().addListener((o, was, is) -> {
            Node viewport = scroll.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
