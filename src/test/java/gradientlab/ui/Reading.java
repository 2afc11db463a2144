package gradientlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be read in a window, and by whom: texts as they are laid out, and the names of controls. */
final class Reading {

    /** Lines of text have air above and below: so much of it may be shared. */
    private static final double AIR = 3;

    private final List<Node> shown = new ArrayList<>();

    /** Everything in the window that is visible now. */
    Reading(Parent root) {
        collect(root);
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        shown.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** Controls that the keyboard reaches and that have nothing to be called by. */
    List<String> nameless() {
        return shown.stream().filter(Node::isFocusTraversable).filter(node -> !node.isDisabled())
                .filter(node -> name(node).isBlank()).map(Reading::describe).toList();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof TextInputControl || node instanceof ComboBoxBase<?>) {
            // Its text is its value.
            return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label
                    ? label.getText()
                    : "";
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
    }

    /** Buttons that can be pressed only with a mouse. */
    List<String> unreachable() {
        return shown.stream().filter(ButtonBase.class::isInstance)
                .filter(node -> !node.isFocusTraversable() && !insideControl(node)).map(Reading::describe)
                .toList();
    }

    /** Labels that end in dots because they have no room, and don't say the whole text in a tooltip. */
    List<String> cut() {
        List<String> cut = new ArrayList<>();
        for (Node node : shown) {
            if (node instanceof Labeled label && label.getText() != null && !label.getText().isEmpty()) {
                Optional<Text> text = label.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                        .filter(child -> !(child instanceof FontIcon)).map(Text.class::cast).findFirst();
                if (text.isPresent() && text.get().isVisible()
                        && !text.get().getText().equals(label.getText())
                        && !(label.getTooltip() != null
                                && label.getTooltip().getText().contains(label.getText()))) {
                    cut.add(describe(node) + " shows " + text.get().getText());
                }
            }
        }
        return cut;
    }

    /** Panels whose content is wider than they are, and which cannot be scrolled there. */
    List<String> tooWide() {
        return shown.stream().filter(ScrollPane.class::isInstance).map(ScrollPane.class::cast)
                .filter(pane -> pane.getContent() != null
                        && pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                        && pane.getContent().getLayoutBounds()
                                .getWidth() > pane.getViewportBounds().getWidth() + 0.5)
                .map(pane -> describe(pane) + " " + pane.getContent().getLayoutBounds().getWidth() + " in "
                        + pane.getViewportBounds().getWidth())
                .toList();
    }

    /** Texts of which a part lies outside the window. */
    List<String> outside() {
        List<String> outside = new ArrayList<>();
        for (Text text : texts()) {
            Bounds at = text.localToScene(text.getLayoutBounds());
            if (window(text).equals(scene(text)) && !scene(text).contains(inner(at))) {
                outside.add(describe(text) + " at " + at);
            }
        }
        return outside;
    }

    /** Pairs of texts that lie on each other; a dialog may cover what is under it. */
    List<String> overlapping() {
        List<Text> texts = texts();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Bounds a = seen(texts.get(i));
            for (int j = i + 1; j < texts.size(); j++) {
                Bounds b = seen(texts.get(j));
                if (a.getWidth() > 0 && b.getWidth() > 0 && a.getHeight() > 0 && b.getHeight() > 0
                        && a.intersects(b) && layer(texts.get(i)) == layer(texts.get(j))) {
                    pairs.add(describe(texts.get(i)) + " and " + describe(texts.get(j)));
                }
            }
        }
        return pairs;
    }

    private List<Text> texts() {
        return shown.stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> !text.getText().isBlank()).toList();
    }

    /** The part of a text that scrolling leaves visible, without its air. */
    private static Bounds seen(Text text) {
        Bounds at = inner(text.localToScene(text.getLayoutBounds()));
        Bounds window = window(text);
        double left = Math.max(at.getMinX(), window.getMinX());
        double top = Math.max(at.getMinY(), window.getMinY());
        return new BoundingBox(left, top,
                Math.max(0, Math.min(at.getMaxX(), window.getMaxX()) - left),
                Math.max(0, Math.min(at.getMaxY(), window.getMaxY()) - top));
    }

    private static Bounds inner(Bounds at) {
        return new BoundingBox(at.getMinX() + 1, at.getMinY() + AIR, Math.max(0, at.getWidth() - 2),
                Math.max(0, at.getHeight() - 2 * AIR));
    }

    /** What a text is seen through: the viewport it scrolls in, else the whole window. */
    private static Bounds window(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")) {
                return at.localToScene(at.getLayoutBounds());
            }
        }
        return scene(node);
    }

    private static Bounds scene(Node node) {
        return new BoundingBox(0, 0, node.getScene().getWidth(), node.getScene().getHeight());
    }

    /** The dialog or message a node stands in, or the window's content. */
    private static Node layer(Node node) {
        Node root = node.getScene().getRoot();
        Node found = root;
        for (Node at = node; at != root; at = at.getParent()) {
            if (at.getStyleClass().contains("floating-dialog") || at.getParent() == root) {
                found = at;
                break;
            }
        }
        return found;
    }

    private static boolean insideControl(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.isFocusTraversable()) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Node node) {
        String text = node instanceof Labeled label
                ? label.getText()
                : node instanceof Text t ? t.getText() : String.valueOf(node.getAccessibleText());
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 4 && at != null; i++, at = at.getParent()) {
            path.append(i == 0 ? "" : " < ").append(at.getClass().getSimpleName())
                    .append(at.getId() == null ? "" : "#" + at.getId());
        }
        return '"' + text + "\" (" + path + ")";
    }
}
