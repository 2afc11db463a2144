package gradientlab.experiment.generalization;

/**
 * What the training mode shows.
 *
 * @param below what stands below, per network
 * @param left the chart at the top left
 * @param right the chart at the top right
 * @param axis what runs along the charts
 * @param network the chosen one, from 0
 * @param epoch that is looked at when the recipe is opened, 0 for the last
 */
public record RegularizeView(Below below, Left left, Right right, Axis axis, int network, int epoch) {

    public static final RegularizeView DEFAULT =
            new RegularizeView(Below.WRONG_LABELS, Left.ACCURACY, Right.LOSS, Axis.EPOCHS, 0, 0);

    /** What stands below, per network. */
    public enum Below {
        /** Pictures with a wrong label; of points in the plane the decision boundary. */
        WRONG_LABELS("wrong_labels"),
        FED("fed"),
        WEIGHTS("weights"),
        CURVES("curves");

        private final String id;

        Below(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** The chart at the top left. */
    public enum Left {
        ACCURACY("accuracy"),
        LOSS("loss");

        private final String id;

        Left(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** The chart at the top right. */
    public enum Right {
        /** Of the chosen network, seen and unseen. */
        LOSS("loss"),
        /** How many wrong labels each repeats; stands under every other, too, where there is room. */
        REPEATED("repeated"),
        NORM("norm"),
        CONFIDENCE("confidence"),
        GAP("gap"),
        ZEROS("zeros"),
        NOISE("gradient_noise");

        private final String id;

        Right(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /** What runs along the charts. */
    public enum Axis {
        EPOCHS("epochs"),
        UPDATES("updates"),
        SECONDS("seconds");

        private final String id;

        Axis(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public RegularizeView withBelow(Below other) {
        return new RegularizeView(other, left, right, axis, network, epoch);
    }

    public RegularizeView withLeft(Left other) {
        return new RegularizeView(below, other, right, axis, network, epoch);
    }

    public RegularizeView withRight(Right other) {
        return new RegularizeView(below, left, other, axis, network, epoch);
    }

    public RegularizeView withAxis(Axis other) {
        return new RegularizeView(below, left, right, other, network, epoch);
    }

    public RegularizeView withNetwork(int other) {
        return new RegularizeView(below, left, right, axis, other, epoch);
    }

    public RegularizeView withEpoch(int other) {
        return new RegularizeView(below, left, right, axis, network, other);
    }
}
