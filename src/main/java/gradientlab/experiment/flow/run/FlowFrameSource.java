package gradientlab.experiment.flow.run;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.FrameSource;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes the frames of networks in training: probes, and boundaries a few times a second. */
final class FlowFrameSource implements FrameSource<FlowRecipe, Training, FlowFrame> {

    private static final long SECOND = 1_000_000_000;
    /** How often boundaries are made anew while it trains. */
    private static final long BOUNDARIES = SECOND / 4;
    /** But the pause between two is at least so many times what making them takes. */
    private static final int REST = 8;
    private static final int FAST_REST = 24;
    /** And no longer than this, however long that seemed to take. */
    private static final long LONGEST_REST = 5 * SECOND;

    private final LongSupplier nanoTime;
    private volatile int cells;

    /** Only the worker looks at these. */
    private Optional<FlowSnapshot> probed = Optional.empty();
    private List<Boundary> boundaries = List.of();
    /** The step they are of; -1 for none. */
    private int boundariesOf = -1;
    private long next;

    FlowFrameSource(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** From any thread. @param perSide cells of the boundaries; 0 for none */
    void cells(int perSide) {
        cells = perSide;
    }

    @Override
    public Training start(FlowRecipe recipe) throws RecipeException {
        return new Training(recipe);
    }

    @Override
    public void began() {
        probed = Optional.empty();
        boundaries = List.of();
        boundariesOf = -1;
    }

    @Override
    public void moved() {
        probed = Optional.empty();
    }

    @Override
    public void probe(Training training, FlowRecipe recipe) {
        probed = training.probe(recipe);
    }

    @Override
    public void refresh(Training training, boolean atOnce, Parallel parallel) {
        if (atOnce || !training.fast()) {
            parallel.all(training.recipe().networks().size(), training::snapshot);
            bound(training, atOnce, parallel);
        } else {
            training.glance(parallel);
        }
    }

    @Override
    public void ahead(Training training, Parallel parallel) {
        if (training.fast()) {
            bound(training, false, parallel);
        }
    }

    /** Makes boundaries, if it is time. */
    private void bound(Training training, boolean atOnce, Parallel parallel) {
        int perSide = cells;
        long now = nanoTime.getAsLong();
        boolean rests = now < next && next - now <= LONGEST_REST;
        if (perSide == 0 || !atOnce && rests || boundariesOf == training.step()) {
            return;
        }
        Boundary[] made = new Boundary[training.recipe().networks().size()];
        parallel.all(made.length, i -> made[i] = training.boundary(i, perSide).orElse(null));
        boundaries = made[0] == null ? List.of() : Arrays.asList(made);
        long done = nanoTime.getAsLong();
        next = done + Math.max(BOUNDARIES, (training.fast() ? FAST_REST : REST) * (done - now));
        boundariesOf = training.step();
    }

    @Override
    public FlowFrame frame(Training training, boolean playing) {
        FlowFrame.Draft draft = new FlowFrame.Draft(training);
        boolean unjudged = playing && training.fast();
        draft.snapshot = unjudged ? training.glance(Parallel.ALONE) : training.snapshot();
        draft.history = unjudged ? training.recorded().with(draft.snapshot) : training.history();
        draft.probed = probed;
        draft.boundaries = boundaries;
        draft.playing = playing;
        return draft.done();
    }
}
