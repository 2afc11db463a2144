package gradientlab.experiment.generalization;

import java.util.function.Consumer;

/**
 * A model of curves. What does not belong to its kind stands at its default.
 *
 * @param kind what it is
 * @param capacity degree, neighbours, depth, units or features; {@link #FULL} for a tree that is split to the
 *        end
 * @param l2 ridge penalty α, on the sum of squares, 0 for none
 * @param l1 lasso penalty α, on half the mean square, 0 for none
 * @param ratio of the lasso's penalty that is |c|, the rest is c²/2; (0, 1]
 * @param draws of random features whose median is drawn, 1 to {@link #MAX_DRAWS}
 * @param draw which of them is looked at, from 0
 * @param members of an ensemble
 * @param rate learning rate of boosting
 */
public record ModelChoice(Kind kind, int capacity, double l2, double l1, double ratio, int draws, int draw,
        int members, double rate) {

    /** A tree that is split until every leaf is pure. */
    public static final int FULL = Integer.MAX_VALUE;

    public static final double MAX_L2 = 100;
    public static final double MAX_L1 = 1;
    public static final int MAX_DRAWS = 51;

    /** What a model is. */
    public enum Kind {
        POLYNOMIAL("polynomial", "degree", 0, 15),
        KNN("knn", "k", 1, CurveData.MAX_POINTS),
        TREE("tree", "max_depth", 0, 8),
        NETWORK("network", "units", 1, 64),
        RANDOM_FEATURES("random_features", "features", 1, 1000),
        /** Trees of bootstrap samples. */
        BAGGING("bagging", "max_depth", 1, 8),
        /** Trees of residuals. */
        BOOSTING("gradient_boosting", "max_depth", 1, 8);

        private final String id;
        private final String capacity;
        private final int least;
        private final int most;

        Kind(String id, String capacity, int least, int most) {
            this.id = id;
            this.capacity = capacity;
            this.least = least;
            this.most = most;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }

        /** What its capacity is called in recipes. */
        public String capacity() {
            return capacity;
        }

        /** The least capacity. */
        public int least() {
            return least;
        }

        /** The greatest capacity; of neighbours, not above the number of points. */
        public int most() {
            return most;
        }

        /** Whether its capacity is a depth, which may be {@link #FULL}. */
        public boolean trees() {
            return this == TREE || this == BAGGING || this == BOOSTING;
        }

        /** Whether it is many trees. */
        public boolean ensemble() {
            return this == BAGGING || this == BOOSTING;
        }

        /** Whether the ridge penalty acts on it. */
        public boolean penalised() {
            return this == POLYNOMIAL || this == RANDOM_FEATURES;
        }
    }

    public ModelChoice {
        l2 = kind.penalised() ? l2 : 0;
        l1 = kind == Kind.POLYNOMIAL ? l1 : 0;
        ratio = kind == Kind.POLYNOMIAL ? ratio : 1;
        draws = kind == Kind.RANDOM_FEATURES ? draws : 1;
        draw = kind == Kind.RANDOM_FEATURES ? draw : 0;
        members = kind.ensemble() ? members : 1;
        rate = kind == Kind.BOOSTING ? rate : 1;
    }

    /** A model without a penalty; ensembles have 50 members, boosting a rate of 0.3. */
    public static ModelChoice of(Kind kind, int capacity) {
        Draft draft = new Draft();
        draft.kind = kind;
        draft.capacity = capacity;
        return draft.done();
    }

    public static ModelChoice polynomial(int degree) {
        return of(Kind.POLYNOMIAL, degree);
    }

    /** The greatest capacity that points allow: a degree below their number without a penalty, k up to it. */
    public int most(CurveData data) {
        return switch (kind) {
            case POLYNOMIAL -> l2 > 0 || l1 > 0 ? kind.most : Math.min(kind.most, data.distinct() - 1);
            case KNN -> data.n();
            default -> kind.most;
        };
    }

    /** The same as far as points allow it. */
    public ModelChoice fitting(CurveData data) {
        boolean full = kind.trees() && capacity == FULL;
        return full || capacity <= most(data) ? this : withCapacity(most(data));
    }

    public ModelChoice withCapacity(int other) {
        return change(draft -> draft.capacity = other);
    }

    public ModelChoice withL2(double other) {
        return change(draft -> draft.l2 = other);
    }

    public ModelChoice withL1(double other) {
        return change(draft -> draft.l1 = other);
    }

    public ModelChoice withRatio(double other) {
        return change(draft -> draft.ratio = other);
    }

    public ModelChoice withDraws(int other) {
        return change(draft -> {
            draft.draws = other;
            draft.draw = Math.min(draw, other - 1);
        });
    }

    public ModelChoice withDraw(int other) {
        return change(draft -> draft.draw = other);
    }

    public ModelChoice withMembers(int other) {
        return change(draft -> draft.members = other);
    }

    public ModelChoice withRate(double other) {
        return change(draft -> draft.rate = other);
    }

    private ModelChoice change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first without a penalty. */
    private static final class Draft {
        Kind kind;
        int capacity;
        double l2;
        double l1;
        double ratio = 1;
        int draws = 1;
        int draw;
        int members = 50;
        double rate = 0.3;

        Draft() {}

        Draft(ModelChoice from) {
            kind = from.kind;
            capacity = from.capacity;
            l2 = from.l2;
            l1 = from.l1;
            ratio = from.ratio;
            draws = from.draws;
            draw = from.draw;
            members = from.members;
            rate = from.rate;
        }

        ModelChoice done() {
            return new ModelChoice(kind, capacity, l2, l1, ratio, draws, draw, members, rate);
        }
    }
}
