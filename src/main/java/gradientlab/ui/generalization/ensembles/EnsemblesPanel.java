package gradientlab.ui.generalization.ensembles;

import gradientlab.core.Knob;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.AdaBoost;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.paint.generalization.ensemble.EnsembleNumbers;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.generalization.panel.NumberRows;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The points, what is fitted to them and how often, and what came of it in numbers. */
final class EnsemblesPanel extends ModePanel {

    private static final Knob REPLACEMENT = Knob.toggle("replacement", true).text("gen_replacement");
    private static final Knob AT_ONCE = Knob.toggle("at_once", false).text("gen_at_once");
    private static final Knob PLANE_POINTS = Knob.whole("n", "n", 20, 1000, 200).text("gen_n");
    private static final Knob ROUNDS = Knob.whole("rounds", "M", 1, EnsemblesRecipe.MAX_ROUNDS, 50).evenly()
            .slider(1, EnsemblesRecipe.MAX_ROUNDS).text("gen_vote_rounds");
    /** Lower panels have no numbers under their sliders. */
    private static final double LOW = 1000;
    private static final List<Integer> DEPTHS = IntStream
            .concat(IntStream.rangeClosed(1, EnsemblesRecipe.MAX_DEPTH), IntStream.of(ModelChoice.FULL))
            .boxed().toList();

    private static final KnobFields<EnsemblesRecipe> BAGGING = new KnobFields<EnsemblesRecipe>()
            .and(REPLACEMENT, recipe -> recipe.bagging().replacement() ? 1 : 0,
                    (recipe, on) -> recipe.withBagging(recipe.bagging().withReplacement(on > 0)),
                    recipe -> recipe.bagging().indices().isEmpty());

    private static final KnobFields<EnsemblesRecipe> BOOSTING = new KnobFields<EnsemblesRecipe>()
            .and(GeneralizationDials.RATE, recipe -> recipe.boosting().rate(),
                    (recipe, rate) -> recipe.withBoosting(recipe.boosting().withRate(rate)))
            .and(AT_ONCE, recipe -> recipe.boosting().atOnce() ? 1 : 0,
                    (recipe, on) -> recipe.withBoosting(recipe.boosting().withAtOnce(on > 0)));

    private static final KnobFields<EnsemblesRecipe> ADABOOST = new KnobFields<EnsemblesRecipe>()
            .and(GeneralizationDials.DEPTH,
                    recipe -> Math.min(recipe.adaboost().depth(), EnsemblesRecipe.MAX_DEPTH),
                    (recipe, depth) -> recipe.withAdaboost(
                            new AdaBoost(recipe.adaboost().rounds(), (int) depth)));

    private static final KnobFields<PlaneData.Generated> PLANE = new KnobFields<PlaneData.Generated>()
            .and(PLANE_POINTS, PlaneData.Generated::n, (data, n) -> data.withN((int) n))
            .and(GeneralizationDials.WRONG, PlaneData.Generated::wrong, PlaneData.Generated::withWrong)
            .and(GeneralizationDials.NOISE, PlaneData.Generated::noise, PlaneData.Generated::withNoise);

    private final EnsemblesState state;
    private final CurveControls curve;
    private final KnobList plane;
    private final VBox planeSection;
    private final KnobList size;
    private final KnobList knobs;
    private final Picker<Integer> depth;
    private final Button back;
    private final List<NumberRows> numbers = List.of(new NumberRows(), new NumberRows());

    EnsemblesPanel(EnsemblesState state) {
        super(state.context().words(), "generalization.ensembles.panel.");
        this.state = state;
        Words words = state.context().words();
        curve = new CurveControls(words, "ensembles-", true, state.model()::follow, state::changeData);
        plane = new KnobList(words, "ensembles-plane-", state.model()::follow,
                (knob, value) -> changePlane(PLANE, knob, value)).inRows();
        planeSection = section(title("data"), plane, button("ensembles-plane-new", "new", state::fresh));
        size = new KnobList(words, "ensembles-", state.model()::follow,
                (knob, value) -> state.go((int) value)).inRows();
        knobs = new KnobList(words, "ensembles-", state.model()::follow,
                (knob, value) -> state.change(recipe -> fields(recipe).with(recipe, knob, value)))
                .inRows();
        depth = new Picker<>(words.text("knob.gen_max_depth.name"), DEPTHS,
                (each, texts) -> each == ModelChoice.FULL
                        ? texts.get("generalization.ensembles.full")
                        : String.valueOf(each),
                words, each -> state.change(recipe -> withDepth(recipe, each)));
        depth.box().setId("ensembles-depth");
        back = button("ensembles-trees-back", "out.back",
                () -> state.change(recipe -> recipe.withBagging(recipe.bagging().withLeftOut(List.of()))));
        heightProperty().addListener(o -> number(getHeight() >= LOW));
        fill(curve, planeSection, section(size, depth, knobs, back), numbers.get(0), numbers.get(1));
    }

    private void number(boolean on) {
        curve.setNumbered(on);
        Stream.of(plane, size, knobs).forEach(list -> list.setNumbered(on));
    }

    private void changePlane(KnobFields<PlaneData.Generated> fields, String knob, double value) {
        state.change(recipe -> recipe.plane() instanceof PlaneData.Generated data
                ? recipe.withPlane(fields.with(data, knob, value))
                : recipe);
    }

    /** As many draws as there are points is said as that, so that it stays so. */
    private static EnsemblesRecipe withDraws(EnsemblesRecipe recipe, double draws) {
        int n = recipe.data().n();
        int m = (int) (recipe.bagging().replacement() ? draws : Math.min(n, draws));
        return recipe.withBagging(recipe.bagging().withDraws(m == n ? 0 : m));
    }

    private static EnsemblesRecipe withDepth(EnsemblesRecipe recipe, int depth) {
        return recipe.method() == Method.BOOSTING
                ? recipe.withBoosting(recipe.boosting().withDepth(depth))
                : recipe.withBagging(recipe.bagging().withDepth(depth));
    }

    /** A tree draws as many points as there are at most. */
    private static KnobFields<EnsemblesRecipe> drawing(EnsemblesRecipe recipe) {
        int n = recipe.data().n();
        Knob draws = Knob.whole("draws", "m", 1, n, n).evenly().slider(1, n).text("gen_draws");
        return BAGGING.and(draws, each -> Math.min(n, each.bagging().drawn(n)), EnsemblesPanel::withDraws,
                each -> each.bagging().indices().isEmpty());
    }

    private static KnobFields<EnsemblesRecipe> fields(EnsemblesRecipe recipe) {
        return switch (recipe.method()) {
            case BOOTSTRAP, BAGGING -> drawing(recipe);
            case BOOSTING -> BOOSTING;
            case ADABOOST -> ADABOOST;
        };
    }

    /** The step as a knob; draws have none, they are stepped through. */
    private static KnobFields<EnsemblesRecipe> sizes(Method method) {
        Knob knob = method == Method.BAGGING ? GeneralizationDials.MEMBERS
                : method == Method.BOOSTING ? GeneralizationDials.ROUNDS : ROUNDS;
        return new KnobFields<EnsemblesRecipe>().and(knob, recipe -> Math.max(1, recipe.step()),
                (recipe, step) -> recipe, recipe -> recipe.method() != Method.BOOTSTRAP);
    }

    /** Brings everything up to date with the recipe, what came of it, and the language. */
    void refresh() {
        EnsemblesRecipe recipe = state.recipe();
        Method method = recipe.method();
        boolean votes = method == Method.ADABOOST;
        Nodes.show(curve, !votes);
        Nodes.show(planeSection, votes && recipe.plane() instanceof PlaneData.Generated);
        Nodes.show(depth, !votes);
        Nodes.show(back, method == Method.BAGGING && !recipe.bagging().leftOut().isEmpty());
        curve.show(recipe.data());
        if (recipe.plane() instanceof PlaneData.Generated data) {
            plane.show(PLANE, data);
        }
        size.show(sizes(method), recipe);
        knobs.show(fields(recipe), recipe);
        depth.show(method == Method.BOOSTING ? recipe.boosting().depth() : recipe.bagging().depth());
        List<EnsembleNumbers.Block> blocks = state.scene().map(EnsembleNumbers::of).orElse(List.of());
        for (int i = 0; i < numbers.size(); i++) {
            EnsembleNumbers.Block block = i < blocks.size() ? blocks.get(i) : EnsembleNumbers.Block.NONE;
            numbers.get(i).show(block.title(), block.rows(), block.words());
        }
    }
}
