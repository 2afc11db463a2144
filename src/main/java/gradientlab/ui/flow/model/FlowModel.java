package gradientlab.ui.flow.model;

import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Continuation;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.paint.flow.FlowLog;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.lab.TrainingModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The training on the screen: what the worker last handed out of the recipe's networks. */
public final class FlowModel extends TrainingModel<FlowRecipe, FlowSnapshot, FlowFrame> {

    /** Cells of the boundaries along a side. */
    private static final int CELLS = 40;

    private final ObjectProperty<FlowQuantity> quantity =
            new SimpleObjectProperty<>(this, "quantity", FlowQuantity.DELTA);

    private final BooleanProperty plane = new SimpleBooleanProperty(this, "plane", false);

    private final ReadOnlyObjectWrapper<FlowLog> log = new ReadOnlyObjectWrapper<>(this, "log");
    private LoggedNetworks logged;
    /** The networks that {@link #logged} speaks of, and the frame it has followed. */
    private List<NetworkSpec> bound;
    private FlowFrame followed;

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public FlowModel(FlowRecipe first, FlowWorker worker) {
        super(FlowKind.KIND, first, withBoundaries(worker));
        watchTraining();
    }

    /** Before the first frame: at rest there will be no second one. */
    private static FlowWorker withBoundaries(FlowWorker worker) {
        worker.boundaries(CELLS);
        return worker;
    }

    /** The log that the training is compared with, null for none; undo does not touch it. */
    public ReadOnlyObjectProperty<FlowLog> logProperty() {
        return log.getReadOnlyProperty();
    }

    /**
     * Takes a log in the place of the one before.
     *
     * @throws RecipeException if it speaks of a network that there is not
     */
    public void compare(Log other) throws RecipeException {
        FlowLog fitting = FlowLog.of(other, recipe(), selected());
        bound = null;
        log.set(fitting);
    }

    /** Puts the log away; whether there was one. */
    public boolean compareNoMore() {
        boolean was = log.get() != null;
        log.set(null);
        return was;
    }

    /** What the log says of the networks of the frame, compared up to there; empty where there is none. */
    public Optional<LoggedNetworks> logged() {
        FlowFrame now = frame();
        if (log.get() == null || now == null) {
            return Optional.empty();
        }
        if (!now.recipe().networks().equals(bound)) {
            bound = now.recipe().networks();
            logged = log.get().of(now.recipe());
            followed = null;
        }
        if (now != followed) {
            followed = now;
            logged.follow(now.history());
        }
        return Optional.of(logged);
    }

    /** Another experiment has nothing to do with the log. */
    @Override
    protected void take(FlowRecipe recipe, Consumer<FlowRecipe> into) {
        compareNoMore();
        super.take(recipe, into);
    }

    @Override
    protected int compared() {
        return history().value().networks().size();
    }

    /** Which number of every layer is shown. */
    public ObjectProperty<FlowQuantity> quantityProperty() {
        return quantity;
    }

    /** Whether the selected network's plane is shown large, where there is one. */
    public BooleanProperty planeProperty() {
        return plane;
    }

    /**
     * The recipe that {@link #shown} belongs to: that of the frame, which may be one behind what is asked
     * for.
     */
    public FlowRecipe shownRecipe() {
        FlowFrame now = frame();
        boolean other = timeline().live() && now.probed().isPresent()
                && recipe().networks().size() == now.recipe().networks().size();
        return other ? recipe() : now.recipe();
    }

    /** Switches a network on or off; does nothing for one there isn't. */
    public void toggle(int network) {
        if (network >= 0 && network < recipe().networks().size()) {
            edit(recipe -> Edits.shown(recipe, network, !recipe.networks().get(network).shown()));
        }
    }

    @Override
    protected boolean goesOn(FlowRecipe trained, FlowRecipe wanted, int step) {
        return Continuation.goesOn(trained, wanted, step);
    }

    @Override
    protected boolean probes(FlowRecipe trained, FlowRecipe wanted, int step) {
        return Continuation.probes(trained, wanted, step);
    }

    @Override
    protected FlowRecipe asTrained(FlowRecipe wanted, FlowRecipe trained) {
        return Continuation.asTrained(wanted, trained);
    }
}
