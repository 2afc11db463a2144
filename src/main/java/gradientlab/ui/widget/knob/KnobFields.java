package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The fields of a record that knobs turn: for each its knob, how it is read and written, and when it
 * matters.
 *
 * @param <T> the record
 */
public final class KnobFields<T> {

    /** Makes the record with another number. */
    @FunctionalInterface
    public interface Change<T> {
        T with(T record, double value);
    }

    private record Field<T>(
            Knob knob, ToDoubleFunction<T> read, Change<T> change, Predicate<T> matters) {}

    private final List<Field<T>> fields;

    /** No fields. */
    public KnobFields() {
        this(List.of());
    }

    private KnobFields(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** With one field more. */
    public KnobFields<T> and(Knob knob, ToDoubleFunction<T> read, Change<T> change) {
        return and(knob, read, change, record -> true);
    }

    /** With one field more, whose knob is there only where {@code matters} says so. */
    public KnobFields<T> and(
            Knob knob, ToDoubleFunction<T> read, Change<T> change, Predicate<T> matters) {
        List<Field<T>> more = new ArrayList<>(fields);
        more.add(new Field<>(knob, read, change, matters));
        return new KnobFields<>(more);
    }

    /** The record with another number in the field of that knob. */
    public T with(T record, String knob, double value) {
        return fields.stream().filter(field -> field.knob().id().equals(knob)).findFirst().orElseThrow()
                .change().with(record, value);
    }

    List<Knob> knobs(T record) {
        return fields.stream().filter(field -> field.matters().test(record)).map(Field::knob).toList();
    }

    Settings values(T record) {
        Settings values = Settings.NONE;
        for (Field<T> field : fields) {
            values = values.with(field.knob().id(), field.read().applyAsDouble(record));
        }
        return values;
    }
}
