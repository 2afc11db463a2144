package gradientlab.ui.graph.formula;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Node;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.FormulaView;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.experiment.graph.FormulaView.Nudge;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.paint.graph.formula.band.EvidenceBand;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.paint.graph.formula.scene.FormulaScene.Look;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** Formulas as a computation graph: stage, evidence, panel and keys. */
public final class FormulaMode extends PicturedMode {

    private static final double BAND = EvidenceBand.HEIGHT;
    private static final int NO_LIMIT = -1;

    private final GraphModel model;
    private final LabContext context;
    private final FormulaState state;
    private final GraphStage stage;
    private final GraphBand band;
    private final FormulaPanel panel;
    private final Both both = new Both();
    private FormulaScene scene;
    private boolean presenting;

    public FormulaMode(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        state = new FormulaState(model);
        stage = new GraphStage(state, model, context, this::scene);
        stage.setOnMoved(this::renew);
        band = new GraphBand(context, this::scene);
        panel = new FormulaPanel(state, model, context);
        both.getChildren().addAll(stage, band);
        state.runProperty().addListener(o -> renew());
        state.hoveredProperty().addListener(o -> renew());
        state.pinnedProperty().addListener(o -> renew());
        model.heldProperty().addListener(o -> renew());
        model.timeline().stepProperty().addListener((of, was, is) -> {
            renew();
            again(was.intValue(), is.intValue());
        });
        model.timeline().limitProperty().addListener(o -> renew());
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
        lay(both, this::refreshPicture, panel, this::refreshPanel);
    }

    private void refreshPicture() {
        stage.refresh();
        band.refresh();
    }

    private void refreshPanel() {
        panel.refresh(step(), scene().focus());
    }

    /** Played in a loop, each pass ends with an update: the neuron learns while one watches. */
    private void again(int was, int is) {
        boolean wrapped = was == model.timeline().steps() && is == 0 && model.timeline().playing();
        if (wrapped && model.recipe().mode() == Mode.GRAPH && model.timeline().loopingProperty().get()
                && !state.run().parameters().isEmpty() && state.run().divergedAt() == 0) {
            state.update(1);
        }
    }

    private void restyle() {
        stage.restyle();
        band.restyle();
        renew();
    }

    /** Picture and panel both show the scene. */
    private void renew() {
        scene = null;
        change();
    }

    @Override
    protected boolean shown() {
        return model.recipe().mode() == Mode.GRAPH;
    }

    /** The step that is shown: of this mode the timeline's. */
    private int step() {
        return model.recipe().mode() == Mode.GRAPH
                ? model.timeline().step()
                : Math.min(state.recipe().at(), state.graph().steps());
    }

    private FormulaScene scene() {
        if (scene == null) {
            FormulaRun run = state.run();
            int leaf = stage.mouse().leaf();
            Optional<Before> before = state.before().filter(old -> leaf != FormulaState.NONE)
                    .map(old -> new Before(old.passes(), leaf, stage.mouse().row()));
            // Up to there a class sees what comes; there it guesses.
            boolean hides = model.timeline().limit().orElse(NO_LIMIT) == step();
            scene = new FormulaScene(run, new Look(
                    step(), state.hoveredProperty().get(), state.pinnedProperty().get(), before, hides));
        }
        return scene;
    }

    @Override
    public void present(boolean on) {
        presenting = on;
        band.setVisible(!on);
        stage.setAlone(on);
        both.requestLayout();
    }

    @Override
    public boolean escape() {
        if (state.pinnedProperty().get() == FormulaState.NONE) {
            return false;
        }
        state.pinnedProperty().set(FormulaState.NONE);
        return true;
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("U", KeyCode.U, "graph.key.update", () -> state.update(1)),
                Shortcut.combination("Shift+U", "graph.key.update.ten", () -> state.update(10)),
                Shortcut.key("F", KeyCode.F, "graph.key.fold", this::fold),
                Shortcut.key("N", KeyCode.N, "graph.key.nudge", this::nudge),
                Shortcut.key("D", KeyCode.D, "graph.key.edges", this::edges),
                Shortcut.oneOf("0", "graph.key.fit", stage::fit, KeyCode.DIGIT0, KeyCode.NUMPAD0));
    }

    /** The node that a key is about: the pinned one, else that of the step. */
    private Node subject() {
        int pinned = state.pinnedProperty().get();
        return pinned != FormulaState.NONE ? state.graph().node(pinned)
                : step() == 0 ? state.graph().loss() : state.graph().at(step());
    }

    private void fold() {
        int line = subject().place().line();
        state.graph().lines().stream().filter(each -> each.place().line() == line).findFirst()
                .ifPresent(each -> {
                    boolean folded = state.recipe().folds().contains(each.name());
                    try {
                        state.fold(each.name(), !folded);
                    } catch (GraphException wrong) {
                        context.say(
                                GraphErrors.of(wrong, state.recipe().text()).in(context.words().texts()));
                    }
                });
    }

    private void nudge() {
        FormulaView view = state.recipe().view();
        String node = subject().names().isEmpty() ? subject().id() : subject().name();
        state.change(recipe -> recipe.withView(view.withNudge(view.nudge().isPresent()
                ? Optional.empty()
                : Optional.of(new Nudge(node, Nudge.DEFAULT)))));
    }

    private void edges() {
        Edges[] all = Edges.values();
        FormulaView view = state.recipe().view();
        Edges next = all[(view.edges().ordinal() + 1) % all.length];
        state.change((FormulaRecipe recipe) -> recipe.withView(view.withEdges(next)));
    }

    /** The stage over the band. */
    private final class Both extends Pane {

        @Override
        protected void layoutChildren() {
            double lower = presenting ? 0 : Math.min(BAND, getHeight() * 0.33);
            stage.resizeRelocate(0, 0, getWidth(), getHeight() - lower);
            band.resizeRelocate(0, getHeight() - lower, getWidth(), lower);
        }
    }
}
