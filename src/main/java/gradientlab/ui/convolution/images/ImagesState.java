package gradientlab.ui.convolution.images;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.file.Picture;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.convolution.images.ImagesPixels;
import gradientlab.paint.convolution.images.ImagesScene;
import gradientlab.paint.convolution.images.ImagesScene.Sight;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.convolution.model.PictureIntake;
import gradientlab.ui.lab.LabContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What comes of the kernel on the picture. A thread of its own computes it, the next as soon as the last
 * is done, so that a drag shows a result each frame and the window never waits.
 */
final class ImagesState implements AutoCloseable {

    /** What the thread made. */
    private record Made(Picture picture, ImagesRun run, List<KernelShelf.Item> shelf) {}

    private final ConvolutionModel model;
    private final LabContext context;
    private final Worker<Made> worker;
    private final ImagesPixels pixels = new ImagesPixels();
    private final ObjectProperty<Optional<PictureWindow>> pointed =
            new SimpleObjectProperty<>(this, "pointed", Optional.empty());
    private Made made;
    private ImagesRecipe asked;
    private boolean presented;

    /** @param found called on the FX thread when a result is there */
    ImagesState(ConvolutionModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        worker = new Worker<>("images", () -> Platform.runLater(found));
    }

    ConvolutionModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    ImagesRecipe recipe() {
        return model.images();
    }

    /** The window under a pointer. */
    ObjectProperty<Optional<PictureWindow>> pointedProperty() {
        return pointed;
    }

    void present(boolean on) {
        presented = on;
    }

    /** The picture, once it is read. */
    Optional<Picture> picture() {
        return Optional.ofNullable(made).map(Made::picture);
    }

    /** What is painted now; empty before the first result. */
    Optional<ImagesScene> scene() {
        follow();
        return Optional.ofNullable(made).map(there -> {
            ImagesRecipe recipe = recipe();
            ImagesRun run = there.run().answers(recipe) ? there.run().lookedAt(recipe) : there.run();
            boolean guessing = model.mode() == Mode.IMAGES && model.timeline().limit().isPresent();
            Optional<PictureWindow> window = pointed.get().map(at -> at.in(run));
            return new ImagesScene(run, pixels, there.shelf(),
                    new Sight(window, presented, guessing,
                            context.lecture().guesses().choosingProperty().get()),
                    context.theme().get(),
                    context.words().texts());
        });
    }

    /** Takes a file as the picture; if it can't be read, a sentence says why and all stays as it was. */
    void offer(Path file) {
        PictureIntake.read(file, ImagesRecipe.MAX_SIZE, context, picture -> accept(file, picture));
    }

    private void accept(Path file, Picture picture) {
        change(recipe -> recipe.withFile(Optional.of(file.toString())));
        if (picture.scaled()) {
            context.say(context.words().texts().get("convolution.layer.e.png.scaled", picture.width(),
                    picture.height(), picture.planes().width(), picture.planes().height()));
        }
    }

    /** Takes the picture that ships in place of a file. */
    void lighthouse() {
        context.intake().forget();
        change(recipe -> recipe.withFile(Optional.empty()));
    }

    /** Takes what the thread has made, and asks it for what is looked at now. */
    void follow() {
        worker.poll().ifPresent(this::take);
        ImagesRecipe wanted = recipe();
        boolean there = made != null && made.run().answers(wanted);
        if (!there && !wanted.equals(asked) && !worker.busy()) {
            asked = wanted;
            Made last = made;
            worker.submit(signal -> make(wanted, last, signal));
        }
    }

    private void take(Worker.Outcome<Made> outcome) {
        if (!outcome.failed()) {
            made = outcome.value();
        } else if (outcome.failure() instanceof RecipeException wrong) {
            context.intake().refuse(wrong);
            // A recipe came with a file that is gone: the last picture stays, or the lighthouse.
            Optional<String> file = made == null ? Optional.empty() : made.run().recipe().file();
            change(recipe -> recipe.withFile(file));
        }
    }

    private static Made make(ImagesRecipe recipe, Made last, Worker.Signal signal) throws RecipeException {
        Picture picture = recipe.picture();
        ImagesRun run = ImagesRun.of(recipe, picture.planes(), signal::cancelled);
        boolean same = last != null && last.picture() == picture
                && last.run().recipe().channels() == recipe.channels()
                && last.run().recipe().rim() == recipe.rim();
        return new Made(picture, run, same ? last.shelf() : KernelShelf.of(run.x(), recipe.rim()));
    }

    void change(UnaryOperator<ImagesRecipe> edit) {
        model.edit(recipe -> recipe.withImages(edit.apply(recipe.images())));
    }

    @Override
    public void close() {
        worker.close();
    }
}
