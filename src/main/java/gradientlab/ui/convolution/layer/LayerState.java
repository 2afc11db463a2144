package gradientlab.ui.convolution.layer;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.reading.LayerErrors;
import gradientlab.experiment.json.RecipeException;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerScene.Back;
import gradientlab.paint.convolution.layer.scene.LayerSight;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.Turn;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What comes of the layer that is shown, computed once for all parts of the window. FX thread only. */
final class LayerState {

    private final ConvolutionModel model;
    private final LabContext context;
    private final boolean backward;
    private final Runnable looked;
    private LayerRun run;
    private Optional<Back> back = Optional.empty();
    private SignedColours colours;
    private Theme coloured;
    private Optional<Pin> pointed = Optional.empty();
    private int filter;
    private int channel;
    private boolean presented;
    /** As the layer was before hands changed single cells: what a double click brings back. */
    private LayerRecipe origin;
    /** The layer that the present row was taken of, if it was. */
    private Optional<LayerRecipe> plane = Optional.empty();
    private boolean cellByCell;
    private String refused = "";

    /**
     * @param backward whether the backward pass is shown
     * @param looked called when something else is looked at, which the recipe does not have
     */
    LayerState(ConvolutionModel model, LabContext context, boolean backward, Runnable looked) {
        this.model = model;
        this.context = context;
        this.backward = backward;
        this.looked = looked;
        origin = recipe();
        model.recipeProperty().addListener((of, was, now) -> {
            if (!cellByCell && !same(was.layer(), now.layer())) {
                origin = now.layer();
            }
            refused = "";
        });
    }

    private static boolean same(LayerRecipe a, LayerRecipe b) {
        return a.withView(LayerView.DEFAULT).equals(b.withView(LayerView.DEFAULT));
    }

    boolean backward() {
        return backward;
    }

    LayerRecipe recipe() {
        return model.recipe().layer();
    }

    ConvolutionModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    LayerRun run() {
        if (run == null || !run.recipe().equals(recipe())) {
            run = new LayerRun(recipe());
            back = Optional.empty();
        }
        return run;
    }

    private Optional<Back> back() {
        run();
        if (backward && back.isEmpty()) {
            back = Optional.of(Back.of(run));
        }
        return back;
    }

    /** The step that is looked at: the timeline's while the mode is shown. */
    int step() {
        boolean shown = model.mode() == (backward ? Mode.BACKWARD : Mode.FORWARD);
        return shown ? model.timeline().step() : recipe().view().step();
    }

    /** What is painted now. */
    LayerScene scene() {
        Theme theme = context.theme().get();
        if (coloured != theme) {
            coloured = theme;
            colours = new SignedColours(theme);
        }
        LayerRun now = run();
        LayerSight sight = new LayerSight(recipe().view(), step(),
                pointed.filter(pin -> within(pin, now)), filter, channel,
                model.timeline().limit().isPresent(), presented);
        return new LayerScene(now, back(), sight, true, colours, theme, context.words().texts());
    }

    /** Whether there is such a cell; what is pointed at may belong to the layer before. */
    private static boolean within(Pin pin, LayerRun run) {
        int[] sizes = switch (pin.grid()) {
            case INPUT -> new int[] {run.shape().channels(), run.shape().height(), run.shape().width()};
            case KERNEL -> new int[] {run.shape().filters(), run.shape().kernelChannels(),
                    run.shape().kernelHeight(), run.shape().kernelWidth()};
            case OUTPUT -> new int[] {run.shape().filters(), run.shape().outputHeight(),
                    run.shape().outputWidth()};
        };
        for (int i = 0; i < sizes.length; i++) {
            if (pin.at().get(i) >= sizes[i]) {
                return false;
            }
        }
        return true;
    }

    void present(boolean on) {
        presented = on;
    }

    /** Looks at the cell under the pointer. */
    void point(Optional<Pin> pin) {
        if (!pin.equals(pointed)) {
            pointed = pin;
            looked.run();
        }
    }

    Optional<Pin> pin() {
        return recipe().view().pin();
    }

    /** Pins a cell, or frees it if it is the pinned one. */
    void pin(Pin pin) {
        boolean free = pin().filter(pin::equals).isPresent();
        view(view -> view.withPin(free ? Optional.empty() : Optional.of(pin)));
    }

    /** Pins the cell that was clicked; backwards it is shown how a gradient comes about. */
    void open(LayerSpot spot) {
        Optional<Reading> reading = switch (spot.plane()) {
            case DX -> Optional.of(Reading.COLLECT);
            case DK -> Optional.of(Reading.SUM);
            case X, K, Y, DY -> Optional.empty();
        };
        if (reading.isPresent() && reading.get() != recipe().view().reading()) {
            view(view -> view.withReading(reading.get()).withPin(Optional.of(spot.pin())));
        } else {
            pin(spot.pin());
        }
    }

    void unpin() {
        view(view -> view.withPin(Optional.empty()));
    }

    void view(UnaryOperator<LayerView> edit) {
        model.edit(recipe -> recipe.withLayer(recipe.layer().withView(edit.apply(recipe.layer().view()))));
    }

    /** Shows another filter or channel. */
    void turn(Turn turn) {
        LayerScene now = scene();
        if (turn.filter()) {
            filter = Math.floorMod(now.filter() + turn.by(), run().shape().filters());
            channel = run().shape().depthwise() ? filter : now.channel();
        } else {
            channel = Math.floorMod(now.channel() + turn.by(), run().shape().channels());
            filter = run().shape().depthwise() ? channel : now.filter();
        }
        unpin();
        looked.run();
    }

    /** One dimension: the middle row; or two. */
    void dimensions(int count) {
        if (count == 1 && !recipe().oneDimensional()) {
            plane = Optional.of(recipe());
            change(LayerRecipe::row);
        } else if (count == 2 && recipe().oneDimensional()) {
            change(this::plane);
        }
    }

    /** A layer in two dimensions: itself, or that which its row is of. */
    LayerRecipe plane(LayerRecipe recipe) {
        return recipe.oneDimensional() ? LayerEdits.plane(recipe, plane) : recipe;
    }

    /**
     * Another layer. One whose window does not fit, or that is too large, is not taken, and {@link #refused}
     * says why.
     */
    void change(UnaryOperator<LayerRecipe> edit) {
        LayerRecipe wanted = edit.apply(recipe());
        Optional<RecipeException> error =
                wanted.fits() ? LayerErrors.shown(wanted) : LayerErrors.span(wanted);
        if (error.isEmpty()) {
            model.edit(recipe -> recipe.withLayer(wanted));
        }
        refused = error.map(why -> why.in(context.words().texts())).orElse("");
        looked.run();
    }

    /** Why the last change was not taken; empty if it was. */
    String refused() {
        return refused;
    }

    /** Another number in a cell of X, K or dY. */
    void set(LayerSpot spot, double value) {
        if (!LayerEdits.allows(value)) {
            context.say(context.words().texts().get("convolution.layer.e.cell"));
            return;
        }
        cellByCell = true;
        model.edit(recipe -> recipe.withLayer(LayerEdits.with(run(), spot, value)));
        cellByCell = false;
    }

    double value(LayerSpot spot) {
        return LayerEdits.value(run(), spot);
    }

    /** A cell's number as it was before hands changed single cells. */
    void restore(LayerSpot spot) {
        LayerRun before = new LayerRun(origin);
        if (within(spot.pin(), before)) {
            set(spot, LayerEdits.value(before, spot));
        }
    }

    /** Goes to a step, which rests there. */
    void seek(int step) {
        model.timeline().pause();
        model.timeline().seek(step);
    }
}
