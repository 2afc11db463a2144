package gradientlab.experiment.convolution.training.verdict;

import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import java.util.ArrayList;
import java.util.List;

/**
 * Two networks' accuracies under one condition, side by side; means over the seeds.
 *
 * @param condition under which they were tested
 * @param first of the first network; NaN if all its seeds stopped
 * @param second of the second one
 * @param said what that means
 */
public record Lead(Condition condition, double first, double second, Said said) {

    /** By how much accuracy falls where one says that it falls. */
    public static final double FALL = 0.05;

    /** How digits were tested. */
    public enum Condition {
        /** As they were trained on. */
        TRAINED,
        /** The same networks on images shifted by one pixel. */
        SHIFTED,
        /** Networks of the same seeds, trained and tested on the pixels in the other order. */
        OTHER_ORDER
    }

    /** What is said of a pair. */
    public enum Said {
        /** One leads. */
        LEADS,
        /** Both are right less often than on images in their place. */
        BOTH_FALL,
        /** No difference was shown. */
        NONE,
        /** A network has stopped in every seed. */
        UNKNOWN
    }

    /** All that is known of the first two networks. @param digits of every seed */
    public static List<Lead> of(DigitsSnapshot snapshot, List<SplitDigits> digits) {
        List<Lead> leads = new ArrayList<>();
        if (snapshot.networks().size() < 2) {
            return leads;
        }
        Lead trained = of(Condition.TRAINED, snapshot.networks(), digits);
        leads.add(trained);
        leads.add(shifted(trained, snapshot.networks().get(0), snapshot.networks().get(1)));
        if (!snapshot.twins().isEmpty()) {
            leads.add(of(Condition.OTHER_ORDER, snapshot.twins(), digits));
        }
        return leads;
    }

    private static Lead of(Condition condition, List<NetworkSnapshot> networks, List<SplitDigits> digits) {
        NetworkSnapshot first = networks.get(0);
        NetworkSnapshot second = networks.get(1);
        Said said = DigitsVerdict.of(first, second, digits)
                .map(verdict -> verdict.kind().shown() ? Said.LEADS : Said.NONE).orElse(Said.UNKNOWN);
        return new Lead(condition, first.mean(Evaluation::test), second.mean(Evaluation::test), said);
    }

    private static Lead shifted(Lead trained, NetworkSnapshot one, NetworkSnapshot other) {
        double first = one.mean(Evaluation::shifted);
        double second = other.mean(Evaluation::shifted);
        boolean fall = trained.first - first > FALL && trained.second - second > FALL;
        Said said = Double.isNaN(first + second) ? Said.UNKNOWN : fall ? Said.BOTH_FALL : Said.LEADS;
        return new Lead(Condition.SHIFTED, first, second, said);
    }

    /** How far the first one is ahead, percentage points; below 0 where it is behind. */
    public double points() {
        return 100 * (first - second);
    }
}
