package gradientlab.ui.convolution.functions;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Both functions with their widths, where g is laid, how far apart the bars lie, how often, and which way.
 */
final class FunctionsPanel extends ModePanel {

    private static final KnobFields<Shape> WIDTH = new KnobFields<Shape>()
            .and(ConvolutionDials.HALF_WIDTH, Shape::halfWidth, Shape::withHalfWidth,
                    curve -> curve.kind() != ShapeKind.DECAY)
            .and(ConvolutionDials.RATE, Shape::rate, Shape::withRate,
                    curve -> curve.kind() == ShapeKind.DECAY);

    private static final KnobFields<FunctionsRecipe> KNOBS = new KnobFields<FunctionsRecipe>()
            .and(ConvolutionDials.T, FunctionsRecipe::t, FunctionsRecipe::withT)
            .and(ConvolutionDials.DELTA, FunctionsRecipe::delta,
                    (recipe, delta) -> recipe.withDelta(FunctionsRecipe.spacing(delta)))
            .and(ConvolutionDials.APPLIED, FunctionsRecipe::times,
                    (recipe, m) -> recipe.withTimes((int) m));

    /** A function of the recipe: its form, and its width. */
    private record Controls(Picker<ShapeKind> kind, KnobList width) {

        void show(Shape curve) {
            kind.show(curve.kind());
            width.show(WIDTH, curve);
        }
    }

    private final FunctionsState state;
    private final LabContext context;
    private final Controls f;
    private final Controls g;
    private final KnobList knobs;
    private final Segmented<Boolean> flip;

    FunctionsPanel(FunctionsState state) {
        super(state.context().words(), "convolution.functions.");
        this.state = state;
        context = state.context();
        f = controls("f", edit -> recipe -> recipe.withF(edit.apply(recipe.f())));
        g = controls("g", edit -> recipe -> recipe.withG(edit.apply(recipe.g())));
        knobs = new KnobList(context.words(), "functions-", state.model()::follow,
                (knob, value) -> state.change(recipe -> KNOBS.with(recipe, knob, value))).spaced(12);
        flip = segmented("functions-flip", List.of(false, true), on -> on ? "conv" : "corr",
                is -> state.change(recipe -> recipe.withFlip(is)));
        fill(section(f.kind(), f.width()), section(g.kind(), g.width()), section(knobs),
                section(captioned("integral.kind", flip)));
    }

    private Controls controls(String name,
            Function<UnaryOperator<Shape>, UnaryOperator<FunctionsRecipe>> write) {
        Picker<ShapeKind> kind = new Picker<>(text(name), List.of(ShapeKind.values()),
                (each, texts) -> texts.get("convolution.functions.fn." + each.id()), context.words(),
                each -> state.change(write.apply(curve -> curve.withKind(each))));
        kind.box().setId("functions-" + name);
        KnobList width = new KnobList(context.words(), "functions-" + name + "-", state.model()::follow,
                (knob, value) -> state.change(write.apply(curve -> WIDTH.with(curve, knob, value))))
                .spaced(12);
        return new Controls(kind, width);
    }

    /** Brings everything up to date with the recipe and the language. */
    void refresh() {
        FunctionsRecipe recipe = state.recipe();
        f.show(recipe.f());
        g.show(recipe.g());
        knobs.show(KNOBS, recipe);
        following(() -> flip.valueProperty().set(recipe.flip()));
    }
}
