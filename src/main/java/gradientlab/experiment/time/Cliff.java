package gradientlab.experiment.time;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.Camera;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the clipping mode shows: SGD from one start, clipped in several ways.
 *
 * <p>Of the RNN with one unit: h_t = σ(w h_{t-1} + b), h_0 = ½, L = (h_T - 0.7)².
 *
 * @param w where all begin, -{@link #MAX_PLACE} to {@link #MAX_PLACE}
 * @param b the same for the bias
 * @param length T of the RNN with one unit, 1 to {@link TaskChoice#MAX_LENGTH} time steps
 * @param lr η of SGD, {@link #LEAST_RATE} to {@link #LARGEST_RATE}
 * @param steps how many training steps, 1 to {@link #MAX_STEPS}
 * @param clips the runners, 1 to {@link #MAX_RUNNERS}: how each is clipped
 * @param subject whose gradient is clipped
 */
public record Cliff(
        double w, double b, int length, double lr, int steps, List<Clip> clips, Subject subject) {

    public static final double MAX_PLACE = 20;
    public static final double LEAST_RATE = 1e-3;
    public static final double LARGEST_RATE = 1;
    public static final int MAX_STEPS = 10_000;
    public static final int MAX_RUNNERS = 4;
    /** c, for sliders and by which the runners are clipped. */
    public static final double LEAST_LIMIT = 0.01;
    public static final double LARGEST_LIMIT = 100;
    public static final double DEFAULT_LIMIT = 0.5;

    public static final Cliff DEFAULT =
            new Cliff(5, -2.3, 50, 0.1, 300, runners(DEFAULT_LIMIT), Subject.UNIT);

    /** Where a relief begins: the valley in front, the cliff as a wall behind it. */
    public static final Camera CAMERA = new Camera(150, 40);

    /** Whose gradient is clipped. */
    public enum Subject {
        /** The RNN with one unit. */
        UNIT("unit"),
        /** The selected network, {@link UnrolledView#network}, on its batch. */
        NETWORK("network");

        private final String id;

        Subject(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public Cliff {
        clips = clips.stream().map(Clip::canonical).toList();
        Objects.requireNonNull(subject);
    }

    /** Three runners: not clipped, by norm, by value. */
    public static List<Clip> runners(double c) {
        return List.of(Clip.OFF, new Clip(Clip.Kind.NORM, c, false), new Clip(Clip.Kind.VALUE, c, false));
    }

    /** c of the first runner that is clipped; the default if none is. */
    public double limit() {
        return clips.stream().filter(clip -> clip.kind() != Clip.Kind.OFF).mapToDouble(Clip::limit)
                .findFirst().orElse(DEFAULT_LIMIT);
    }

    /** The index of the first runner that is clipped so; -1 if none is. */
    public int runner(Clip.Kind kind) {
        return IntStream.range(0, clips.size()).filter(i -> clips.get(i).kind() == kind).findFirst()
                .orElse(-1);
    }

    public Cliff withStart(double otherW, double otherB) {
        return new Cliff(otherW, otherB, length, lr, steps, clips, subject);
    }

    public Cliff withLength(int other) {
        return new Cliff(w, b, other, lr, steps, clips, subject);
    }

    public Cliff withLr(double other) {
        return new Cliff(w, b, length, other, steps, clips, subject);
    }

    public Cliff withSteps(int other) {
        return new Cliff(w, b, length, lr, other, clips, subject);
    }

    public Cliff withClips(List<Clip> other) {
        return new Cliff(w, b, length, lr, steps, other, subject);
    }

    /** All runners that are clipped by another c. */
    public Cliff withLimit(double c) {
        return withClips(clips.stream().map(clip -> new Clip(clip.kind(), c, clip.exact())).toList());
    }

    public Cliff withSubject(Subject other) {
        return new Cliff(w, b, length, lr, steps, clips, other);
    }
}
