package gradientlab.ui.convolution.layer;

import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerInput.Kind;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.text.Texts;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which input, kernel and layer, what comes from behind it and how it is read, and all sizes. */
final class LayerPanel extends ModePanel {

    private static final int ROWS = ShippedSets.rows("digits");

    private final LayerState state;
    private final Picker<Kind> input;
    private final Picker<Optional<KernelName>> kernel;
    private final NumberField row;
    private final NumberField size;
    private final NumberField example;
    private final Segmented<Boolean> flip;
    private final Picker<Upstream.Kind> upstream;
    private final Segmented<Reading> reading;
    private final Segmented<Form> form;
    private final SizeSliders sizes;
    private final CheckBox depthwise = new CheckBox();
    private final Fold bias;
    private final Segmented<Integer> dimensions;
    private final CheckBox numbers = new CheckBox();

    LayerPanel(LayerState state) {
        super(state.context().words(), "convolution.layer.");
        this.state = state;
        Words words = state.context().words();
        input = new Picker<>(text("input"), List.of(Kind.values()), this::name, words, this::chosen);
        input.box().setId("layer-input");
        kernel = new Picker<>(text("kernel"), kernels(3), this::name, words,
                each -> each.ifPresent(name -> state.change(recipe -> named(recipe, name))));
        kernel.box().setId("layer-kernel");
        row = NumberField.whole(words, 0, ROWS - 1).labelled(text("row"))
                .onTyped(value -> take(LayerInput.digit((int) value)));
        size = NumberField.whole(words, 1, LayerInput.MAX_SIZE).labelled(text("size"))
                .onTyped(value -> take(state.recipe().input().withSize((int) value)));
        example = NumberField.whole(words, 1, LayerRecipe.MAX_CHANNELS).labelled(text("example.shown"))
                .onTyped(this::takeExample);
        flip = segmented("layer-flip", List.of(false, true), each -> each ? "conv" : "corr",
                each -> state.change(recipe -> recipe.withFlip(each)));
        upstream = new Picker<>(text("upstream"), List.of(Upstream.Kind.values()),
                (each, texts) -> texts.get("convolution.layer.upstream." + each.id()), words,
                each -> state.change(recipe -> LayerEdits.upstream(state.run(), each)));
        upstream.box().setId("layer-upstream");
        reading = segmented("layer-reading", List.of(Reading.values()), each -> "reading." + each.id(),
                each -> state.view(view -> view.withReading(each)));
        form = segmented("layer-form", List.of(Form.values()), each -> "view." + each.id(),
                each -> state.view(view -> view.withForm(each)));
        sizes = new SizeSliders(state);
        check(depthwise, "depthwise", "layer-depthwise",
                on -> state.change(recipe -> recipe.withDepthwise(on)));
        check(numbers, "numbers", "layer-numbers", on -> state.view(view -> view.withNumbers(on)));
        bias = Fold.of(text("knob.b"), () -> new BiasFields(state), BiasFields::refresh);
        bias.setId("layer-bias");
        dimensions = strip("layer-dimensions", List.of(2, 1), each -> new ReadOnlyStringWrapper(each + "D"),
                state::dimensions);
        List<Node> sections = new ArrayList<>();
        sections.add(section(beside(input, kernel), row, size, example, captioned("computes", flip)));
        if (state.backward()) {
            sections.add(section(upstream));
            sections.add(section(captioned("reading", reading), captioned("view", form)));
        }
        sections.addAll(List.of(section(sizes, depthwise), bias,
                section(captioned("dims", dimensions), numbers)));
        fill(sections.toArray(Node[]::new));
    }

    private static HBox beside(Node left, Node right) {
        HBox row = new HBox(8, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return row;
    }

    private void check(CheckBox box, String key, String id, Consumer<Boolean> chosen) {
        box.setId(id);
        box.setWrapText(true);
        box.textProperty().bind(text(key));
        box.setOnAction(e -> chosen.accept(box.isSelected()));
    }

    private static List<Optional<KernelName>> kernels(int k) {
        List<Optional<KernelName>> all = new ArrayList<>();
        Arrays.stream(KernelName.values()).filter(name -> name.has(k)).map(Optional::of).forEach(all::add);
        all.add(Optional.empty());
        return all;
    }

    private String name(Optional<KernelName> kernel, Texts texts) {
        return texts.get("convolution.layer.kernel." + kernel.map(KernelName::id).orElse("own"));
    }

    private String name(Kind kind, Texts texts) {
        LayerInput shown = state.recipe().input();
        int digit = shown.kind() == Kind.DIGIT ? shown.row() : LayerInput.DEFAULT_ROW;
        String key = "convolution.layer.input." + kind.id();
        return switch (kind) {
            case DIGIT -> texts.get(key, DigitChoice.of(digit).label().orElseThrow());
            case NUMBERS -> texts.get(key, shown.kind() == Kind.NUMBERS ? shown.size() : kind.size());
            case OWN -> texts.get("convolution.layer.kernel.own");
            default -> texts.get(key);
        };
    }

    private void chosen(Kind kind) {
        take(kind == Kind.OWN ? LayerInput.own(state.recipe().inputValues())
                : LayerInput.of(kind, kind.size()));
    }

    /** Counted from 1, to the last there is. */
    private void takeExample(double number) {
        int last = state.recipe().inputValues().count();
        state.view(view -> view.withExample((int) Math.min(number, last) - 1));
        refresh();
    }

    private void take(LayerInput other) {
        state.context().intake().forget();
        state.change(recipe -> state.plane(recipe).withInput(other));
    }

    /** Every kernel of every filter the one of that name; in one dimension its middle row. */
    private static LayerRecipe named(LayerRecipe recipe, KernelName name) {
        Tensor k = recipe.kernels();
        Tensor grid = name.of(k.width());
        int area = k.height() * k.width();
        int skipped = (grid.height() - k.height()) / 2 * k.width();
        return recipe.withKernels(Tensor.of(k.shape(), at -> grid.at(skipped + at % area)));
    }

    /** Brings everything up to date with the recipe and the language. */
    void refresh() {
        following(() -> show(state.recipe()));
    }

    private void show(LayerRecipe recipe) {
        input.show(recipe.input().kind());
        Nodes.show(row, recipe.input().kind() == Kind.DIGIT);
        Nodes.show(size, recipe.input().kind().sized());
        if (row.isVisible()) {
            row.show(recipe.input().row());
        }
        Nodes.show(example, recipe.inputValues().count() > 1);
        if (example.isVisible()) {
            example.show(recipe.view().example() + 1);
        }
        if (size.isVisible()) {
            size.show(recipe.input().size());
        }
        kernel.offer(kernels(recipe.kernels().width()));
        kernel.show(common(recipe));
        flip.valueProperty().set(recipe.flip());
        upstream.show(recipe.upstreamOrOnes().kind());
        reading.valueProperty().set(recipe.view().reading());
        form.valueProperty().set(recipe.view().form());
        sizes.refresh();
        depthwise.setSelected(recipe.depthwise());
        Nodes.show(depthwise, !recipe.oneDimensional());
        bias.refresh(IntStream.range(0, recipe.filters()).mapToObj(f -> TypedNumbers.shown(recipe.bias(f)))
                .collect(Collectors.joining(", ")));
        dimensions.valueProperty().set(recipe.oneDimensional() ? 1 : 2);
        numbers.setSelected(recipe.view().numbers());
    }

    /** The name that all kernels have in common. */
    private static Optional<KernelName> common(LayerRecipe recipe) {
        Optional<KernelName> name = KernelName.of(recipe.kernels().grid(0, 0));
        for (int f = 0; f < recipe.kernels().count(); f++) {
            for (int c = 0; c < recipe.kernels().channels(); c++) {
                if (!KernelName.of(recipe.kernels().grid(f, c)).equals(name)) {
                    return Optional.empty();
                }
            }
        }
        return name;
    }
}
