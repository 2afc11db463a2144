package gradientlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DisplayCheckTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxWithoutADisplayNamedHasNone() {
        assertEquals(Optional.of(DisplayCheck.NO_DISPLAY), DisplayCheck.before(Map.of()));
        assertEquals(Optional.of(DisplayCheck.NO_DISPLAY), DisplayCheck.before(Map.of("DISPLAY", " ")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedDisplayIsTriedWhereGtkIsInstalled() {
        Optional<DisplayCheck> expected =
                SystemLibrary.has("libgtk-3.so.0") && SystemLibrary.has("libXtst.so.6")
                        ? Optional.empty()
                        : Optional.of(DisplayCheck.NO_LIBRARIES);
        assertEquals(expected, DisplayCheck.before(Map.of("DISPLAY", ":0")));
        assertEquals(expected, DisplayCheck.before(Map.of("WAYLAND_DISPLAY", "wayland-0")));
    }

    @Test
    void aDisplayThatCanNotBeOpenedIsNone() {
        Throwable thrown = new UnsupportedOperationException("Unable to open DISPLAY");
        assertEquals(Optional.of(DisplayCheck.NO_DISPLAY), DisplayCheck.after(thrown));
    }

    @Test
    void aLibraryThatCanNotBeLoadedIsToldByItsError() {
        Throwable gtk = new UnsupportedOperationException("Unable to load glass GTK library.");
        Throwable link = new RuntimeException(new UnsatisfiedLinkError("no glassgtk3 in java.library.path"));
        assertEquals(Optional.of(DisplayCheck.NO_LIBRARIES), DisplayCheck.after(gtk));
        assertEquals(Optional.of(DisplayCheck.NO_LIBRARIES), DisplayCheck.after(link));
    }

    @Test
    void anyOtherFailureIsNoneOfItsBusiness() {
        assertEquals(Optional.empty(),
                DisplayCheck.after(new RuntimeException(new IllegalStateException("?"))));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryThatNobodyWroteIsNotThere() {
        assertEquals(false, SystemLibrary.has("libnobody-wrote-this.so.7"));
        assertEquals(true, SystemLibrary.has("libc.so.6"));
    }
}
