package gradientlab.ui.convolution.dense;

import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.function.BiFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** The picture that is shifted, sizes, channels and filters, the shift, and what is counted and scrambled. */
final class DensePanel extends ModePanel {

    private static final KnobFields<DenseRecipe> SIZES = new KnobFields<DenseRecipe>()
            .and(ConvolutionDials.SIZE, DenseRecipe::size, (recipe, size) -> recipe.withSize((int) size))
            .and(ConvolutionDials.KERNEL_SIZE, DenseRecipe::kernelSize,
                    (recipe, k) -> recipe.withKernelSize((int) k))
            .and(ConvolutionDials.STRIDE, DenseRecipe::stride, (recipe, s) -> recipe.withStride((int) s))
            .and(ConvolutionDials.PADDING, DenseRecipe::padding, (recipe, p) -> recipe.withPadding((int) p));

    private static final KnobFields<DenseRecipe> DEPTHS = new KnobFields<DenseRecipe>()
            .and(ConvolutionDials.DENSE_CHANNELS, DenseRecipe::channels,
                    (recipe, c) -> recipe.withChannels((int) c))
            .and(ConvolutionDials.DENSE_FILTERS, DenseRecipe::filters,
                    (recipe, n) -> recipe.withFilters((int) n));

    private static final KnobFields<DenseRecipe> SHIFT = new KnobFields<DenseRecipe>()
            .and(ConvolutionDials.SHIFT, DenseRecipe::shift,
                    (recipe, shift) -> recipe.withShift((int) shift));

    private final DenseState state;
    private final LabContext context;
    private final Label picture = new Label();
    private final KnobList sizes;
    private final KnobList depths;
    private final KnobList shift;
    private final CheckBox scramble;
    private final CheckBox biases;

    DensePanel(DenseState state) {
        super(state.context().words(), "convolution.dense.");
        this.state = state;
        context = state.context();
        sizes = knobs(SIZES);
        depths = knobs(DEPTHS);
        shift = knobs(SHIFT);
        scramble = box("dense-scramble", "scramble", DenseRecipe::withScramble);
        biases = box("dense-biases", "biases", DenseRecipe::withBiases);
        Label hint = Nodes.label(text("draw.hint"), "caption");
        Nodes.wrap(hint);
        fill(section(title("test.picture"), picture, button("dense-next", "next", this::next), hint),
                section(sizes), section(depths), section(shift, scramble, biases));
    }

    private KnobList knobs(KnobFields<DenseRecipe> fields) {
        return new KnobList(context.words(), "dense-", state.model()::follow,
                (knob, value) -> state.change(recipe -> fields.with(recipe, knob, value))).spaced(12);
    }

    private CheckBox box(String id, String key, BiFunction<DenseRecipe, Boolean, DenseRecipe> change) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(text(key));
        box.setOnAction(e -> state.change(recipe -> change.apply(recipe, box.isSelected())));
        return box;
    }

    /** The digit after the one that is shown. */
    private void next() {
        int count = ShippedSets.get("digits").rows();
        state.change(recipe -> recipe.withPicture(DigitChoice.of((recipe.picture().row() + 1) % count)));
    }

    /** Brings everything up to date with the recipe and the language. */
    void refresh() {
        DenseRecipe recipe = state.recipe();
        picture.setText(recipe.picture().label().isPresent()
                ? context.words().texts().get("convolution.dense.digit", recipe.picture().label().getAsInt())
                : context.words().texts().get("convolution.dense.digit.drawn"));
        sizes.show(SIZES, recipe);
        depths.show(DEPTHS, recipe);
        shift.show(SHIFT, recipe);
        scramble.setSelected(recipe.scramble());
        biases.setSelected(recipe.biases());
    }
}
