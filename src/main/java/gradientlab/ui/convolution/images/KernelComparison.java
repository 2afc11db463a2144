package gradientlab.ui.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.worker.Worker;
import java.util.Optional;

/** Compares a result with those of other kernels, on a thread of its own: a large photo takes long. */
final class KernelComparison implements AutoCloseable {

    /** What a question has of a result. */
    private record Compared(Question question, Planes result, Outcome truth) {}

    private final Worker<Compared> worker = new Worker<>("kernels");
    private Optional<Compared> found = Optional.empty();

    /** What comes of it; empty until it is computed. FX thread only. */
    Optional<Outcome> of(Question question, ImagesRun run) {
        worker.poll().filter(outcome -> !outcome.failed())
                .ifPresent(outcome -> found = Optional.of(outcome.value()));
        Optional<Compared> there = found
                .filter(each -> each.result() == run.result() && each.question().equals(question));
        if (there.isEmpty() && !worker.busy()) {
            worker.submit(signal -> new Compared(question, run.result(),
                    KernelTruth.of(question, run, signal::cancelled)));
        }
        return there.map(Compared::truth);
    }

    @Override
    public void close() {
        worker.close();
    }
}
