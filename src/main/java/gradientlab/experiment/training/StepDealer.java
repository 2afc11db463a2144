package gradientlab.experiment.training;

/**
 * Deals out the steps of several models to threads, a step at a time: always of the model that is furthest
 * behind among those that no thread is at. A thread that comes late leaves its share to the others, and none
 * waits for a model as long as another one is free.
 */
final class StepDealer {

    private final int steps;
    private final int[] made;
    private final boolean[] taken;

    /** So many steps of each of so many models. */
    StepDealer(int models, int steps) {
        this.steps = steps;
        made = new int[models];
        taken = new boolean[models];
    }

    /**
     * Takes a model to make one step of it. To be called as often as there are steps of all models: a thread
     * that finds all that are left taken waits for one, however often it is interrupted.
     */
    synchronized int take() {
        boolean interrupted = false;
        int model = free();
        while (model < 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            model = free();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        taken[model] = true;
        return model;
    }

    /** Whether the step of a model that was taken is its last one. */
    synchronized boolean last(int model) {
        return made[model] + 1 == steps;
    }

    /** Gives a model back after its step. */
    synchronized void made(int model) {
        made[model]++;
        taken[model] = false;
        notifyAll();
    }

    private int free() {
        int found = -1;
        for (int i = 0; i < made.length; i++) {
            if (!taken[i] && made[i] < steps && (found < 0 || made[i] < made[found])) {
                found = i;
            }
        }
        return found;
    }
}
