package gradientlab.ui.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @TempDir
    Path home;

    private Path file() {
        return home.resolve("settings.properties");
    }

    @Test
    void everythingIsRemembered() throws IOException {
        String recipe = "{\"surface\":\"rosenbrock\",\"title\":{\"ko\":\"골짜기 = # : \\\\ \"}}";
        Preferences first = Preferences.in(home);
        first.setTheme(Theme.LIGHT);
        first.setLanguage(Texts.Language.KO);
        first.setWindow(new Rectangle2D(-10, 20, 1280, 720));
        first.setMaximised(true);
        first.setLab("descent");
        first.setRecipe("descent", recipe);
        first.setLength("descent-charts", -62);
        first.save();

        Preferences second = Preferences.in(home);
        assertEquals(Theme.LIGHT, second.theme());
        assertEquals(Texts.Language.KO, second.language());
        assertEquals(Optional.of(new Rectangle2D(-10, 20, 1280, 720)), second.window());
        assertTrue(second.maximised());
        assertEquals(Optional.of("descent"), second.lab());
        assertEquals(Optional.of(recipe), second.recipe("descent"));
        assertEquals(-62, second.length("descent-charts"));
        assertEquals(0, second.length("another"));
        assertTrue(second.setAside().isEmpty());
    }

    @Test
    void aNewcomerGetsTheDarkThemeAndTheSystemsLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            assertEquals(Texts.Language.KO, Preferences.in(home).language());
            Locale.setDefault(Locale.GERMANY);
            assertEquals(Texts.Language.EN, Preferences.in(home).language());
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(Theme.DARK, Preferences.in(home).theme());
        assertTrue(Preferences.in(home).window().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"json\":1}", "format=gradient-lab-settings/99", "format=\\uZZZZ",
            "\u0000\u0001"})
    void aFileThatMakesNoSenseIsSetAsideWhole(String content) throws IOException {
        Files.writeString(file(), content);
        Preferences preferences = Preferences.in(home);
        assertEquals(Theme.DARK, preferences.theme());
        Path aside = preferences.setAside().orElseThrow();
        assertEquals(content, Files.readString(aside));
        assertFalse(Files.exists(file()));
        preferences.save();
        assertTrue(Preferences.in(home).setAside().isEmpty());
    }

    @Test
    void aFileThatIsNoTextIsSetAsideWhole() throws IOException {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xC3, (byte) 0x28};
        Files.write(file(), bytes);
        Path aside = Preferences.in(home).setAside().orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(aside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window=1 2 3", "window=a b c d", "window=0 0 -5 800", "window=0 0 NaN 800",
            "window=0 0 1e9 1e9", "window=NaN 0 800 600", "window=0 Infinity 800 600"})
    void aWindowThatMakesNoSenseCountsAsNotRemembered(String line) throws IOException {
        Files.writeString(file(), "format=gradient-lab-settings/1\ntheme=light\n" + line);
        Preferences preferences = Preferences.in(home);
        assertTrue(preferences.window().isEmpty());
        assertEquals(Theme.LIGHT, preferences.theme());
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0.5", "size=3", "size=large", "size=NaN", ""})
    void aSizeThatMakesNoSenseCountsAsTheUsualOne(String line) throws IOException {
        Files.writeString(file(), "format=gradient-lab-settings/1\n" + line + "\n");
        assertEquals(1, Preferences.in(home).textSize());
    }

    @Test
    void savingLeavesNothingBeside() throws IOException {
        Preferences.in(home).save();
        try (var files = Files.list(home)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void aHomeThatCanNotBeMadeIsAnErrorOfSavingOnly() throws IOException {
        Path occupied = Files.writeString(home.resolve("occupied"), "", StandardCharsets.UTF_8);
        Preferences preferences = Preferences.in(occupied.resolve("below"));
        assertEquals(Theme.DARK, preferences.theme());
        assertThrows(IOException.class, preferences::save);
    }
}
