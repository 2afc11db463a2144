package gradientlab.ui.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.truth.FitTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.generalization.fit.FitScene;
import gradientlab.paint.generalization.fit.FitStage;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.generalization.panel.StepUnit;
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

/** A model, its capacity, its folds and its penalties in the window. */
public final class FitMode extends PicturedMode {

    private static final String KEYS = "generalization.fit.";

    private final LabContext context;
    private final FitState state;
    private final FoldingChoice<View> views;
    private final StripStage view = new StripStage(new PaintedStage("fit-stage", this::paint));
    private final FitHands hands;
    private FitStage stage;

    public FitMode(GeneralizationModel model, LabContext context) {
        this.context = context;
        state = new FitState(model, context, this::change);
        hands = new FitHands(state, view.painted().pixels(), this::painted, this::change);
        views = new FoldingChoice<>("fit-views", List.of(View.values()),
                each -> context.words().text(KEYS + "view." + each.id()));
        views.valueProperty().addListener((of, was, is) -> state.choose(is));
        view.add(views, () -> Optional.ofNullable(stage).filter(there -> there.strip().getHeight() > 0)
                .map(FitStage::strip));
        FitPanel panel = new FitPanel(state);
        model.timeline().stepProperty().addListener(o -> change());
        follow(model, context);
        lay(view, this::refreshStage, panel, panel::refresh);
    }

    private void refreshStage() {
        state.scene().ifPresent(scene -> views.valueProperty().set(scene.view()));
        view.refresh();
    }

    private String paint(Graphics2D g, double width, double height) {
        Optional<FitScene> scene = state.scene();
        stage = scene.map(there -> new FitStage(there, width, height)).orElse(null);
        if (stage == null) {
            return context.words().texts().get("generalization.mode.fit");
        }
        stage.paint(g, views.fit(width, stage.title(), stage.remark()));
        return stage.words();
    }

    /** Where everything lies in what is painted; null before the first result. */
    FitStage painted() {
        return stage;
    }

    private void fold(int by) {
        state.nextFold(by);
        change();
    }

    private void nextView() {
        List<View> all = List.of(View.values());
        View now = state.scene().map(FitScene::view).orElse(View.CAPACITIES);
        View next = all.get((all.indexOf(now) + 1) % all.size());
        state.choose(next);
        if (state.recipe().view() == now) {
            state.choose(View.CAPACITIES);
        }
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
                Shortcut.key("V", KeyCode.V, KEYS + "key.view", this::nextView),
                Shortcut.key("N", KeyCode.N, KEYS + "key.sample",
                        () -> state.changeData(CurveControls::fresh)),
                Shortcut.key("↓", KeyCode.DOWN, KEYS + "key.fold", () -> fold(1)),
                Shortcut.key("↑", KeyCode.UP, KEYS + "key.fold.before", () -> fold(-1)),
                Shortcut.oneOf("Delete", KEYS + "key.delete", hands::delete, KeyCode.DELETE,
                        KeyCode.BACK_SPACE));
    }

    @Override
    public String status() {
        return StepUnit.state(
                state.model().looked(), state.model().timeline().newest(), context.words().texts());
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return state.scene().filter(scene -> scene.run().answers(state.recipe()))
                .flatMap(scene -> FitTruth.of(question, scene.run(), scene.recipe()));
    }

    @Override
    public void close() {
        state.close();
    }
}
