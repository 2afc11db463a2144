package gradientlab.ui.time.clipping;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.cliff.CliffTruth;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Paths over a cliff of the loss: thrown off it, or clipped. */
public final class ClippingMode extends PicturedMode {

    /** Degrees a key walks around the relief. */
    private static final double TURN = 5;

    private final TimeModel model;
    private final ClippingState state;
    private final NetworkState network;
    private final ClippingStage stage;
    private final ClippingPanel panel;

    public ClippingMode(TimeModel model, LabContext context) {
        this.model = model;
        state = new ClippingState(model, context);
        network = new NetworkState(model, context, this::change);
        stage = new ClippingStage(state, network, model, context);
        panel = new ClippingPanel(state, network, model, context);
        state.setOnLooked(this::change);
        model.recipeProperty().addListener((of, was, now) -> {
            if (!now.notes().equals(was.notes())) {
                state.forget();
            }
            change();
        });
        model.timeline().stepProperty().addListener(o -> change());
        model.timeline().limitProperty().addListener(o -> change());
        model.selectedProperty().addListener(o -> change());
        context.theme().addListener(o -> change());
        context.words().languageProperty().addListener(o -> change());
        lay(stage, stage::refresh, panel, panel::refresh);
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.CLIPPING;
    }

    @Override
    public void present(boolean on) {
        stage.present(on);
        change();
    }

    /** Ends its thread. */
    @Override
    public void close() {
        network.close();
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return CliffTruth.of(state.run(), from);
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("0", KeyCode.DIGIT0, "time.clip.key.fit", state::fit),
                Shortcut.key("V", KeyCode.V, "time.clip.key.relief", state::switchRelief),
                new Shortcut("Shift+←↑↓→", "time.clip.key.turn",
                        e -> e.isShiftDown() && !e.isShortcutDown() && e.getCode().isArrowKey()
                                && state.inRelief(),
                        e -> walk(e.getCode())),
                Shortcut.digits("time.clip.key.switch", digit -> state.toggle(digit - 1)));
    }

    private void walk(KeyCode arrow) {
        double around = arrow == KeyCode.LEFT ? -TURN : arrow == KeyCode.RIGHT ? TURN : 0;
        double up = arrow == KeyCode.UP ? TURN : arrow == KeyCode.DOWN ? -TURN : 0;
        state.turn(around, up);
    }
}
