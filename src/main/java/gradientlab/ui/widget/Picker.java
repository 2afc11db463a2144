package gradientlab.ui.widget;

import gradientlab.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * A small caption with a list to choose one thing from, named in the language shown.
 *
 * @param <T> what is chosen from
 */
public final class Picker<T> extends VBox {

    private final Words words;
    private final BiFunction<T, Texts, String> name;
    private final Label label = Nodes.styled(new Label(), "caption");
    private final ComboBox<T> box = new ComboBox<>();
    private boolean following;

    /**
     * A list that shows nothing yet.
     *
     * @param name what an item is called
     * @param chosen told when a person takes another item
     */
    public Picker(
            ObservableValue<String> caption, List<T> items, BiFunction<T, Texts, String> name, Words words,
            Consumer<T> chosen) {
        this.words = words;
        this.name = name;
        getStyleClass().add("number-field");
        label.textProperty().bind(caption);
        label.setLabelFor(box);
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(100);
        box.setVisibleRowCount(12);
        box.accessibleTextProperty().bind(caption);
        box.setCellFactory(list -> new Cell());
        box.setButtonCell(new Cell());
        box.valueProperty().addListener((of, was, item) -> {
            if (!following && item != null) {
                chosen.accept(item);
            }
        });
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.of(
                texts -> box.getValue() == null ? "" : name.apply(box.getValue(), texts),
                box.valueProperty()));
        box.setTooltip(whole);
        getChildren().addAll(label, box);
        setMinWidth(0);
    }

    /** Shows an item as taken, telling nobody. */
    public void show(T item) {
        following = true;
        box.setValue(item);
        following = false;
    }

    /** Offers other items, telling nobody. */
    public void offer(List<T> items) {
        if (!box.getItems().equals(items)) {
            following = true;
            box.getItems().setAll(items);
            following = false;
        }
    }

    /** Leaves the caption out where a title says the same. Returns this. */
    public Picker<T> withoutCaption() {
        getChildren().remove(label);
        return this;
    }

    /** The box itself, for its id and its place in the order of focus. */
    public ComboBox<T> box() {
        return box;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
            } else {
                textProperty().bind(words.of(texts -> name.apply(item, texts)));
            }
        }
    }
}
