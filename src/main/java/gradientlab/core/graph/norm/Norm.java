package gradientlab.core.graph.norm;

/**
 * The numbers of a batch norm.
 *
 * @param gamma what x̂ is multiplied by
 * @param beta what is added
 * @param eps what is added to the variance, above 0
 * @param position where it stands
 * @param running the statistics that inference takes; null in training, which takes the batch's
 */
public record Norm(double gamma, double beta, double eps, Position position, Statistics running) {

    /** Where batch norm stands. */
    public enum Position {
        /** Between layer and activation: z, x̂, y, a. */
        BEFORE("before"),
        /** Behind the activation: z, a, â, y. */
        AFTER("after"),
        /** Nowhere: z, a. */
        OFF("off");

        private final String id;

        Position(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** Mean and variance. */
    public record Statistics(double mean, double variance) {

        /** Of a batch, the variance divided by m. */
        public static Statistics of(double... batch) {
            double sum = 0;
            for (double x : batch) {
                sum += x;
            }
            double mean = sum / batch.length;
            double squares = 0;
            for (double x : batch) {
                squares += (x - mean) * (x - mean);
            }
            return new Statistics(mean, squares / batch.length);
        }
    }

    public Norm {
        if (!(eps > 0)) {
            throw new IllegalArgumentException("eps must be above 0, got " + eps);
        }
    }
}
