package gradientlab.ui.lab.modes;

import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The panel of a mode: sections of controls with captions, scrolled where they are too long. */
public abstract class ModePanel extends BorderPane {

    private final Words words;
    private final String texts;
    private boolean following;

    /** @param texts what the keys of the mode's texts begin with */
    protected ModePanel(Words words, String texts) {
        this.words = words;
        this.texts = texts;
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    /** Shows these sections. */
    protected final void fill(Node... sections) {
        VBox all = Nodes.styled(new VBox(sections), "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
    }

    protected final ObservableValue<String> text(String key) {
        return words.text(texts + key);
    }

    protected static VBox section(Node... parts) {
        return Nodes.styled(new VBox(12, parts), "panel-section");
    }

    protected final Label title(String key) {
        return Nodes.label(text(key), "section-title");
    }

    protected final VBox captioned(String key, Node control) {
        return new VBox(4, Nodes.label(text(key), "caption"), control);
    }

    /**
     * A strip of choices.
     *
     * @param keys of an item's text
     * @param chosen told what a person chose
     */
    protected final <T> Segmented<T> segmented(
            String id, List<T> items, Function<T, String> keys, Consumer<T> chosen) {
        return strip(id, items, item -> text(keys.apply(item)), chosen);
    }

    /** The same, by what an item is called. */
    protected final <T> Segmented<T> strip(
            String id, List<T> items, Function<T, ObservableValue<String>> names, Consumer<T> chosen) {
        Segmented<T> strip = new Segmented<>(items, names);
        strip.setId(id);
        strip.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                chosen.accept(is);
            }
        });
        return strip;
    }

    protected final Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(text(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Shows a recipe's values: what changes meanwhile is nobody's choice. */
    protected final void following(Runnable show) {
        following = true;
        show.run();
        following = false;
    }
}
