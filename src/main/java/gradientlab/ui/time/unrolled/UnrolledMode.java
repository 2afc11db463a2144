package gradientlab.ui.time.unrolled;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.unrolled.UnrolledTruth;
import gradientlab.paint.time.unrolled.UnrolledStage.Below;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** One sequence cell by cell, forward and back, with an opened cell and the paths of the gradient. */
public final class UnrolledMode extends PicturedMode {

    private final TimeModel model;
    private final UnrolledState state;
    private final UnrolledStageView view;
    private final UnrolledPanel panel;
    private final Stage stage = new Stage();

    public UnrolledMode(TimeModel model, LabContext context) {
        this.model = model;
        state = new UnrolledState(model, context, this::change);
        view = new UnrolledStageView(state, model, context);
        panel = new UnrolledPanel(state, model, context);
        stage.getChildren().add(view);
        model.timeline().stepProperty().addListener(o -> change());
        model.pointedProperty().addListener(o -> look());
        follow(model, context);
        lay(stage, view::refresh, panel, panel::refresh);
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.UNROLLED;
    }

    @Override
    public void present(boolean on) {
        view.setBelow(on ? Below.NOTHING : Below.ALL);
        change();
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return state.run().flatMap(UnrolledTruth::of);
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("↑", KeyCode.UP, "time.unrolled.key.up", () -> unit(-1)),
                Shortcut.key("↓", KeyCode.DOWN, "time.unrolled.key.down", () -> unit(1)),
                Shortcut.key("X", KeyCode.X, "time.unrolled.key.cut", this::cut));
    }

    private void unit(int by) {
        state.choose(state.view().unit() + by);
    }

    private void cut() {
        state.change(now -> now.withCutH(!now.cutH()));
    }

    /** The picture; tests ask it what is painted where. */
    UnrolledStageView view() {
        return view;
    }

    /** Tests wait until there is something to see. */
    UnrolledState state() {
        return state;
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
        }
    }
}
