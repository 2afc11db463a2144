package gradientlab.ui.widget;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A strip of choices side by side, exactly one of them taken.
 *
 * @param <T> what is chosen from
 */
public final class Segmented<T> extends HBox {

    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ToggleGroup group = new ToggleGroup();

    /**
     * A strip of equal widths with the first item taken.
     *
     * @param items at least one
     * @param label what an item is called, following the language
     */
    public Segmented(List<T> items, Function<T, ObservableValue<String>> label) {
        getStyleClass().add("segmented");
        for (T item : items) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(label.apply(item));
            button.setUserData(item);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            button.setPrefWidth(USE_COMPUTED_SIZE);
            button.setOnAction(e -> {
                button.setSelected(true);
                value.set(item);
            });
            // The arrow keys select without an action.
            button.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    value.set(item);
                }
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            getChildren().add(button);
        }
        ends(getChildren());
        value.addListener((o, was, is) -> group.getToggles()
                .forEach(toggle -> toggle.setSelected(Objects.equals(toggle.getUserData(), is))));
        value.set(items.get(0));
    }

    /** Says what an item is where the pointer rests on it. @param hint of an item, following the language */
    public void explain(Function<T, ObservableValue<String>> hint) {
        for (Toggle toggle : group.getToggles()) {
            @SuppressWarnings("unchecked")
            T item = (T) toggle.getUserData();
            Tooltip tip = Nodes.tip();
            tip.textProperty().bind(hint.apply(item));
            ((ToggleButton) toggle).setTooltip(tip);
        }
    }

    /**
     * Shows some of the items alone; the first of them is taken if what was taken is not among them.
     *
     * @param some at least one of the items
     */
    public void offer(Set<T> some) {
        getChildren().forEach(button -> Nodes.show(button, some.contains(button.getUserData())));
        List<Node> shown = getChildren().stream().filter(Node::isVisible).toList();
        ends(shown);
        if (!some.contains(value.get())) {
            ((ToggleButton) shown.get(0)).setSelected(true);
        }
    }

    /** The first and the last of a strip have round corners. */
    private void ends(List<Node> strip) {
        getChildren().forEach(button -> button.getStyleClass().removeAll("first", "last"));
        strip.get(0).getStyleClass().add("first");
        strip.get(strip.size() - 1).getStyleClass().add("last");
    }

    /** What is taken; setting something that is no item takes none. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }
}
