package gradientlab.ui.time.gate;

import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.paint.time.gate.GateScene;
import gradientlab.paint.time.gate.GateScene.Moment;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What comes of the gates that are set, computed once for all parts of the window; what gradient descent
 * finds comes from a thread of its own.
 */
final class GateState implements AutoCloseable {

    private final TimeModel model;
    private final LabContext context;
    private final Worker<GateSolutions> worker;
    private final BooleanProperty ticks = new SimpleBooleanProperty(this, "ticks", true);
    private final ObjectProperty<GateLane> lane =
            new SimpleObjectProperty<>(this, "lane");
    private GateSequences sequences;
    private GatesRun run;
    private Optional<GateSolutions> solutions = Optional.empty();
    /** T for which a descent was asked. */
    private int asked;

    /** @param found called on the FX thread when a descent has come to its end */
    GateState(TimeModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        worker = new Worker<>("gates", () -> Platform.runLater(found));
    }

    TimeRecipe recipe() {
        return model.recipe();
    }

    Gates gates() {
        return model.recipe().gates();
    }

    /** Whether the lanes mark what gradient descent finds. */
    BooleanProperty ticksProperty() {
        return ticks;
    }

    /** The lane whose bars keys raise; null as long as none was chosen by a key. */
    ObjectProperty<GateLane> laneProperty() {
        return lane;
    }

    GatesRun run() {
        Gates gates = gates();
        if (sequences == null || sequences.length() != gates.length()) {
            sequences = new GateSequences(gates.length());
        }
        if (run == null || !run.gates().equals(gates)) {
            run = GatesRun.of(sequences, gates);
        }
        return run;
    }

    /** What gradient descent finds for this length; empty until it is known, which is asked for. */
    Optional<GateSolutions> solutions() {
        int length = gates().length();
        worker.poll().filter(outcome -> !outcome.failed())
                .ifPresent(outcome -> solutions = Optional.of(outcome.value()));
        if (asked != length) {
            asked = length;
            worker.submit(signal -> GateSolutions.of(length));
        }
        return solutions.filter(found -> found.length() == length);
    }

    /** The time step up to which the state has come: the timeline's while the mode is shown. */
    int t() {
        return model.mode() == Mode.BY_HAND ? Math.min(gates().length(), model.timeline().step())
                : gates().length();
    }

    /** What is painted now. */
    GateScene scene() {
        boolean guessing = model.mode() == Mode.BY_HAND && model.timeline().limit().isPresent();
        Moment moment = new Moment(t(), Math.min(gates().length(), model.pointedProperty().get()), guessing,
                lane.get());
        return new GateScene(run(), solutions(), ticks.get() && !guessing, moment, true,
                context.theme().get(),
                context.words().texts());
    }

    void change(UnaryOperator<Gates> edit) {
        model.edit(recipe -> recipe.withGates(edit.apply(recipe.gates())));
    }

    void changeRecipe(UnaryOperator<TimeRecipe> edit) {
        model.edit(edit);
    }

    @Override
    public void close() {
        worker.close();
    }
}
