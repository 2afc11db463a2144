package gradientlab.ui.time.unrolled;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.Worker.Outcome;
import gradientlab.experiment.worker.Worker.Signal;
import gradientlab.paint.time.unrolled.UnrolledPicture;
import gradientlab.paint.time.unrolled.UnrolledScene;
import gradientlab.paint.time.unrolled.UnrolledScene.Place;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * What comes of the sequence that is shown. Its network is trained on a thread of its own as soon as another
 * one is asked for; the last few are kept, so that one comes back to them at once. FX thread only.
 */
final class UnrolledState implements AutoCloseable {

    /** How many trained networks are kept. */
    private static final int KEPT = 6;
    /** Nanoseconds between two words on how far a training is. */
    private static final long BETWEEN = 100_000_000;

    private final TimeModel model;
    private final LabContext context;
    private final Worker<UnrolledNetwork> worker;
    private final Runnable changed;
    private final Deque<UnrolledNetwork> networks = new ArrayDeque<>();
    private UnrolledRun run;
    private UnrolledNetwork runOf;
    private int runSequence;
    /** What the network depends on that was asked for last. */
    private TimeRecipe asked;
    private Throwable failure;
    private volatile int trained;

    /** @param changed called on the FX thread when there is something new to show */
    UnrolledState(TimeModel model, LabContext context, Runnable changed) {
        this.model = model;
        this.context = context;
        this.changed = changed;
        worker = new Worker<>("unrolled", () -> Platform.runLater(changed));
    }

    TimeRecipe recipe() {
        return model.recipe();
    }

    /** The view with the position that is looked at: the timeline's while the mode is shown. */
    UnrolledView view() {
        return recipe().unrolled();
    }

    int position() {
        int last = UnrolledView.last(recipe().length());
        return model.mode() == Mode.UNROLLED ? Math.min(last, model.timeline().step()) : view().position();
    }

    /** The network that is asked for; empty as long as it is not trained, which is then under way. */
    Optional<UnrolledNetwork> network() {
        worker.poll().ifPresent(this::take);
        TimeRecipe key = UnrolledNetwork.key(recipe());
        Optional<UnrolledNetwork> known =
                networks.stream().filter(each -> each.key().equals(key)).findFirst();
        if (known.isEmpty() && !key.equals(asked)) {
            ask(key);
        }
        return known;
    }

    private void ask(TimeRecipe key) {
        asked = key;
        failure = null;
        trained = 0;
        worker.submit(signal -> train(key, signal));
    }

    private UnrolledNetwork train(TimeRecipe key, Signal signal) throws RecipeException {
        long[] said = {System.nanoTime()};
        return UnrolledNetwork.train(key, signal::cancelled, step -> {
            trained = step;
            if (System.nanoTime() - said[0] > BETWEEN) {
                said[0] = System.nanoTime();
                Platform.runLater(changed);
            }
        });
    }

    private void take(Outcome<UnrolledNetwork> outcome) {
        failure = outcome.failure();
        if (outcome.value() != null) {
            networks.addFirst(outcome.value());
            if (networks.size() > KEPT) {
                networks.removeLast();
            }
        }
    }

    /** Why there is no network; null if there is one, or will be. */
    Throwable failure() {
        return failure;
    }

    /** How many training steps of the network that is asked for were made. */
    int trained() {
        return trained;
    }

    /** How many training steps are to be made. */
    int wanted() {
        return Math.min(view().step(), recipe().steps());
    }

    /** The sequence through the network and back; empty as long as there is no network. */
    Optional<UnrolledRun> run() {
        Optional<UnrolledNetwork> network = network();
        network.ifPresent(known -> {
            int sequence = Math.min(known.sequences(), view().sequence());
            boolean keeps = known.cell().hasKeepingGate();
            boolean cut = view().cutH() && keeps;
            if (run == null || runOf != known || runSequence != sequence || run.cut() != cut) {
                run = known.run(sequence, cut);
                runOf = known;
                runSequence = sequence;
            }
        });
        return network.map(known -> run);
    }

    /** What is painted now; empty as long as there is no network. */
    Optional<UnrolledScene> scene() {
        return run().map(known -> {
            boolean guessing = model.mode() == Mode.UNROLLED && model.timeline().limit().isPresent();
            return new UnrolledScene(runOf.sequence(runSequence), known, place(known), guessing,
                    true, context.theme().get(), context.words().texts());
        });
    }

    private Place place(UnrolledRun known) {
        int length = known.length();
        Place seen = UnrolledPicture.place(
                view(), Math.min(UnrolledView.last(length), position()), length);
        return new Place(seen.position(), Math.min(length, seen.t()), Math.min(known.hidden(), seen.unit()),
                Math.min(length, model.pointedProperty().get()));
    }

    /** Opens a cell where the passes are now. */
    void open(int t, int unit) {
        int now = position();
        change(view -> view.withPosition(now).withT(t).withUnit(unit));
    }

    /** Another unit, in the cell that is open. */
    void choose(int unit) {
        scene().ifPresent(now -> open(now.place().t(),
                Math.max(1, Math.min(now.run().hidden(), unit))));
    }

    void change(UnaryOperator<UnrolledView> edit) {
        model.edit(recipe -> recipe.withUnrolled(edit.apply(recipe.unrolled())));
    }

    @Override
    public void close() {
        worker.close();
    }
}
