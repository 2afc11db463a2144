package gradientlab.ui.generalization.ensembles;

import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.truth.EnsembleTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.generalization.ensemble.EnsembleScene;
import gradientlab.paint.generalization.ensemble.EnsembleStage;
import gradientlab.ui.generalization.model.GeneralizationModel;
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
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** Bootstrap, bagging, boosting and AdaBoost in the window. */
public final class EnsemblesMode extends PicturedMode {

    private static final String KEYS = "generalization.ensembles.";

    private final LabContext context;
    private final EnsemblesState state;
    private final FoldingChoice<Method> methods;
    private final StripStage view = new StripStage(new PaintedStage("ensembles-stage", this::paint));
    private final EnsemblesHands hands;
    private EnsembleStage stage;

    public EnsemblesMode(GeneralizationModel model, LabContext context) {
        this.context = context;
        state = new EnsemblesState(model, context, this::change);
        hands = new EnsemblesHands(state, view.painted().pixels(), this::painted, this::change);
        methods = new FoldingChoice<>("ensembles-methods", List.of(Method.values()),
                method -> context.words().text(KEYS + "method." + method.id()));
        methods.valueProperty().addListener((of, was, is) -> state.choose(is));
        Button shuffle = new Button();
        shuffle.setId("ensembles-shuffle");
        shuffle.textProperty().bind(context.words().text(KEYS + "shuffle"));
        shuffle.setOnAction(e -> shuffle());
        view.add(methods, () -> Optional.ofNullable(stage).filter(there -> there.strip().getHeight() > 0)
                .map(EnsembleStage::strip));
        view.add(shuffle, () -> Optional.ofNullable(stage).flatMap(EnsembleStage::shuffle));
        EnsemblesPanel panel = new EnsemblesPanel(state);
        model.timeline().stepProperty().addListener(o -> change());
        follow(model, context);
        lay(view, this::refreshStage, panel, panel::refresh);
    }

    private void refreshStage() {
        methods.valueProperty().set(state.recipe().method());
        view.refresh();
    }

    private String paint(Graphics2D g, double width, double height) {
        Optional<EnsembleScene> scene = state.scene();
        if (scene.isEmpty()) {
            // What was painted before stays until there is something to paint.
            return context.words().texts().get("generalization.mode.ensembles");
        }
        stage = new EnsembleStage(scene.get(), width, height);
        stage.paint(g, methods.fit(width, stage.title(), stage.remark()));
        return stage.words();
    }

    /** Where everything lies in what is painted; null before the first result. */
    EnsembleStage painted() {
        return stage;
    }

    private void shuffle() {
        state.shuffle();
        change();
    }

    private void tree(int by) {
        state.nextTree(by);
        change();
    }

    private void nextMethod() {
        Method[] all = Method.values();
        state.choose(all[(state.recipe().method().ordinal() + 1) % all.length]);
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
                Shortcut.key("V", KeyCode.V, KEYS + "key.method", this::nextMethod),
                Shortcut.key("N", KeyCode.N, KEYS + "key.new", state::fresh),
                Shortcut.key("S", KeyCode.S, KEYS + "key.shuffle", this::shuffle),
                Shortcut.key("A", KeyCode.A, KEYS + "key.once", () -> state.change(recipe -> recipe
                        .withBoosting(recipe.boosting().withAtOnce(!recipe.boosting().atOnce())))),
                Shortcut.key("↑", KeyCode.UP, KEYS + "key.tree", () -> tree(1)),
                Shortcut.key("↓", KeyCode.DOWN, KEYS + "key.tree.before", () -> tree(-1)),
                Shortcut.key("O", KeyCode.O, KEYS + "key.out",
                        () -> state.leaveOut(state.sight().tree())),
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
                .flatMap(scene -> EnsembleTruth.of(question, scene.run(), scene.recipe(), scene.fresh()));
    }

    @Override
    public void close() {
        state.close();
    }
}
