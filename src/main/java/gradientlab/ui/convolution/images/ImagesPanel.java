package gradientlab.ui.convolution.images;

import gradientlab.core.convolution.picture.Rim;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.ImagesRecipe.Channels;
import gradientlab.experiment.convolution.ImagesRecipe.Show;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The picture, the kernel, how it is laid, what stands around the picture, and how results are shown. */
final class ImagesPanel extends ModePanel {

    private static final List<Integer> SIZES = List.of(1, 3, 5, 7, 9, ImagesRecipe.MAX_KERNEL);

    private static final KnobFields<ImagesRecipe> KNOBS = new KnobFields<ImagesRecipe>()
            .and(ConvolutionDials.STRIDE, ImagesRecipe::stride, (recipe, s) -> recipe.withStride((int) s))
            .and(ConvolutionDials.DILATION, ImagesRecipe::dilation,
                    (recipe, d) -> recipe.withDilation((int) d));

    private final ImagesState state;
    private final LabContext context;
    private final Label picture = Nodes.styled(new Label(), "caption");
    private final Button lighthouse = new Button();
    private final Label planes;
    private final Segmented<Channels> channels;
    private final Picker<Optional<KernelName>> kernel;
    private final Segmented<Boolean> flip;
    private final Segmented<Integer> size;
    private final KnobList knobs;
    private final Segmented<Rim> rim;
    private final Segmented<Show> show;

    ImagesPanel(ImagesState state) {
        super(state.context().words(), "convolution.images.");
        this.state = state;
        context = state.context();
        channels = segmented("images-channels", Arrays.asList(Channels.values()),
                each -> "channels." + (each == Channels.SUMMED ? "sum" : each.id()),
                is -> state.change(recipe -> recipe.withChannels(is)));
        kernel = new Picker<>(text("kernel.pick"), List.of(Optional.empty()),
                (name, texts) -> texts.get("convolution.layer.kernel."
                        + name.map(KernelName::id).orElse("own")),
                context.words(),
                name -> name.ifPresent(each -> state.change(recipe -> ImagesEdits.picked(recipe, each))));
        kernel.box().setId("images-kernel");
        flip = segmented("images-flip", List.of(false, true), on -> on ? "conv" : "corr",
                is -> state.change(recipe -> recipe.withFlip(is)));
        size = strip("images-size", SIZES, k -> new SimpleStringProperty(String.valueOf(k)),
                k -> state.change(recipe -> ImagesEdits.sized(recipe, k)));
        knobs = new KnobList(context.words(), "images-", state.model()::follow,
                (knob, value) -> state.change(recipe -> KNOBS.with(recipe, knob, value))).spaced(12);
        rim = segmented("images-rim", Arrays.asList(Rim.values()), each -> "rim." + each.id(),
                is -> state.change(recipe -> recipe.withRim(is)));
        show = segmented("images-show", Arrays.asList(Show.values()),
                each -> "show." + (each == Show.CLIPPED ? "clip" : each.id()),
                is -> state.change(recipe -> recipe.withShow(is)));
        planes = Nodes.label(text("rgb"), "caption");
        Nodes.wrap(planes);
        fill(section(title("picture"), picture, open(), back(), captioned("channels", channels), planes),
                section(kernel, captioned("size", size), captioned("computes", flip)), section(knobs),
                section(captioned("rim", rim), captioned("show", show)));
    }

    private Button open() {
        return button("images-open", "browse",
                () -> context.chooseSource("png").ifPresent(state::offer));
    }

    private Button back() {
        lighthouse.setId("images-lighthouse");
        lighthouse.setMaxWidth(Double.MAX_VALUE);
        lighthouse.textProperty().bind(text("lighthouse.back"));
        lighthouse.setOnAction(e -> state.lighthouse());
        Nodes.wrap(picture);
        return lighthouse;
    }

    /** Brings everything up to date with the recipe and the language. */
    void refresh() {
        ImagesRecipe recipe = state.recipe();
        picture.setText(named(recipe));
        Nodes.show(lighthouse, recipe.file().isPresent());
        Nodes.show(planes, recipe.channels() != Channels.GREY);
        following(() -> {
            channels.valueProperty().set(recipe.channels());
            size.valueProperty().set(recipe.kernel().height());
            flip.valueProperty().set(recipe.flip());
            rim.valueProperty().set(recipe.rim());
            show.valueProperty().set(recipe.show());
            Optional<KernelName> name = ImagesEdits.name(recipe);
            List<Optional<KernelName>> offered = new ArrayList<>();
            if (name.isEmpty()) {
                offered.add(name);
            }
            Arrays.stream(KernelName.values()).map(Optional::of).forEach(offered::add);
            kernel.offer(offered);
            kernel.show(name);
        });
        knobs.show(KNOBS, recipe);
    }

    private String named(ImagesRecipe recipe) {
        String name = recipe.file().map(file -> String.valueOf(Path.of(file).getFileName()))
                .orElseGet(() -> context.words().texts().get("convolution.images.picture.lighthouse"));
        String size = state.picture()
                .map(read -> " (" + read.planes().width() + " × " + read.planes().height() + ")").orElse("");
        return name + size + " " + context.words().texts().get("convolution.images.picture.drop");
    }
}
