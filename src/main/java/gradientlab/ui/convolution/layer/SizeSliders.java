package gradientlab.ui.convolution.layer;

import gradientlab.core.Knob;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * Sliders for kernel size, stride, padding, dilation, channels and filters: values with which no window fits
 * are struck out and hatched, strides that leave cells over are underlined.
 */
final class SizeSliders extends VBox {

    /** One slider's number of a layer. */
    private enum Size {
        KERNEL(ConvolutionDials.KERNEL_SIZE, recipe -> recipe.kernels().width()) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withKernelSize(value);
            }
        },
        STRIDE(ConvolutionDials.STRIDE, recipe -> recipe.stride().horizontal()) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withStride(recipe.span(value, 1));
            }
        },
        PADDING(ConvolutionDials.PADDING, recipe -> recipe.padding().horizontal()) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withPadding(recipe.span(value, 0));
            }
        },
        DILATION(ConvolutionDials.DILATION, recipe -> recipe.dilation().horizontal()) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withDilation(recipe.span(value, 1));
            }
        },
        CHANNELS(ConvolutionDials.CHANNELS, LayerRecipe::channels) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withChannels(value);
            }
        },
        FILTERS(ConvolutionDials.LAYER_FILTERS, LayerRecipe::filters) {
            @Override
            LayerRecipe with(LayerRecipe recipe, int value) {
                return recipe.withFilters(value);
            }
        };

        private final Knob knob;
        private final ToDoubleFunction<LayerRecipe> read;

        Size(Knob knob, ToDoubleFunction<LayerRecipe> read) {
            this.knob = knob;
            this.read = read;
        }

        abstract LayerRecipe with(LayerRecipe recipe, int value);
    }

    /** The paddings that have a name. */
    private enum Named {
        VALID,
        SAME,
        FULL
    }

    private final LayerState state;
    private final Map<Size, KnobSlider> sliders = new EnumMap<>(Size.class);
    private final Segmented<Named> named;
    private final Tooltip same = Nodes.tip();
    /** The slider that was turned last: under it stands why a value was not taken. */
    private Size turned = Size.KERNEL;
    private boolean following;

    SizeSliders(LayerState state) {
        super(12);
        this.state = state;
        for (Size size : Size.values()) {
            KnobSlider slider = new KnobSlider(size.knob, state.context().words());
            slider.setId("layer-" + size.knob.id());
            state.model().follow(slider.changingProperty());
            slider.valueProperty().addListener((of, was, now) -> turn(size, now.intValue()));
            sliders.put(size, slider);
        }
        named = new Segmented<>(List.of(Named.values()),
                each -> new ReadOnlyStringWrapper(each.name().toLowerCase(Locale.ROOT)));
        named.setId("layer-named-padding");
        named.valueProperty().addListener((of, was, now) -> choose(now));
        same.textProperty().bind(state.context().words().text("convolution.layer.e.same"));
        for (Size size : Size.values()) {
            getChildren().add(sliders.get(size));
            if (size == Size.PADDING) {
                getChildren().add(named);
            }
        }
    }

    private void turn(Size size, int value) {
        if (!following && (int) size.read.applyAsDouble(state.recipe()) != value) {
            turned = size;
            state.change(recipe -> size.with(recipe, value));
        }
    }

    private void choose(Named which) {
        if (!following && which != null) {
            turned = Size.PADDING;
            padding(which).ifPresent(span -> state.change(recipe -> recipe.withPadding(span)));
        }
    }

    private Optional<Span> padding(Named which) {
        return switch (which) {
            case VALID -> Optional.of(Span.NONE);
            case SAME -> state.recipe().samePadding();
            case FULL -> Optional.of(state.recipe().fullPadding());
        };
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        LayerRecipe recipe = state.recipe();
        following = true;
        for (Size size : Size.values()) {
            KnobSlider slider = sliders.get(size);
            slider.valueProperty().set(size.read.applyAsDouble(recipe));
            slider.noteProperty().set(size == turned ? state.refused() : "");
            slider.markTicks(value -> !size.with(recipe, (int) value).fits(),
                    value -> size == Size.STRIDE && leaves(size.with(recipe, (int) value)));
            slider.limitProperty().set(limit(size, recipe));
        }
        boolean row = recipe.oneDimensional();
        Nodes.show(sliders.get(Size.CHANNELS), !row);
        Nodes.show(sliders.get(Size.FILTERS), !row);
        named.valueProperty().set(name(recipe));
        boolean even = recipe.samePadding().isPresent();
        named.getChildren().get(Named.SAME.ordinal()).setDisable(!even);
        if (even) {
            Tooltip.uninstall(named, same);
        } else {
            Tooltip.install(named, same);
        }
        following = false;
    }

    private Named name(LayerRecipe recipe) {
        for (Named each : Named.values()) {
            if (padding(each).filter(recipe.padding()::equals).isPresent()) {
                return each;
            }
        }
        return null;
    }

    private static boolean leaves(LayerRecipe recipe) {
        return recipe.fits() && (recipe.shape().restVertical() > 0 || recipe.shape().restHorizontal() > 0);
    }

    /** The largest value with which a window fits, where a larger one does not. */
    private static double limit(Size size, LayerRecipe recipe) {
        for (int value = (int) size.knob.sliderMax(); value >= size.knob.sliderMin(); value--) {
            if (size.with(recipe, value).fits()) {
                return value == (int) size.knob.sliderMax() ? Double.NaN : value;
            }
        }
        return Double.NaN;
    }
}
