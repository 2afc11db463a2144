package gradientlab.ui.generalization.bias;

import gradientlab.experiment.generalization.truth.BiasTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.generalization.bias.BiasScene;
import gradientlab.paint.generalization.bias.BiasStage;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.generalization.panel.StripStage;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.lab.modes.PicturedMode;
import gradientlab.ui.widget.FoldingChoice;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** One model fitted to many samples in the window. */
public final class BiasMode extends PicturedMode {

    private static final String KEYS = "generalization.bias.";

    private final LabContext context;
    private final BiasState state;
    private final FoldingChoice<Boolean> sampling;
    private final StripStage view = new StripStage(new PaintedStage("bias-stage", this::paint));
    private BiasStage stage;
    private String said = "";

    public BiasMode(GeneralizationModel model, LabContext context) {
        this.context = context;
        state = new BiasState(model, context, this::change);
        new BiasHands(state, view.painted().pixels(), this::painted);
        sampling = new FoldingChoice<>("bias-sampling", List.of(false, true),
                bootstrap -> context.words().text(KEYS + (bootstrap ? "bootstrap" : "fresh")));
        sampling.valueProperty().addListener((of, was, is) -> bootstrap(is));
        view.add(sampling, () -> Optional.ofNullable(stage).filter(there -> there.strip().getHeight() > 0)
                .map(BiasStage::strip));
        BiasPanel panel = new BiasPanel(state);
        model.timeline().stepProperty().addListener(o -> change());
        follow(model, context);
        lay(view, this::refreshStage, panel, panel::refresh);
    }

    private void bootstrap(boolean on) {
        if (state.recipe().bootstrap() != on) {
            state.change(recipe -> recipe.withBootstrap(on));
        }
    }

    private void refreshStage() {
        sampling.valueProperty().set(state.recipe().bootstrap());
        view.refresh();
    }

    private String paint(Graphics2D g, double width, double height) {
        Optional<BiasScene> scene = state.scene();
        stage = scene.map(there -> new BiasStage(there, width, height)).orElse(null);
        if (stage == null) {
            return context.words().texts().get("generalization.mode.bias_variance");
        }
        stage.paint(g, sampling.fit(width, stage.title(), stage.remark()));
        said = scene.get().fitted();
        return stage.words();
    }

    /** Where everything lies in what is painted; null before the first result. */
    BiasStage painted() {
        return stage;
    }

    @Override
    protected boolean shown() {
        return state.shown();
    }

    @Override
    public void present(boolean on) {
        state.present(on);
        change();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("V", KeyCode.V, KEYS + "key.bootstrap",
                        () -> bootstrap(!state.recipe().bootstrap())),
                Shortcut.key("↓", KeyCode.DOWN, KEYS + "key.model", () -> state.nextModel(1)),
                Shortcut.key("↑", KeyCode.UP, KEYS + "key.model.before", () -> state.nextModel(-1)),
                Shortcut.key("N", KeyCode.N, KEYS + "key.sample",
                        () -> state.changeData(CurveControls::fresh)));
    }

    @Override
    public String status() {
        return said;
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return state.scene().filter(scene -> scene.run().answers(state.recipe()))
                .flatMap(scene -> BiasTruth.of(question, scene.run(), scene.recipe()));
    }

    @Override
    public void close() {
        state.close();
    }
}
