package gradientlab.ui.widget;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A row that opens: a title, a summary of what is inside at the right, and the inside when it is asked for.
 */
public final class Fold extends VBox {

    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");
    private Supplier<Node> inside;
    private Node content;
    private Runnable upToDate = () -> {};

    /**
     * A closed fold that brings its content up to date, first when it is opened.
     *
     * @param inside makes the content the first time it is opened
     */
    public static <T extends Node> Fold of(
            ObservableValue<String> title, Supplier<T> inside, Consumer<T> update) {
        Fold fold = new Fold(title);
        fold.inside = () -> {
            T made = inside.get();
            fold.upToDate = () -> update.accept(made);
            fold.upToDate.run();
            return made;
        };
        return fold;
    }

    /**
     * A closed fold.
     *
     * @param inside makes the content the first time it is opened
     */
    public Fold(ObservableValue<String> title, ObservableValue<String> summary, Supplier<Node> inside) {
        this(title);
        this.inside = inside;
        this.summary.bind(summary);
    }

    private Fold(ObservableValue<String> title) {
        getStyleClass().add("fold");
        Label name = Nodes.label(title);
        name.setMinWidth(USE_PREF_SIZE);
        Label brief = Nodes.label(summary, "summary");
        WholeText.on(brief);
        HBox row = Nodes.row(Pos.CENTER_LEFT, 10, arrow, name, Nodes.gap(), brief);
        Button head = new Button() {
            @Override
            public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
                return attribute == AccessibleAttribute.EXPANDED
                        ? expanded.get()
                        : super.queryAccessibleAttribute(attribute, parameters);
            }
        };
        head.setAccessibleRole(AccessibleRole.TITLED_PANE);
        head.accessibleTextProperty().bind(title);
        head.getStyleClass().add("fold-head");
        head.setGraphic(row);
        head.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(head.widthProperty().subtract(32));
        head.setOnAction(e -> expanded.set(!expanded.get()));
        getChildren().add(head);
        expanded.addListener((o, was, is) -> show(is));
    }

    /** Brings a fold made by {@link #of} up to date. */
    public void refresh(String brief) {
        summary.set(brief);
        upToDate.run();
    }

    /** Whether the content is shown. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    private void show(boolean open) {
        arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (open && content == null) {
            content = inside.get();
            content.getStyleClass().add("fold-content");
            inside = null;
        }
        if (open) {
            getChildren().add(content);
        } else {
            getChildren().remove(content);
        }
    }
}
