package gradientlab.ui.time.gate;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.gate.GatesTruth;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** A person is the gates of one unit: sets them, and sees how many signs it still recalls. */
public final class GatesMode extends PicturedMode {

    /** By how much an arrow key raises a bar. */
    private static final double BY = 0.05;
    /** Logical pixels of height below which the panel gives up what it can do without. */
    private static final double LOW = 640;

    private final TimeModel model;
    private final GateState state;
    private final GateStageView view;
    private final GatePanel panel;
    private final Stage stage = new Stage();

    public GatesMode(TimeModel model, LabContext context) {
        this.model = model;
        state = new GateState(model, context, this::change);
        view = new GateStageView(state, model);
        panel = new GatePanel(state, model, context);
        stage.getChildren().add(view);
        model.timeline().stepProperty().addListener(o -> look());
        model.pointedProperty().addListener(o -> look());
        state.ticksProperty().addListener(o -> look());
        follow(model, context);
        lay(stage, view::refresh, panel, panel::refresh);
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.BY_HAND;
    }

    @Override
    public void present(boolean on) {
        view.setAlone(on);
        change();
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return GatesTruth.of(state.run());
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("↑", KeyCode.UP, "time.gate.key.up", () -> raise(BY)),
                Shortcut.key("↓", KeyCode.DOWN, "time.gate.key.down", () -> raise(-BY)),
                Shortcut.key("I", KeyCode.I, "time.gate.key.input", () -> choose(GateLane.INPUT)),
                Shortcut.key("F", KeyCode.F, "time.gate.key.forget", () -> choose(GateLane.FORGET)),
                Shortcut.key("O", KeyCode.O, "time.gate.key.output", () -> choose(GateLane.OUTPUT)));
    }

    private void choose(GateLane lane) {
        state.laneProperty().set(lane);
        look();
    }

    private void raise(double by) {
        if (state.laneProperty().get() == null) {
            choose(GateLane.FORGET);
        }
        int t = Math.max(1, state.t());
        state.change((Gates gates) -> GateEdits.raised(gates, state.laneProperty().get(), t, by));
    }

    /** The picture; told of so that tests find what is painted where. */
    GateStageView view() {
        return view;
    }

    @Override
    public void close() {
        state.close();
    }

    /** Gives the picture all there is. */
    private final class Stage extends Pane {

        Stage() {
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            view.resizeRelocate(0, 0, getWidth(), getHeight());
            panel.setCompact(getHeight() < LOW);
        }
    }
}
