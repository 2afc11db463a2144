package gradientlab.ui.graph.norm;

import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** Batch norm taken apart: a batch on its way through it and back, and every step as a formula. */
public final class NormMode extends PicturedMode {

    /** By how much an arrow key changes z. */
    private static final double BY = 0.1;
    /** Logical pixels of height below which the panel gives up what it can do without. */
    private static final double LOW = 640;

    private final GraphModel model;
    private final LabContext context;
    private final NormState state;
    private final NormStageView stage;
    private final NormLedgerView ledger;
    private final NormPanel panel;
    private final Both both = new Both();
    private boolean presenting;

    public NormMode(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        state = new NormState(model, context);
        stage = new NormStageView(state, model, context);
        ledger = new NormLedgerView(state, model, context);
        panel = new NormPanel(state, model, context);
        both.getChildren().addAll(stage, ledger);
        state.cardProperty().addListener(o -> look());
        model.recipeProperty().addListener(o -> change());
        model.heldProperty().addListener(o -> look());
        model.timeline().stepProperty().addListener(o -> look());
        model.timeline().limitProperty().addListener(o -> look());
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
        lay(both, this::refreshPicture, panel, panel::refresh);
    }

    private void refreshPicture() {
        stage.refresh();
        if (!presenting) {
            ledger.refresh();
        }
    }

    private void restyle() {
        panel.restyle();
        change();
    }

    @Override
    protected boolean shown() {
        return model.recipe().mode() == Mode.BATCH_NORM;
    }

    @Override
    public void present(boolean on) {
        presenting = on;
        ledger.setVisible(!on);
        stage.present(on);
        both.requestLayout();
        change();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.oneOf("Delete", "graph.bn.keys.delete", this::remove, KeyCode.DELETE,
                        KeyCode.BACK_SPACE),
                Shortcut.key("↑", KeyCode.UP, "graph.bn.keys.up", () -> raise(BY)),
                Shortcut.key("↓", KeyCode.DOWN, "graph.bn.keys.down", () -> raise(-BY)),
                Shortcut.digits("graph.bn.keys.digit", this::choose),
                Shortcut.key("B", KeyCode.B, "graph.bn.keys.next",
                        () -> state.change(recipe -> NormEdits.next(state.run()))));
    }

    @Override
    public boolean escape() {
        boolean open = state.cardProperty().get().isPresent();
        state.cardProperty().set(Optional.empty());
        return open;
    }

    private void raise(double by) {
        state.change(recipe -> NormEdits.raised(recipe, recipe.example() - 1, by));
    }

    private void choose(int example) {
        if (example <= state.recipe().points().rows()) {
            state.change(recipe -> recipe.withExample(example));
        }
    }

    private void remove() {
        if (state.recipe().points().rows() <= NormRecipe.LEAST_ROWS) {
            context.say(context.words().texts().get("graph.bn.two"));
        } else {
            state.change(NormEdits::removed);
        }
    }

    /** The stage, and beside it the steps; a lecture room sees the stage alone. */
    private final class Both extends Pane {

        @Override
        protected void layoutChildren() {
            double steps = presenting ? 0
                    : snapSizeX(Math.min(472, getWidth() * (getWidth() > 1100
                            ? 0.37
                            : 0.38)));
            stage.resizeRelocate(0, 0, getWidth() - steps, getHeight());
            ledger.resizeRelocate(getWidth() - steps, 0, steps, getHeight());
            panel.setCompact(getHeight() < LOW);
        }
    }
}
