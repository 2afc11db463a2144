package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** A control for every knob of a list, one under the other; the list may change with what is chosen. */
public final class KnobList extends VBox {

    /** The width of a control that has another beside it, in logical pixels; they share what is left. */
    private static final double BESIDE = 100;

    /** Told when a person turns a knob. */
    @FunctionalInterface
    public interface Turned {
        void to(String knob, double value);
    }

    private final Words words;
    private final String prefix;
    private final Consumer<ObservableValue<Boolean>> gestures;
    private final Turned turned;
    private List<KnobControl> controls = List.of();
    private List<Knob> built = List.of();
    private Color color;
    private boolean numbered = true;
    private boolean sideBySide;
    private boolean rows;
    private boolean following;

    /**
     * An empty list.
     *
     * @param prefix of the controls' ids: {@code knob-} gives {@code knob-lr}
     * @param gestures told of every slider's drags
     */
    public KnobList(Words words, String prefix, Consumer<ObservableValue<Boolean>> gestures, Turned turned) {
        this.words = words;
        this.prefix = prefix;
        this.gestures = gestures;
        this.turned = turned;
        getStyleClass().add("knobs");
        Nodes.show(this, false);
    }

    /** Another distance than between a rule's knobs, in logical pixels. Returns this. */
    public KnobList spaced(double distance) {
        getStyleClass().remove("knobs");
        setSpacing(distance);
        return this;
    }

    /** Each control in one row, close to the next: for panels of many. Returns this. */
    public KnobList inRows() {
        rows = true;
        return spaced(8);
    }

    /** Shows values; makes new controls only for other knobs. */
    public void show(List<Knob> knobs, Settings values) {
        if (!knobs.equals(built)) {
            controls = knobs.stream().map(this::controlOf).toList();
            built = List.copyOf(knobs);
            arrange();
        }
        following = true;
        for (KnobControl control : controls) {
            control.valueProperty().set(values.get(control.knob().id()));
        }
        following = false;
    }

    /** Shows what a record has in those fields. */
    public <T> void show(KnobFields<T> fields, T record) {
        show(fields.knobs(record), fields.values(record));
    }

    /** The control of a knob, if there is one. */
    public Optional<KnobControl> control(String knob) {
        return controls.stream().filter(control -> control.knob().id().equals(knob)).findFirst();
    }

    /** The colour of all controls; null for ink. */
    public void setColor(Color now) {
        color = now;
        sliders().forEach(slider -> slider.colorProperty().set(now));
    }

    /** Whether numbers stand under the sliders; they do unless there is little room. */
    public void setNumbered(boolean now) {
        numbered = now;
        sliders().forEach(slider -> slider.setNumbered(now));
    }

    /** Whether the controls stand side by side, where there is little height. */
    public void setSideBySide(boolean now) {
        if (now != sideBySide) {
            sideBySide = now;
            arrange();
        }
    }

    private KnobControl controlOf(Knob knob) {
        return control(knob.id()).filter(control -> control.knob().equals(knob)).orElseGet(() -> make(knob));
    }

    private KnobControl make(Knob knob) {
        KnobControl control = KnobControl.of(knob, words);
        control.node().setId(prefix + knob.id());
        if (control instanceof KnobSlider slider) {
            slider.colorProperty().set(color);
            slider.setNumbered(numbered);
            if (rows) {
                slider.inOneRow();
            }
            gestures.accept(slider.changingProperty());
        }
        control.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                turned.to(knob.id(), value.doubleValue());
            }
        });
        return control;
    }

    private Stream<KnobSlider> sliders() {
        return controls.stream().filter(KnobSlider.class::isInstance).map(KnobSlider.class::cast);
    }

    private void arrange() {
        List<Node> nodes = new ArrayList<>();
        for (KnobControl control : controls) {
            Region node = control.node();
            node.setPrefWidth(sideBySide ? BESIDE : USE_COMPUTED_SIZE);
            HBox.setHgrow(node, Priority.ALWAYS);
            nodes.add(node);
        }
        getChildren().clear();
        if (sideBySide) {
            HBox line = Nodes.styled(new HBox(16), "side-by-side");
            line.getChildren().setAll(nodes);
            getChildren().setAll(line);
        } else {
            getChildren().setAll(nodes);
        }
        Nodes.show(this, !controls.isEmpty());
    }
}
