package gradientlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithoutWindowTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutADisplayTheFirstScreensRaceBecomesAPicture() throws Exception {
        Path gif = folder.resolve("race.gif");
        assertEquals(0, say(Language.EN).explain(DisplayCheck.NO_DISPLAY, gif));
        assertEquals(Recipes.read(EmbeddedRecipe.read(gif).orElseThrow()),
                Presets.first(DescentKind.KIND).recipe());
        assertEquals(3, said(out).lines().count(), said(out));
        assertTrue(said(out).contains(gif.toAbsolutePath().toString()), said(out));
        assertTrue(said(out).contains("xvfb-run") && said(out).contains("java -jar"), said(out));
        assertEquals("", said(err));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutGtkOneSentenceNamesThePackages(Language language) {
        Path gif = folder.resolve("race.gif");
        assertEquals(1, say(language).explain(DisplayCheck.NO_LIBRARIES, gif));
        assertEquals(1, said(err).lines().count(), said(err));
        assertTrue(said(err).contains("libgtk-3-0") && said(err).contains("libxtst6"), said(err));
        assertFalse(Files.exists(gif));
    }

    @Test
    void aPictureThatCanNotBeWrittenIsToldInASentence() {
        Path gif = folder.resolve("no/such/folder/race.gif");
        assertEquals(1, say(Language.EN).explain(DisplayCheck.NO_DISPLAY, gif));
        assertEquals(1, said(err).lines().count(), said(err));
        assertTrue(said(err).contains("no/such/folder"), said(err));
    }

    private WithoutWindow say(Language language) {
        return new WithoutWindow(Texts.of(language), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
