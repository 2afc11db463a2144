package gradientlab.ui.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value with its past and future: undo and redo of an immutable value.
 *
 * <p>One drag is one entry: call {@link #begin} when it starts and {@link #end} when it stops, and all
 * values set between them are undone together. Equal values make no entry.
 *
 * @param <T> an immutable value with {@code equals}
 */
public final class History<T> {

    private static final int LIMIT = 500;

    private final ReadOnlyObjectWrapper<T> value;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo", false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo", false);
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T beforeGesture;
    /** How many entries of the past come before the value that {@link #replace} set; empty if none was. */
    private OptionalInt before = OptionalInt.empty();

    /** Starts with one value and no past. */
    public History(T first) {
        value = new ReadOnlyObjectWrapper<>(this, "value", Objects.requireNonNull(first));
    }

    /** The present value; listen here for every change, undo and redo included. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The present value. */
    public T value() {
        return value.get();
    }

    /** Whether there is something to undo; false during a gesture. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to redo. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Makes {@code next} the present value; outside a gesture this is one entry of its own. */
    public void set(T next) {
        T now = value.get();
        if (now.equals(Objects.requireNonNull(next))) {
            return;
        }
        if (beforeGesture == null) {
            remember(now);
        }
        value.set(next);
        update();
    }

    /**
     * Makes {@code next} the present value in place of the last one that was set in this way, with all that
     * was done to it: however many follow each other, up to {@link #keep}, they are one entry.
     */
    public void replace(T next) {
        end();
        if (before.isEmpty() || past.size() <= before.getAsInt()) {
            before = OptionalInt.of(past.size());
            set(next);
            return;
        }
        fold();
        future.clear();
        value.set(Objects.requireNonNull(next));
        update();
    }

    /** What was done to the value last set by {@link #replace} is one entry with it. */
    public void fold() {
        end();
        while (before.isPresent() && past.size() > before.getAsInt() + 1) {
            past.pop();
        }
    }

    /** The value last set by {@link #replace} stays: the next one is an entry of its own. */
    public void keep() {
        before = OptionalInt.empty();
    }

    /** Starts a gesture; a second call before {@link #end} does nothing. */
    public void begin() {
        if (beforeGesture == null) {
            beforeGesture = value.get();
            update();
        }
    }

    /** Ends a gesture: all it changed is one entry, and nothing if it came back to where it began. */
    public void end() {
        T began = beforeGesture;
        beforeGesture = null;
        if (began != null && !began.equals(value.get())) {
            remember(began);
        }
        update();
    }

    /** Goes one entry back; ends a gesture first. Does nothing without a past. */
    public void undo() {
        end();
        if (!past.isEmpty()) {
            future.push(value.get());
            value.set(past.pop());
            update();
        }
    }

    /** Goes one entry forward again; ends a gesture first. Does nothing without a future. */
    public void redo() {
        end();
        if (!future.isEmpty()) {
            past.push(value.get());
            value.set(future.pop());
            update();
        }
    }

    /** Drops past and future: the present value is where everything begins. */
    public void forget() {
        end();
        past.clear();
        future.clear();
        before = OptionalInt.empty();
        update();
    }

    private void remember(T was) {
        past.push(was);
        future.clear();
        if (past.size() > LIMIT) {
            past.removeLast();
        }
    }

    private void update() {
        canUndo.set(beforeGesture == null && !past.isEmpty());
        canRedo.set(beforeGesture == null && !future.isEmpty());
    }
}
