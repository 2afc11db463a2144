package gradientlab.experiment.convolution.training.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.convolution.training.verdict.DigitsVerdict.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitsVerdictTest {

    private static final List<SplitDigits> DIGITS =
            IntStream.rangeClosed(1, 5).mapToObj(SplitDigits::of).toList();

    /** Networks that are wrong on the first so many test digits, one a seed; −1 for one that stopped. */
    private static NetworkSnapshot wrong(int... first) {
        return new NetworkSnapshot(IntStream.range(0, first.length).mapToObj(seed -> {
            byte[] answers = new byte[SplitDigits.TEST];
            for (int i = 0; i < answers.length; i++) {
                int label = DIGITS.get(seed).label(i);
                answers[i] = (byte) (i < first[seed] ? (label + 1) % 10 : label);
            }
            double test = 1 - Math.max(0, first[seed]) / (double) SplitDigits.TEST;
            Evaluation known = new Evaluation(40, 1, 1, answers, test, test, new double[0]);
            return new SeedSnapshot(
                    1, known, first[seed] < 0 ? OptionalInt.of(41) : OptionalInt.empty());
        }).toList());
    }

    private static DigitsVerdict of(NetworkSnapshot one, NetworkSnapshot other) {
        return DigitsVerdict.of(one, other, DIGITS).orElseThrow();
    }

    @Test
    void aLeadCountsIfItIsThereInEverySeed() {
        DigitsVerdict ahead = of(wrong(10, 20, 30), wrong(15, 40, 33));
        assertEquals(Kind.AHEAD, ahead.kind());
        assertEquals(0.006, ahead.least(), 1e-12);
        assertEquals(0.04, ahead.most(), 1e-12);
        assertEquals(Kind.BEHIND, of(wrong(15, 40, 33), wrong(10, 20, 30)).kind());
        DigitsVerdict mixed = of(wrong(10, 20, 30), wrong(15, 20, 33));
        assertEquals(Kind.MIXED, mixed.kind());
        assertEquals(2, mixed.ahead());
    }

    @Test
    void oneSeedIsJudgedByTheDigitsThatOneNetworkAloneIsRightOn() {
        DigitsVerdict chance = of(wrong(10), wrong(14));
        assertEquals(Kind.ONE_CHANCE, chance.kind());
        assertEquals(4, chance.firstAlone());
        assertEquals(0, chance.secondAlone());
        assertEquals(Kind.ONE_REAL, of(wrong(10), wrong(15)).kind());
    }

    @Test
    void seedsThatStoppedDoNotCount() {
        assertEquals(2, of(wrong(10, -1, 30), wrong(15, 40, 33)).seeds());
        assertTrue(DigitsVerdict.of(wrong(-1), wrong(3), DIGITS).isEmpty());
        assertEquals(0.98, wrong(10, -1).mean(Evaluation::test), 1e-12);
        assertTrue(Arrays.stream(new NetworkSnapshot[] {wrong(-1, -1)}).allMatch(NetworkSnapshot::stopped));
    }
}
