package gradientlab.ui.widget;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** A control for every knob of a list, one under the other; the list may change with what is chosen. */
public final class KnobList extends VBox {

    /** Told when a person turns a knob. */
    @FunctionalInterface
    public interface Turned {
        void to(String knob, double value);
    }

    private final Words words;
    private final String prefix;
    private final Consumer<ObservableValue<Boolean>> gestures;
    private final Turned turned;
    private final List<KnobControl> controls = new ArrayList<>();
    private List<Knob> built = List.of();
    private boolean following;

    /**
     * An empty list.
     *
     * @param prefix of the controls' ids: {@code knob-} gives {@code knob-lr}
     * @param gestures told of every control's drags
     */
    public KnobList(Words words, String prefix, Consumer<ObservableValue<Boolean>> gestures, Turned turned) {
        this.words = words;
        this.prefix = prefix;
        this.gestures = gestures;
        this.turned = turned;
        getStyleClass().add("knobs");
        setVisible(false);
        setManaged(false);
    }

    /** Shows values; makes new controls only for other knobs. */
    public void show(List<Knob> knobs, Settings values) {
        if (!knobs.equals(built)) {
            built = List.copyOf(knobs);
            build();
        }
        following = true;
        for (KnobControl control : controls) {
            control.valueProperty().set(values.get(control.knob().id()));
        }
        following = false;
    }

    /** The control of a knob, if there is one. */
    public Optional<KnobControl> control(String knob) {
        return controls.stream().filter(control -> control.knob().id().equals(knob)).findFirst();
    }

    private void build() {
        controls.clear();
        for (Knob knob : built) {
            KnobControl control = KnobControl.of(knob, words);
            control.node().setId(prefix + knob.id());
            gestures.accept(control.changingProperty());
            control.valueProperty().addListener((of, was, value) -> {
                if (!following) {
                    turned.to(knob.id(), value.doubleValue());
                }
            });
            controls.add(control);
        }
        getChildren().setAll(controls.stream().map(KnobControl::node).toList());
        setVisible(!controls.isEmpty());
        setManaged(!controls.isEmpty());
    }
}
