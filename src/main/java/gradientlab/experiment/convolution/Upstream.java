package gradientlab.experiment.convolution;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The gradient that comes from behind a layer, dY = ∂L/∂Y.
 *
 * @param kind where it comes from
 * @param values dY of {@link Kind#TYPED}, the target T of {@link Kind#LOSS}; in the shape of the output
 * @param cell the one output of {@link Kind#ONE}, row by row over [n][OH][OW]; 0 elsewhere
 */
public record Upstream(Kind kind, Optional<Tensor> values, int cell) {

    /** L = ΣY: every output counts once. */
    public static final Upstream ONES = new Upstream(Kind.ONES, Optional.empty(), 0);

    /** Where it comes from. */
    public enum Kind {
        TYPED("typed"),
        ONES("ones"),
        ONE("one"),
        /** L = ½‖Y - T‖², dY = Y - T. */
        LOSS("loss");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public Upstream {
        Objects.requireNonNull(kind);
        if (values.isPresent() != (kind == Kind.TYPED || kind == Kind.LOSS)) {
            throw new IllegalArgumentException("numbers without a use, or none where they are needed");
        }
    }

    public static Upstream typed(Tensor gradient) {
        return new Upstream(Kind.TYPED, Optional.of(gradient), 0);
    }

    public static Upstream one(int cell) {
        return new Upstream(Kind.ONE, Optional.empty(), cell);
    }

    public static Upstream loss(Tensor target) {
        return new Upstream(Kind.LOSS, Optional.of(target), 0);
    }

    /**
     * dY of one example of a batch, flat.
     *
     * @param output the example's Y, flat
     * @param example which, from 0
     */
    public double[] gradient(double[] output, int example) {
        int from = example * output.length;
        double[] dy = new double[output.length];
        Arrays.setAll(dy, at -> switch (kind) {
            case TYPED -> values.orElseThrow().at(from + at);
            case ONES -> 1;
            case ONE -> from + at == cell ? 1 : 0;
            case LOSS -> output[at] - values.orElseThrow().at(from + at);
        });
        return dy;
    }

    /** dY. @param output Y, in whose shape it is */
    public Tensor gradient(Tensor output) {
        return switch (kind) {
            case TYPED -> values.orElseThrow();
            case ONES -> Tensor.of(output.shape(), at -> 1);
            case ONE -> Tensor.of(output.shape(), at -> at == cell ? 1 : 0);
            case LOSS -> Tensor.of(output.shape(), at -> output.at(at) - values.orElseThrow().at(at));
        };
    }
}
