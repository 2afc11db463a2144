package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.Words;
import java.util.function.DoublePredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * A knob of kind REAL or WHOLE as a person turns it: name and symbol, the exact value in a field, a slider
 * with numbers under it. Switches and choices are shown by {@link KnobSwitch} and {@link KnobChoice}.
 *
 * <p>Dragging changes the value continuously, rounded to three digits; a double click on the slider
 * restores the default; the field takes any allowed value exactly, also one off the slider's ends.
 */
public final class KnobSlider extends VBox implements KnobControl {

    /** Of a name that has its line beside it, in logical pixels. */
    private static final double NAME = 126;

    private final Knob knob;
    private final NumberField field;
    private final SliderTrack track = new SliderTrack();
    private final DoubleProperty value;
    private final DoubleProperty limit = new SimpleDoubleProperty(this, "limit", Double.NaN);
    private final DoubleProperty marked = new SimpleDoubleProperty(this, "marked", Double.NaN);
    private final StringProperty markedNote = new SimpleStringProperty(this, "markedNote", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final TickLabels ticks;
    private final KnobLabel label;
    private final HBox head;
    private boolean following;

    /** Shows {@code knob} at its default. */
    public KnobSlider(Knob knob, Words words) {
        this.knob = knob;
        field = NumberField.of(words, knob);
        value = field.valueProperty();
        getStyleClass().add("knob-slider");

        StringBinding name = words.of(t -> KnobLabel.name(knob, t));
        StringBinding hint = words.text("knob." + knob.text() + ".hint");
        label = new KnobLabel(knob, words);
        Tooltip tip = KnobLabel.hint(knob, words);
        Tooltip.install(label, tip);
        Tooltip.install(track, tip);

        field.field().getStyleClass().add("knob-field");
        field.field().accessibleTextProperty().bind(name);
        head = Nodes.row(Pos.CENTER_LEFT, 8, label, Nodes.gap(), field);
        ErrorNote error = ErrorNote.under(field);
        ticks = new TickLabels(knob);
        getChildren().addAll(head, error, track, ticks, noteLabel(note, "limit"),
                noteLabel(markedNote, "marked"));

        track.accessibleTextProperty().bind(name);
        track.accessibleHelpProperty().bind(hint);
        track.setKeyStep(0.01);
        track.setOnReset(() -> value.set(knob.initial()));
        track.limitProperty().bind(Bindings.createDoubleBinding(
                () -> Double.isNaN(limit.get()) ? Double.NaN : knob.position(limit.get()), limit));
        track.markedProperty().bind(Bindings.createDoubleBinding(
                () -> Double.isNaN(marked.get()) ? Double.NaN : knob.position(marked.get()), marked));
        track.positionProperty().addListener((o, was, is) -> {
            if (!following) {
                turnTo(is.doubleValue());
            }
        });
        value.addListener((o, was, is) -> follow());
        follow();
    }

    /** What this slider turns. */
    @Override
    public Knob knob() {
        return knob;
    }

    /** The value; setting it moves the thumb and is not rounded. */
    @Override
    public DoubleProperty valueProperty() {
        return value;
    }

    /** True while the thumb is held: all changes in between are one entry of the history. */
    public ReadOnlyBooleanProperty changingProperty() {
        return track.changingProperty();
    }

    /** The runner's colour on the slider; null for ink. */
    public ObjectProperty<Color> colorProperty() {
        return track.colorProperty();
    }

    /** A value with a notch, hatched beyond: the stability limit. NaN, the default, for none. */
    public DoubleProperty limitProperty() {
        return limit;
    }

    /** A sentence under the slider, marked like the limit; empty for none. */
    public StringProperty noteProperty() {
        return note;
    }

    /** A value with a pointer over the line, for another limit than {@link #limitProperty}; NaN for none. */
    public DoubleProperty markedProperty() {
        return marked;
    }

    /** A sentence under the slider, marked like the pointer; empty for none. */
    public StringProperty markedNoteProperty() {
        return markedNote;
    }

    /** Whether numbers stand under the slider; they do unless there is little room. */
    public void setNumbered(boolean numbered) {
        Nodes.show(ticks, numbered);
    }

    /** Puts name, line and number into one row, without numbers under the line: for panels of many. */
    public void inOneRow() {
        getStyleClass().add("in-one-row");
        label.setMinWidth(NAME);
        label.setPrefWidth(NAME);
        HBox.setHgrow(track, Priority.ALWAYS);
        head.getChildren().setAll(label, track, field);
        setNumbered(false);
    }

    /** Strikes out the numbers under the slider that can't be, and underlines some of the others. */
    public void markTicks(DoublePredicate impossible, DoublePredicate underlined) {
        ticks.mark(impossible, underlined);
    }

    /** The field for the exact value. */
    public NumberField field() {
        return field;
    }

    /** The slider line. */
    public SliderTrack track() {
        return track;
    }

    @Override
    public Region node() {
        return this;
    }

    private void follow() {
        following = true;
        track.positionProperty().set(knob.position(value.get()));
        following = false;
    }

    private void turnTo(double position) {
        double exact = knob.valueAt(position);
        double rounded = round(exact);
        value.set(knob.allows(rounded) ? rounded : exact);
    }

    private double round(double exact) {
        if (knob.kind() == Knob.Kind.WHOLE) {
            return Math.rint(exact);
        }
        if (knob.scale() == Knob.Scale.LINEAR) {
            double range = knob.sliderMax() - knob.sliderMin();
            return TypedNumbers.toPlaces(exact,
                    (int) Math.max(0, Math.ceil(-Math.log10(range / 500) - 1e-9)));
        }
        if (knob.scale() == Knob.Scale.ONE_MINUS_LOG) {
            // What is left of 1 is what counts: 0.9, 0.91, 0.995, 0.9987.
            return TypedNumbers.toPlaces(1 - TypedNumbers.rounded(1 - exact, 2), 12);
        }
        return TypedNumbers.rounded(exact, 3);
    }

    private static Label noteLabel(StringProperty note, String kind) {
        Label label = Nodes.label(note, "knob-note", kind);
        Nodes.wrap(label);
        Nodes.hideEmpty(label);
        return label;
    }
}
