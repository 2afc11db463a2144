package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.experiment.generalization.training.GradientNoise;
import gradientlab.experiment.generalization.training.RegularizeContinuation;
import gradientlab.experiment.generalization.training.RegularizeFrame;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeScene.Looked;
import gradientlab.paint.generalization.regularize.RegularizeScene.Trained;
import gradientlab.paint.generalization.regularize.RegularizeStage.Made;
import gradientlab.paint.generalization.regularize.below.Belows;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import javafx.application.Platform;

/**
 * What the mode shows now: the epoch that is looked at, what was trained before a change, and what a thread
 * of its own makes of the epoch, the next as soon as the last is done.
 */
final class RegularizeState implements AutoCloseable {

    /** What the thread made of a scene. */
    private record Done(RegularizeScene scene, Made made) {}

    private final GeneralizationModel model;
    private final LabContext context;
    private final Worker<Done> worker;
    private Optional<RegularizeHistory> before = Optional.empty();
    private RegularizeScene asked;
    private Done done;

    /** @param found called on the FX thread when something is made */
    RegularizeState(GeneralizationModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        worker = new Worker<>("regularize", () -> Platform.runLater(found));
        model.frameProperty().addListener((of, was, now) -> keep(was, now));
    }

    GeneralizationModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    /**
     * The lines there were before a network was changed stay until the next change, or until all is new:
     * those of another experiment that was opened say nothing of this one.
     */
    private void keep(RegularizeFrame was, RegularizeFrame now) {
        if (was == null || !was.recipe().notes().equals(now.recipe().notes())
                || !RegularizeContinuation.goesOn(was.recipe().regularize(),
                        now.recipe().regularize())) {
            before = Optional.empty();
        } else if (!was.recipe().regularize().networks().equals(now.recipe().regularize().networks())
                && was.snapshot().step() > 1) {
            // While one slider is dragged, what was there before the drag.
            before = model.heldProperty().get() && before.isPresent() ? before
                    : Optional.of(was.history());
        }
    }

    /** Whether there is anything to show yet. */
    boolean ready() {
        return model.frame() != null;
    }

    boolean shown() {
        return model.mode() == Mode.REGULARIZE;
    }

    /** What was trained, looked at as was asked for. Only once {@link #ready}. */
    RegularizeRecipe recipe() {
        return model.frame().recipe().regularize().withView(model.recipe().regularize().view());
    }

    /** Whether a class predicts what comes. */
    boolean predicting() {
        return shown() && model.timeline().limit().isPresent();
    }

    /** Which network is chosen, of those that are trained. */
    int selected() {
        return Math.min(model.selected(), recipe().networks().size() - 1);
    }

    /** Only once {@link #ready}. */
    RegularizeScene scene() {
        RegularizeFrame frame = model.frame();
        return new RegularizeScene(
                new Trained(recipe(), frame.split(), frame.history(), frame.kept()),
                new Looked(model.shown(), selected(), predicting() ? Optional.empty() : before,
                        predicting()),
                context.theme().get(), context.words().texts());
    }

    /**
     * What is made of a scene: at once where that is quick, else what the thread made last; asks it for what
     * is to be made.
     */
    Made made(RegularizeScene scene) {
        worker.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> done = outcome.value());
        boolean quick = Belows.quick(scene);
        boolean wanted = !quick || noisy(scene);
        if (wanted && !worker.busy() && (asked == null || !same(asked, scene))) {
            asked = scene;
            worker.submit(signal -> make(scene));
        }
        boolean fits = done != null && done.scene().on().equals(scene.on())
                && done.scene().trained().split() == scene.trained().split();
        Made made = fits ? done.made() : Made.NOTHING;
        return quick ? new Made(Optional.of(Belows.of(scene)), made.noise()) : made;
    }

    private static boolean same(RegularizeScene one, RegularizeScene other) {
        return one.trained().kept() == other.trained().kept()
                && one.looked().shown().step() == other.looked().shown().step()
                && one.looked().selected() == other.looked().selected()
                && one.recipe().view().equals(other.recipe().view())
                && one.theme() == other.theme() && one.texts() == other.texts();
    }

    private static boolean noisy(RegularizeScene scene) {
        return scene.recipe().view().right() == Right.NOISE;
    }

    private static Done make(RegularizeScene scene) {
        Optional<GradientNoise> noise = noisy(scene)
                ? Optional.of(scene.trained().kept().replays().get(scene.looked().selected())
                        .at(scene.epoch()).noise())
                : Optional.empty();
        return new Done(scene, new Made(Optional.of(Belows.of(scene)), noise));
    }

    @Override
    public void close() {
        worker.close();
    }
}
