package gradientlab.ui.convolution.layer;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** A convolutional layer cell by cell, forward or back. */
public final class LayerMode extends PicturedMode {

    private final ConvolutionModel model;
    private final LayerState state;
    private final LayerStageView view;
    private final LayerPanel panel;

    private LayerMode(ConvolutionModel model, LabContext context, boolean backward) {
        this.model = model;
        state = new LayerState(model, context, backward, this::change);
        view = new LayerStageView(state);
        panel = new LayerPanel(state);
        model.timeline().stepProperty().addListener(o -> look());
        follow(model, context);
        lay(view, view::refresh, panel, panel::refresh);
    }

    /** Its output, window by window. */
    public static LayerMode forward(ConvolutionModel model, LabContext context) {
        return new LayerMode(model, context, false);
    }

    /** Its gradients. */
    public static LayerMode backward(ConvolutionModel model, LabContext context) {
        return new LayerMode(model, context, true);
    }

    @Override
    protected boolean shown() {
        return model.mode() == (state.backward() ? Mode.BACKWARD : Mode.FORWARD);
    }

    @Override
    public void present(boolean on) {
        state.present(on);
        change();
    }

    /** The picture; tests ask it what is painted where. */
    LayerStageView view() {
        return view;
    }

    LayerState state() {
        return state;
    }

    @Override
    public List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>(List.of(
                key("X", KeyCode.X, "flip", () -> state.change(recipe -> recipe.withFlip(!recipe.flip()))),
                key("P", KeyCode.P, "pin", this::pin),
                Shortcut.combination("Shift+Up", "convolution.layer.key.up", () -> move(-1, 0)),
                Shortcut.combination("Shift+Down", "convolution.layer.key.down", () -> move(1, 0)),
                Shortcut.combination("Shift+Left", "convolution.layer.key.left", () -> move(0, -1)),
                Shortcut.combination("Shift+Right", "convolution.layer.key.right", () -> move(0, 1))));
        if (state.backward()) {
            keys.add(key("S", KeyCode.S, "scatter", () -> read(Reading.SCATTER)));
            keys.add(key("C", KeyCode.C, "collect", () -> read(Reading.COLLECT)));
            keys.add(key("W", KeyCode.W, "sum", () -> read(Reading.SUM)));
            keys.add(key("G", KeyCode.G, "form", this::nextForm));
        } else {
            keys.add(key("G", KeyCode.G, "evidence", view::chooseOther));
        }
        return keys;
    }

    /** The cells of the output, or of dX, of the first filter or channel. */
    @Override
    public Optional<GuessPlane> plane(Question question) {
        Plane asked = state.backward() ? Plane.DX : Plane.Y;
        return Optional.ofNullable(view.board()).flatMap(board -> board.grids().stream()
                .filter(grid -> grid.plane() == asked && grid.filter() == 0 && grid.channel() == 0)
                .findFirst()).map(PlacedGrid::cells)
                .map(cells -> new GuessPlane(view, cells.bounds(), new GuessPlane.Span(0, cells.columns()),
                        new GuessPlane.Span(cells.rows(), 0)));
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return LayerTruth.of(model.recipe(), question);
    }

    private static Shortcut key(String shown, KeyCode code, String text, Runnable action) {
        return Shortcut.key(shown, code, "convolution.layer.key." + text, action);
    }

    private void read(Reading reading) {
        state.view(now -> now.withReading(reading));
    }

    private void nextForm() {
        state.view(now -> now.withForm(Form.values()[(now.form().ordinal() + 1) % Form.values().length]));
    }

    /** Frees the pinned cell, or pins the one that is lit. */
    private void pin() {
        if (state.pin().isPresent()) {
            state.unpin();
        } else {
            lit(state.scene()).ifPresent(state::pin);
        }
    }

    private static Optional<Pin> lit(LayerScene scene) {
        int lit = scene.lit();
        ConvolutionShape shape = scene.shape();
        return switch (scene.target()) {
            case OUTPUT -> lit < 0 ? Optional.empty()
                    : Optional.of(new Pin(Grid.OUTPUT, List.of(
                            scene.filter(), lit / shape.outputWidth(), lit % shape.outputWidth())));
            case INPUT -> lit < 0 ? Optional.empty()
                    : Optional.of(new Pin(Grid.INPUT, List.of(
                            scene.channel(), lit / shape.width(), lit % shape.width())));
            case KERNEL -> Optional.of(scene.weight());
        };
    }

    /** Lights the cell beside the lit one: moves the pin if it is one, else the step. */
    private void move(int down, int right) {
        LayerScene scene = state.scene();
        ConvolutionShape shape = scene.shape();
        Pin from = lit(scene).orElseGet(() -> new Pin(Grid.OUTPUT, List.of(0, 0, 0)));
        int rows = switch (from.grid()) {
            case OUTPUT -> shape.outputHeight();
            case INPUT -> shape.height();
            case KERNEL -> shape.kernelHeight();
        };
        int columns = switch (from.grid()) {
            case OUTPUT -> shape.outputWidth();
            case INPUT -> shape.width();
            case KERNEL -> shape.kernelWidth();
        };
        List<Integer> at = new ArrayList<>(from.at());
        int last = at.size() - 1;
        at.set(last - 1, Math.max(0, Math.min(rows - 1, at.get(last - 1) + down)));
        at.set(last, Math.max(0, Math.min(columns - 1, at.get(last) + right)));
        boolean pinned = state.pin().filter(from::equals).isPresent();
        if (pinned || from.grid() == Grid.KERNEL) {
            state.view(now -> now.withPin(Optional.of(new Pin(from.grid(), at))));
        } else {
            state.seek(at.get(last - 1) * columns + at.get(last) + 1);
        }
    }
}
