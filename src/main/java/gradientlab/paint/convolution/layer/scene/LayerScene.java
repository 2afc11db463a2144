package gradientlab.paint.convolution.layer.scene;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.GradientCheck;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What is painted of a layer.
 *
 * @param back the backward pass; empty where the forward pass is shown
 * @param hand whether a hand can click a cell: not in a picture that travels alone
 */
public record LayerScene(LayerRun run, Optional<Back> back, LayerSight sight, boolean hand,
        SignedColours colours, Theme theme, Texts texts) {

    private static final String TEXTS = "convolution.layer.";

    /** The backward pass and its check. */
    public record Back(LayerGradients gradients, GradientCheck check) {

        public static Back of(LayerRun run) {
            LayerGradients gradients = new LayerGradients(run);
            return new Back(gradients, new GradientCheck(gradients));
        }
    }

    public ConvolutionShape shape() {
        return run.shape();
    }

    public LayerGradients gradients() {
        return back.orElseThrow().gradients();
    }

    public Reading reading() {
        return sight.view().reading();
    }

    /** A text of this lab's forward and backward modes. */
    public String say(String key, Object... arguments) {
        return texts.get(TEXTS + key, arguments);
    }

    /** A sentence more on what a hand can do, where there is one. */
    public String handed(String key, Object... arguments) {
        return hand ? " " + say(key, arguments) : "";
    }

    /** How many cells a pass goes through: places of the output, or cells of dX where they collect. */
    public int steps() {
        return run.recipe().steps(back.isPresent());
    }

    /** How many of them are done. */
    public int done() {
        return Math.max(0, Math.min(steps(), sight.step()));
    }

    /** The cell whose sum is written out, counted as {@link #steps} does; -1 for none. */
    public int lit() {
        Optional<Pin> looked = sight.looked().filter(pin -> pin.grid() == target());
        return looked.map(this::index).orElse(done() - 1);
    }

    /** The grid whose cells a step makes. */
    public Grid target() {
        return back.isEmpty() || reading() == Reading.SCATTER ? Grid.OUTPUT
                : reading() == Reading.COLLECT ? Grid.INPUT : Grid.KERNEL;
    }

    private int index(Pin pin) {
        int row = pin.at().get(1);
        int column = pin.at().get(2);
        return switch (pin.grid()) {
            case OUTPUT -> row * shape().outputWidth() + column;
            case INPUT -> row * shape().width() + column;
            case KERNEL -> done() - 1;
        };
    }

    /** Whether a cell is hidden while a class guesses: that which is lit, and those after it. */
    public boolean hidden(int index) {
        return sight.guessing() && index >= done() - 1;
    }

    /** Whether a class guesses how large the output is: it is asked before the forward pass or after it. */
    public boolean sizeHidden() {
        return sight.guessing() && back.isEmpty() && (done() == 0 || done() == steps());
    }

    /** The cell pointed at or pinned in a grid, if it is in that one. */
    public Optional<Pin> lookedIn(Grid grid) {
        return sight.looked().filter(pin -> pin.grid() == grid);
    }

    /** The weight whose sum is written out: that which is looked at, else the first of the filter shown. */
    public Pin weight() {
        return lookedIn(Grid.KERNEL).orElseGet(() -> new Pin(
                Grid.KERNEL, List.of(filter(), channel() - shape().firstChannel(filter()), 0, 0)));
    }

    /** The filter that is shown where there is room for one. */
    public int filter() {
        Optional<Pin> pin = sight.looked();
        int filter = pin.filter(each -> each.grid() != Grid.INPUT).map(each -> each.at().get(0))
                .orElse(shape().depthwise() ? channel() : sight.filter());
        return Math.min(filter, shape().filters() - 1);
    }

    /** The input's channel that is shown where there is room for one. */
    public int channel() {
        Optional<Pin> pin = sight.looked();
        int channel = pin.filter(each -> each.grid() == Grid.INPUT).map(each -> each.at().get(0))
                .or(() -> pin.filter(each -> each.grid() == Grid.KERNEL)
                        .map(each -> each.at().get(1) + shape().firstChannel(each.at().get(0))))
                .or(() -> pin.filter(each -> shape().depthwise()).map(each -> each.at().get(0)))
                .orElse(sight.channel());
        return Math.min(channel, shape().channels() - 1);
    }
}
