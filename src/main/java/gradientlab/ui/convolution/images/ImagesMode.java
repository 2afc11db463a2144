package gradientlab.ui.convolution.images;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.images.ImagesScene;
import gradientlab.paint.convolution.images.ImagesStage;
import gradientlab.paint.convolution.images.ImagesWords;
import gradientlab.paint.stage.Waiting;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.lab.modes.PicturedMode;
import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** A kernel on a picture, in the window. */
public final class ImagesMode extends PicturedMode {

    private final ConvolutionModel model;
    private final LabContext context;
    private final ImagesState state;
    private final KernelComparison compared = new KernelComparison();
    private final PaintedStage view = new PaintedStage("images-stage", this::paint);
    private final ImagesPanel panel;
    private ImagesStage stage;

    public ImagesMode(ConvolutionModel model, LabContext context) {
        this.model = model;
        this.context = context;
        state = new ImagesState(model, context, this::change);
        new ImagesHands(state, view.pixels(), this::painted);
        panel = new ImagesPanel(state);
        new PictureDrop(state, view);
        model.timeline().stepProperty().addListener(o -> look());
        state.pointedProperty().addListener(o -> look());
        context.lecture().guesses().choosingProperty().addListener(o -> look());
        follow(model, context);
        lay(view, view::refresh, panel, this::refreshPanel);
    }

    private void refreshPanel() {
        state.follow();
        panel.refresh();
    }

    private String paint(Graphics2D g, double width, double height) {
        Optional<ImagesScene> scene = state.scene();
        stage = scene.map(there -> new ImagesStage(there, width, height)).orElse(null);
        if (stage == null) {
            Waiting.paint(g, context.theme().get(), context.words().texts().get("convolution.computing"),
                    width,
                    height);
            return context.words().texts().get("convolution.mode.images");
        }
        stage.paint(g);
        ImagesWords words = new ImagesWords(scene.get());
        return (words.title() + " " + words.sub()).strip();
    }

    /** Where everything lies in what is painted; null before the first result. */
    ImagesStage painted() {
        return stage;
    }

    /** Takes a file as the picture, as a drop does. */
    void offer(Path file) {
        state.offer(file);
    }

    /** How often the kernel was applied in the result that is there; -1 before the first. */
    int applied() {
        return state.scene().map(scene -> scene.run().applied()).orElse(-1);
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.IMAGES;
    }

    @Override
    public void present(boolean on) {
        state.present(on);
        change();
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return state.scene().map(ImagesScene::run).filter(run -> run.answers(state.recipe()))
                .flatMap(run -> compared.of(question, run));
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("X", KeyCode.X, "convolution.images.key.flip",
                        () -> state.change(recipe -> recipe.withFlip(!recipe.flip()))),
                Shortcut.combination("Shift+Up", "convolution.images.key.up", () -> move(-1, 0)),
                Shortcut.combination("Shift+Down", "convolution.images.key.down", () -> move(1, 0)),
                Shortcut.combination("Shift+Left", "convolution.images.key.left", () -> move(0, -1)),
                Shortcut.combination("Shift+Right", "convolution.images.key.right", () -> move(0, 1)));
    }

    private void move(int down, int right) {
        state.scene().ifPresent(scene -> state.change((ImagesRecipe recipe) -> recipe.withPixel(
                within(recipe.row() + down, scene.run().x().height()),
                within(recipe.column() + right, scene.run().x().width()))));
    }

    private static int within(int at, int pixels) {
        return Math.max(0, Math.min(pixels - 1, at));
    }

    @Override
    public void close() {
        state.close();
        compared.close();
    }
}
