package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowFrame;
import gradientlab.experiment.flow.FlowSnapshot;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is looked at: the frame that came last, and which of its steps. Who moves it is {@link FlowModel}. */
class Sight {

    final ReadOnlyObjectWrapper<FlowFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
    final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(this, "frozen", false);
    final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step", 0);

    /** What the worker last handed out; null before the first. */
    ReadOnlyObjectProperty<FlowFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    FlowFrame frame() {
        return frame.get();
    }

    /** Whether the newest step is looked at, and each newer one as it comes. */
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Whether what is shown is the present step as other networks would have it, which are not trained. */
    ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** The step that is looked at. */
    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The newest step there is. */
    int newest() {
        return frame.get() == null ? 0 : frame.get().snapshot().step();
    }

    /** The numbers of the step that is looked at. Only once there is a frame. */
    FlowSnapshot shown() {
        FlowFrame now = frame.get();
        if (!live.get()) {
            return now.history().at(step.get());
        }
        return now.probed().orElse(now.snapshot());
    }

    /**
     * As {@link #shown}, but with the losses and accuracies of the trained networks: those shown instead have
     * not been judged. Only once there is a frame.
     */
    FlowSnapshot seen() {
        return live.get() ? frame.get().snapshot() : shown();
    }
}
