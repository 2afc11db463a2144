package gradientlab.ui.convolution.dense;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.dense.ShiftTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.dense.DenseScene;
import gradientlab.paint.convolution.dense.DenseStage;
import gradientlab.paint.convolution.dense.DenseWords;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.lab.modes.PicturedMode;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** A convolution beside layers that share nothing, in the window. */
public final class DenseMode extends PicturedMode {

    private final ConvolutionModel model;
    private final DenseState state;
    private final PaintedStage view = new PaintedStage("dense-stage", this::paint);
    private final DensePanel panel;
    private DenseStage stage;

    public DenseMode(ConvolutionModel model, LabContext context) {
        this.model = model;
        state = new DenseState(model, context);
        new DenseHands(state, view.pixels(), this::painted);
        panel = new DensePanel(state);
        model.timeline().stepProperty().addListener(o -> change());
        follow(model, context);
        lay(view, view::refresh, panel, panel::refresh);
    }

    private String paint(Graphics2D g, double width, double height) {
        DenseScene scene = state.scene();
        stage = new DenseStage(scene, width, height);
        stage.paint(g);
        DenseWords words = new DenseWords(scene);
        return words.title() + " " + words.sub();
    }

    /** Where everything lies in what is painted; null before the first layout. */
    DenseStage painted() {
        return stage;
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.DENSE;
    }

    @Override
    public void present(boolean on) {
        state.present(on);
        change();
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return ShiftTruth.of(question, state.scene().run());
    }

    @Override
    public List<Shortcut> keys() {
        return List.of();
    }
}
