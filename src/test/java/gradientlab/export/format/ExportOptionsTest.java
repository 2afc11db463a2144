package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportOptionsTest {

    private static final ExportOptions DEFAULTS = ExportOptions.defaults(Texts.of(Language.EN));

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDefaultsAreAllowed(Format format) {
        assertDoesNotThrow(() -> DEFAULTS.check(format));
    }

    @ParameterizedTest
    @CsvSource({"159, 600", "800, 119", "7681, 600", "800, 4321", "0, 0", "-5, 600",
            "2147483647, 2147483647"})
    void aSizeOutOfRangeIsRefusedWithItsLimits(int width, int height) {
        ExportOptions options = DEFAULTS.withSize(width, height);
        for (Format format : new Format[] {Format.PNG, Format.GIF, Format.PDF}) {
            String sentence = assertThrows(ExportException.class, () -> options.check(format)).getMessage();
            assertTrue(sentence.contains("160x120") && sentence.contains("7680x4320"), sentence);
            assertTrue(sentence.contains(width + "x" + height), sentence);
        }
        assertDoesNotThrow(() -> options.check(Format.CSV), "numbers have no size");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3001"})
    void aNumberOfFramesOutOfRangeIsRefused(int frames) {
        ExportOptions options = DEFAULTS.withFrames(frames);
        String sentence = assertThrows(ExportException.class, () -> options.check(Format.GIF)).getMessage();
        assertTrue(sentence.contains("frames") && sentence.contains("3000"), sentence);
        assertDoesNotThrow(() -> options.check(Format.PNG));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "51", "60"})
    void aRateThatPlayersWouldNotKeepIsRefused(int rate) {
        ExportOptions options = DEFAULTS.withFramesPerSecond(rate);
        String sentence = assertThrows(ExportException.class, () -> options.check(Format.GIF)).getMessage();
        assertTrue(sentence.contains("fps") && sentence.contains("50"), sentence);
    }

    @Test
    void numbersInSentencesHaveNoGrouping() {
        String sentence = assertThrows(
                ExportException.class, () -> DEFAULTS.withFrames(123456).check(Format.GIF))
                .in(Texts.of(Language.KO));
        assertTrue(sentence.contains("123456") && sentence.contains("3000"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"120, 150", "120, 7", "2, 100000", "3000, 100000", "3000, 1", "7, 6"})
    void framesAreSpreadOverTheWholeRun(int frames, int steps) {
        ExportOptions options = DEFAULTS.withFrames(frames);
        assertEquals(0, options.stepOfFrame(0, steps));
        assertEquals(steps, options.stepOfFrame(frames - 1, steps));
        for (int i = 1; i < frames; i++) {
            double exact = (double) i * steps / (frames - 1);
            assertEquals(exact, options.stepOfFrame(i, steps), 0.5);
            assertTrue(options.stepOfFrame(i, steps) >= options.stepOfFrame(i - 1, steps));
        }
    }

    /** While a class predicts nothing later is in any frame, and the film is spread over what may be seen. */
    @Test
    void whatIsPredictedIsInNoPicture() {
        ExportOptions options = DEFAULTS.withFrames(21).withLast(40);
        assertEquals(40, options.stepOfFrame(20, 200));
        assertEquals(20, options.stepOfFrame(10, 200));
        assertEquals(40, options.stillStep(200));
        assertEquals(7, options.withStep(7).stillStep(200));
        assertEquals(40, options.withFrames(1).stepOfFrame(0, 200));
        assertEquals(30, options.stepOfFrame(20, 30), "a run that is shorter");
    }

    @Test
    void theOnlyFrameShowsTheLastStep() {
        assertEquals(150, DEFAULTS.withFrames(1).stepOfFrame(0, 150));
    }

    @ParameterizedTest
    @CsvSource({"a.png, PNG", "b/c.GIF, GIF", "x.tar.jsonl, JSONL", "a.Json, JSON", "a.csv, CSV",
            "a.pdf, PDF"})
    void theEndingChoosesTheFormat(String file, Format format) {
        assertEquals(Optional.of(format), Format.of(Path.of(file)));
    }

    @ParameterizedTest
    @CsvSource({"a", "png", "a.jpg", "a.png.bak", "a.", "/"})
    void otherEndingsChooseNone(String file) {
        assertEquals(Optional.empty(), Format.of(Path.of(file)));
    }
}
