package gradientlab.ui.convolution.layer;

import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What hands and controls make of a layer's recipe. */
final class LayerEdits {

    /** As far as a cell goes. */
    static final double LARGEST = 999;

    private LayerEdits() {}

    static boolean allows(double value) {
        return Math.abs(value) <= LARGEST;
    }

    /** Whether a cell's number can be changed: of X, K and dY. */
    static boolean changes(LayerSpot spot) {
        return switch (spot.plane()) {
            case X, K, DY -> true;
            case Y, DX, DK -> false;
        };
    }

    /** The number in a cell of X, K or dY. */
    static double value(LayerRun run, LayerSpot spot) {
        List<Integer> at = spot.pin().at();
        return switch (spot.plane()) {
            case X -> run.x(at.get(0), at.get(1), at.get(2));
            case K -> run.k(at.get(0), at.get(1), at.get(2), at.get(3));
            case DY -> upstream(run).at(0, at.get(0), at.get(1), at.get(2));
            case Y, DX, DK -> 0;
        };
    }

    /** The same recipe with another number in a cell of X, K or dY. */
    static LayerRecipe with(LayerRun run, LayerSpot spot, double value) {
        LayerRecipe recipe = run.recipe();
        List<Integer> at = spot.pin().at();
        return switch (spot.plane()) {
            case X -> recipe.withInput(LayerInput.own(recipe.inputValues()
                    .with(0, at.get(0), at.get(1), at.get(2), value)));
            case K -> recipe.withKernels(recipe.kernels()
                    .with(at.get(0), at.get(1), at.get(2), at.get(3), value));
            case DY -> recipe.withUpstream(Optional.of(upstream(run, at, value)));
            case Y, DX, DK -> recipe;
        };
    }

    /** dY with another number; of a loss the target that gives it. */
    private static Upstream upstream(LayerRun run, List<Integer> at, double value) {
        Upstream now = run.recipe().upstreamOrOnes();
        int index = upstream(run).index(0, at.get(0), at.get(1), at.get(2));
        if (now.kind() == Upstream.Kind.LOSS) {
            Tensor target = now.values().orElseThrow();
            return Upstream.loss(target.with(index, output(run).at(index) - value));
        }
        return Upstream.typed(upstream(run).with(index, value));
    }

    private static Tensor output(LayerRun run) {
        int[] sizes = run.recipe().outputSizes();
        double[] values = Arrays.copyOf(run.output(), Arrays.stream(sizes).reduce(1, (a, b) -> a * b));
        return Tensor.of(sizes, values).ranked(run.recipe().outputRank());
    }

    private static Tensor upstream(LayerRun run) {
        return run.recipe().upstreamOrOnes().gradient(output(run));
    }

    /** dY of another kind; what was typed is kept as far as it goes, a target begins at 0. */
    static LayerRecipe upstream(LayerRun run, Upstream.Kind kind) {
        Tensor now = upstream(run);
        return run.recipe().withUpstream(Optional.of(switch (kind) {
            case TYPED -> Upstream.typed(now);
            case ONES -> Upstream.ONES;
            case ONE -> Upstream.one(middle(run));
            case LOSS -> Upstream.loss(Tensor.of(now.shape(), at -> 0));
        }));
    }

    /** The output in the middle of the first filter. */
    private static int middle(LayerRun run) {
        return run.shape().outputAt(0, run.shape().outputHeight() / 2, run.shape().outputWidth() / 2);
    }

    /** Another bias of one filter. */
    static LayerRecipe bias(LayerRecipe recipe, int filter, double value) {
        List<Double> bias = new ArrayList<>(recipe.bias().isEmpty()
                ? Collections.nCopies(recipe.filters(), 0.0)
                : recipe.bias());
        bias.set(filter, value);
        return recipe.withBias(bias.stream().allMatch(each -> each == 0) ? List.of() : bias);
    }

    /** A row of the input and of the kernel, one channel and one filter. */
    static LayerRecipe row(LayerRecipe recipe) {
        Tensor x = recipe.inputValues();
        double[] input = x.grid(0, 0)[x.height() / 2];
        double[] kernel = recipe.kernels().grid(0, 0)[recipe.kernels().height() / 2];
        return new LayerRecipe(LayerInput.own(Tensor.of(new int[] {input.length}, input)),
                Tensor.of(new int[] {kernel.length}, kernel), recipe.bias().isEmpty() ? List.of()
                        : List.of(recipe.bias(0)),
                new Span(1, recipe.stride().horizontal()), new Span(0, recipe.padding().horizontal()),
                new Span(1, recipe.dilation().horizontal()), false, recipe.flip(), Optional.empty(),
                recipe.view().withPin(Optional.empty()));
    }

    /** The lab's first input and kernel again, in two dimensions. */
    static LayerRecipe plane(LayerRecipe recipe) {
        return LayerRecipe.DEFAULT.withFlip(recipe.flip()).withView(
                recipe.view().withPin(Optional.empty()));
    }
}
