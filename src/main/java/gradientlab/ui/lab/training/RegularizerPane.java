package gradientlab.ui.lab.training;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The regularizers of a network, each in one row: penalties, noise, labels and data. */
public final class RegularizerPane extends VBox {

    private static final List<String> PENALTIES =
            List.of(RegularizerField.L2.id(), RegularizerField.L1.id());
    private static final List<String> NOISES = List.of(
            RegularizerField.INPUT_NOISE.id(), RegularizerField.WEIGHT_NOISE.id(),
            RegularizerField.DROPOUT.id(), RegularizerField.INPUT_DROPOUT.id());

    private record Section(KnobFields<Regularizers> fields, KnobList knobs) {}

    private final List<Section> sections;
    private final boolean moves;
    private final Label points;
    private boolean pictures;

    /**
     * @param all the regularizers there are, with their ranges
     * @param gestures is told of drags, whose changes belong together
     * @param turned takes what a person changed
     */
    public RegularizerPane(
            Words words, List<RegularizerField> all, Consumer<ObservableValue<Boolean>> gestures,
            Consumer<UnaryOperator<Regularizers>> turned) {
        super(14);
        sections = List.of(
                section(words, "penalty", fields(all, PENALTIES::contains), gestures, turned),
                section(words, "noise", fields(all, NOISES::contains), gestures, turned),
                section(words, "labels",
                        fields(all, id -> !PENALTIES.contains(id) && !NOISES.contains(id)), gestures,
                        turned));
        moves = all.stream().anyMatch(RegularizerField::moves);
        points = Nodes.label(words.text("regularizer.points"), "hint-line");
        Nodes.wrap(points);
        points.setId("augmentation-points");
        getChildren().add(points);
    }

    /** Moving pictures is there only where there are some. */
    private KnobFields<Regularizers> fields(List<RegularizerField> all, Predicate<String> of) {
        KnobFields<Regularizers> fields = new KnobFields<>();
        for (RegularizerField field : all) {
            if (of.test(field.id())) {
                fields = fields.and(field.knob(), field.read(), field.turned()::with,
                        own -> pictures || !field.moves());
            }
        }
        return fields;
    }

    private Section section(
            Words words, String name, KnobFields<Regularizers> fields,
            Consumer<ObservableValue<Boolean>> gestures, Consumer<UnaryOperator<Regularizers>> turned) {
        Label caption = Nodes.label(words.text("regularizer.section." + name), "caption");
        KnobList knobs = new KnobList(words, "knob-", gestures,
                (knob, value) -> turned.accept(own -> fields.with(own, knob, value))).inRows();
        getChildren().addAll(caption, knobs);
        return new Section(fields, knobs);
    }

    /** Brings all values up to date. @param movable whether the examples are pictures */
    public void show(Regularizers own, boolean movable) {
        pictures = movable;
        Nodes.show(points, moves && !movable);
        sections.forEach(section -> section.knobs.show(section.fields, own));
    }

    /** The colour of all controls. */
    public void setColor(Color color) {
        sections.forEach(section -> section.knobs.setColor(color));
    }
}
