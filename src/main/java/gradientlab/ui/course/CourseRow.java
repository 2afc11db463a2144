package gradientlab.ui.course;

import gradientlab.ui.widget.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A line of the course that does something when it is clicked or fired from the keyboard. Not a button,
 * whose text has no line breaks.
 */
final class CourseRow extends HBox {

    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Runnable action;
    private final VBox words = new VBox();

    /** @param sign what stands before the words */
    CourseRow(String id, Node sign, Runnable action) {
        this.action = action;
        setId(id);
        getStyleClass().add("course-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(sign, words);
        setOnMouseClicked(e -> action.run());
    }

    /** One more line under those before it. */
    CourseRow line(String text, String... styles) {
        Label label = Nodes.styled(new Label(text), styles);
        Nodes.wrap(label);
        words.getChildren().add(label);
        return this;
    }

    /** Stands at the end of the first line. */
    CourseRow end(String text) {
        Label label = Nodes.styled(new Label(text), "course-end");
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
        return this;
    }

    CourseRow named(String name) {
        setAccessibleText(name);
        return this;
    }

    void fire() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }

    /** A ring for a lesson that was not begun, with a dot for one that was, a disk for one that is done. */
    static Node mark(boolean begun, boolean done) {
        Region mark = Nodes.styled(new Region(), "course-mark");
        mark.pseudoClassStateChanged(BEGUN, begun);
        mark.pseudoClassStateChanged(DONE, done);
        return mark;
    }
}
