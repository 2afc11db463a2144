package gradientlab.ui.convolution.layer;

import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.layer.LayerTensors;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import java.util.ArrayList;
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
            case DY -> upstream(run).at(run.example(), at.get(0), at.get(1), at.get(2));
            case Y, DX, DK -> 0;
        };
    }

    /** The same recipe with another number in a cell of X, K or dY. */
    static LayerRecipe with(LayerRun run, LayerSpot spot, double value) {
        LayerRecipe recipe = run.recipe();
        List<Integer> at = spot.pin().at();
        return switch (spot.plane()) {
            case X -> recipe.withInput(LayerInput.own(recipe.inputValues()
                    .with(run.example(), at.get(0), at.get(1), at.get(2), value)));
            case K -> recipe.withKernels(recipe.kernels()
                    .with(at.get(0), at.get(1), at.get(2), at.get(3), value));
            case DY -> recipe.withUpstream(Optional.of(upstream(run, at, value)));
            case Y, DX, DK -> recipe;
        };
    }

    /** dY with another number; of a loss the target that gives it. */
    private static Upstream upstream(LayerRun run, List<Integer> at, double value) {
        Upstream now = run.recipe().upstreamOrOnes();
        int index = upstream(run).index(run.example(), at.get(0), at.get(1), at.get(2));
        if (now.kind() == Upstream.Kind.LOSS) {
            Tensor target = now.values().orElseThrow();
            return Upstream.loss(target.with(index, output(run).at(index) - value));
        }
        return Upstream.typed(upstream(run).with(index, value));
    }

    /** Y of all examples. */
    private static Tensor output(LayerRun run) {
        return LayerTensors.of(run.recipe().withUpstream(Optional.empty())).output();
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

    /**
     * Two dimensions again: the layer as it was, with what was changed in its middle row. A row that never
     * was part of a plane becomes each row of one, and its kernel the middle row of one with zeros around it.
     */
    static LayerRecipe plane(LayerRecipe row, Optional<LayerRecipe> before) {
        Tensor input = row.inputValues();
        Tensor kernel = row.kernels();
        LayerRecipe plane = before.filter(it -> it.inputValues().width() == input.width()
                && it.kernels().width() == kernel.width()).orElseGet(row::repeated);
        Tensor x = plane.inputValues();
        LayerRecipe same = plane.row().inputValues().equals(input) ? plane
                : plane.withInput(LayerInput.own(inMiddle(x, input)));
        LayerRecipe changed = same.withKernels(inMiddle(plane.kernels(), kernel)).withFlip(row.flip());
        return changed.fits() ? changed : row.repeated();
    }

    /** The same numbers with another middle row of the first grid. */
    private static Tensor inMiddle(Tensor of, Tensor row) {
        int first = of.height() / 2 * of.width();
        return Tensor.of(of.shape(), at -> at >= first && at < first + of.width() ? row.at(at - first)
                : of.at(at));
    }
}
