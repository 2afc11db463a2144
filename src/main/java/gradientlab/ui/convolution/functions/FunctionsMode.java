package gradientlab.ui.convolution.functions;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.functions.FunctionsScene;
import gradientlab.paint.convolution.functions.FunctionsStage;
import gradientlab.paint.convolution.functions.FunctionsWords;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.lab.modes.PicturedMode;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** One function laid over another, in the window. */
public final class FunctionsMode extends PicturedMode {

    private final ConvolutionModel model;
    private final LabContext context;
    private final FunctionsState state;
    private final PaintedStage view = new PaintedStage("functions-stage", this::paint);
    private final FunctionsPanel panel;
    private FunctionsStage stage;

    public FunctionsMode(ConvolutionModel model, LabContext context) {
        this.model = model;
        this.context = context;
        state = new FunctionsState(model, context, this::look);
        new FunctionsHands(state, view.pixels(), this::painted);
        panel = new FunctionsPanel(state);
        model.timeline().stepProperty().addListener(o -> change());
        follow(model, context);
        lay(view, view::refresh, panel, panel::refresh);
    }

    private String paint(Graphics2D g, double width, double height) {
        Optional<FunctionsScene> scene = state.scene();
        stage = scene.map(there -> new FunctionsStage(there, width, height)).orElse(null);
        if (stage == null) {
            return context.words().texts().get("convolution.mode.functions");
        }
        stage.paint(g);
        FunctionsWords words = new FunctionsWords(scene.get());
        return words.title() + " " + words.sub();
    }

    /** Where everything lies in what is painted; null before the first result. */
    FunctionsStage painted() {
        return stage;
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.FUNCTIONS;
    }

    @Override
    public void present(boolean on) {
        state.present(on);
        change();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(Shortcut.key("X", KeyCode.X, "convolution.functions.key.flip",
                () -> state.change(recipe -> recipe.withFlip(!recipe.flip()))));
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return state.scene().map(scene -> new Outcome.Number(scene.run().peak()));
    }

    @Override
    public void close() {
        state.close();
    }
}
