package gradientlab.ui.flow.model;

import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Continuation;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.lab.TrainingModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The training on the screen: what the worker last handed out of the recipe's networks. */
public final class FlowModel extends TrainingModel<FlowRecipe, FlowSnapshot, FlowFrame> {

    /** Cells of the boundaries along a side. */
    private static final int CELLS = 40;

    private final ObjectProperty<FlowQuantity> quantity =
            new SimpleObjectProperty<>(this, "quantity", FlowQuantity.DELTA);

    private final BooleanProperty plane = new SimpleBooleanProperty(this, "plane", false);

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
