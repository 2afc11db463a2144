package gradientlab.ui.generalization.bias;

import gradientlab.core.Knob;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.paint.generalization.bias.BiasNumbers;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.generalization.panel.ModelControls;
import gradientlab.ui.generalization.panel.NumberRows;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.Optional;

/** The samples, what is fitted to them, and what came of it in numbers. */
final class BiasPanel extends ModePanel {

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final BiasState state;
    private final CurveControls curve;
    private final KnobList samples;
    private final ModelControls model;
    private final NumberRows terms = new NumberRows();
    private final NumberRows at = new NumberRows();

    BiasPanel(BiasState state) {
        super(state.context().words(), "generalization.bias.");
        this.state = state;
        Words words = state.context().words();
        curve = new CurveControls(words, "bias-", false, state.model()::follow, state::changeData);
        samples = new KnobList(words, "bias-", state.model()::follow, (knob, value) -> state
                .change(recipe -> samplesOf(recipe).with(recipe, knob, value))).inRows();
        model = new ModelControls(words, "bias-model-", KINDS, false, state.model()::follow,
                state::changeModel);
        fill(curve, section(samples), model, terms, at);
    }

    private static KnobFields<BiasRecipe> samplesOf(BiasRecipe recipe) {
        Knob x = Knob.linear("x", "x", recipe.data().from(), recipe.data().to(), recipe.data().from())
                .text("gen_x");
        return new KnobFields<BiasRecipe>()
                .and(GeneralizationDials.SAMPLES, BiasRecipe::samples,
                        (each, count) -> each.withSamples((int) count), each -> each.given().isEmpty())
                .and(x, BiasRecipe::x, BiasRecipe::withX);
    }

    /** Brings everything up to date with the recipe, what came of it, and the language. */
    void refresh() {
        BiasRecipe recipe = state.recipe();
        curve.show(recipe.data());
        samples.show(samplesOf(recipe), recipe);
        model.show(recipe.model(), recipe.data());
        Optional<BiasNumbers> numbers = state.scene().map(BiasNumbers::new);
        terms.show(numbers.map(BiasNumbers::title).orElse(""),
                numbers.map(BiasNumbers::terms).orElse(List.of()),
                numbers.map(BiasNumbers::words).orElse(""));
        at.show(numbers.map(BiasNumbers::atTitle).orElse(""),
                numbers.map(BiasNumbers::atX).orElse(List.of()),
                numbers.map(BiasNumbers::atWords).orElse(""));
    }
}
