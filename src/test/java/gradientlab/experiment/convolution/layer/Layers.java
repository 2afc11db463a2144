package gradientlab.experiment.convolution.layer;

import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerInput.Kind;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Layers that tests look at: those of the presets and a few with everything turned. */
public final class Layers {

    private Layers() {}

    public static LayerRecipe preset(String id) {
        return Presets.find(ConvolutionKind.KIND, id).orElseThrow().recipe().layer();
    }

    /** Layers of many shapes. */
    public static Stream<LayerRecipe> many() {
        LayerRecipe noise = LayerRecipe.DEFAULT.withInput(LayerInput.of(Kind.NOISE, 9));
        LayerRecipe turned = noise.withKernelSize(4).withPadding(new Span(2, 1)).withStride(new Span(1, 2))
                .withFlip(true).withBias(List.of(3.0));
        LayerRecipe channels = preset("channels").withDilation(Span.of(2)).withPadding(Span.of(1));
        LayerRecipe depthwise = LayerRecipe.DEFAULT.withInput(LayerInput.of(Kind.BALL, 6)).withDepthwise(true)
                .withKernelSize(2).withFlip(true);
        return Stream.of(preset("edges"), preset("never-read"), preset("impulse"), preset("by-hand"),
                preset("backwards"), noise.withDilation(Span.of(3)), turned, loss(turned), channels,
                loss(channels), depthwise, noise.withFilters(3).withStride(Span.of(4)));
    }

    private static LayerRecipe loss(LayerRecipe recipe) {
        int[] sizes = recipe.outputSizes();
        return recipe.withUpstream(Optional.of(Upstream.loss(
                Tensor.of(sizes, at -> at % 7 - 3)
                        .ranked(recipe.outputRank()))));
    }
}
