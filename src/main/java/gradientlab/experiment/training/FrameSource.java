package gradientlab.experiment.training;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;

/**
 * A lab's side of a {@link TrainingWorker}: what is trained, and what a screen gets to see of it. Called on
 * the worker's thread alone.
 *
 * @param <Q> the recipe
 * @param <T> its training
 * @param <F> what a screen shows at one moment
 */
public interface FrameSource<Q, T extends Trainable<Q, T>, F> {

    /** Begins a recipe at step 0. */
    T start(Q recipe) throws RecipeException;

    /** Another training begins, whose frames come next. */
    void began();

    /** The training takes another recipe or goes on: what was probed holds no longer. */
    void moved();

    /** The next frames show the present step as another recipe would have it, until it moves. */
    void probe(T training, Q recipe);

    /**
     * Brings up to date what costs too much for every frame. The worker leaves it to the lab how often that
     * is done.
     *
     * @param atOnce whether someone waits for this very step
     */
    default void refresh(T training, boolean atOnce, Parallel parallel) {}

    /**
     * Flat out, the time for what the next frame may hold of this step though that takes longer than a frame:
     * the one before was just given away, and nobody waits yet.
     */
    default void ahead(T training, Parallel parallel) {}

    /** All there is to show now; immutable. */
    F frame(T training, boolean playing);
}
