package gradientlab.paint.time.training.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.paint.time.training.Recurrences;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellWordsTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static CellWords words(CellSpec... networks) {
        return new CellWords(Recurrences.first().withNetworks(List.of(networks)), ENGLISH);
    }

    @Test
    void namesAreShortWhereThatIsEnough() {
        CellWords words = new CellWords(Recurrences.first(), ENGLISH);
        assertEquals(List.of("RNN", "IRNN", "LSTM", "GRU"),
                IntStream.range(0, 4).mapToObj(words::name).toList());
        assertEquals("tanh · uniform", words.detail(0));
        assertEquals("ReLU · identity", words.detail(1));
        assertEquals("b_f 1", words.detail(2));
        assertEquals("update gate z", words.detail(3));
        assertEquals("LSTM c", words.name(2, Quantity.STATE));
        assertEquals("LSTM h", words.name(2, Quantity.HIDDEN));
    }

    @Test
    void alikeNetworksAreToldApartByWhatDiffers() {
        CellSpec lstm = CellSpec.of(Cell.LSTM);
        assertEquals("LSTM b_f 3", words(lstm, lstm.withForgetBias(3)).name(1));
        CellSpec rnn = CellSpec.of(Cell.RNN_TANH);
        assertEquals("RNN orthogonal", words(rnn, rnn.withInit(RecurrentInit.ORTHOGONAL)).name(1));
        assertEquals("RNN g 1.5", words(rnn, rnn.withGain(1.5)).name(1));
        assertEquals("LSTM k 5", words(lstm, lstm.withStepsBack(5)).name(1));
        assertEquals("RNN 2", words(rnn, rnn).name(1));
    }

    @ParameterizedTest
    @EnumSource
    void namesOfARecipeDiffer(Language language) {
        CellSpec one = CellSpec.of(Cell.LSTM);
        TimeRecipe recipe = Recurrences.first().withNetworks(
                List.of(one, one, one.withForgetBias(3), one.withHidden(7)));
        CellWords words = new CellWords(recipe, Texts.of(language));
        Set<String> names = new HashSet<>(IntStream.range(0, 4).mapToObj(words::name).toList());
        assertEquals(4, names.size(), names.toString());
    }

    @ParameterizedTest
    @CsvSource({"3.3e-9, 3.3·10⁻⁹", "4e-11, 4.0·10⁻¹¹", "1e-7, 1.0·10⁻⁷", "0.3, 0.30", "0.005, 0.0050",
            "0.25, 0.25", "0, 0", "1, 1", "0.9996, 1.0", "1.2, 1.2", "87, 87", "100, 100"})
    void numbersKeepTwoDigits(double value, String shown) {
        assertEquals(shown, CellWords.number(value));
    }

    @Test
    void powersOfTheRuleAreRaised() {
        Moment moment = Recurrences.of(Recurrences.first(), 0);
        CellWords words = new CellWords(moment.recipe(), ENGLISH);
        String rule = words.rule(moment.snapshot().networks().get(0).verdict()).orElseThrow();
        assertTrue(rule.startsWith("ρ(W)¹¹ = "), rule);
        assertFalse(rule.contains("^"), rule);
    }
}
