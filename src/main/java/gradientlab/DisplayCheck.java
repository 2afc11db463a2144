package gradientlab;

import java.util.Map;
import java.util.Optional;

/**
 * Tells why no window can be opened here, before JavaFX is asked (which answers some of it with a stack
 * trace) and from what JavaFX threw.
 */
enum DisplayCheck {
    /** No screen is named, or the one that is named can't be opened. */
    NO_DISPLAY,
    /** There is a screen, but GTK, through which JavaFX opens windows on Linux, is not installed. */
    NO_LIBRARIES;

    /** What stands against a window, as far as it shows without trying. */
    static Optional<DisplayCheck> before(Map<String, String> environment) {
        if (!SystemLibrary.onLinux()) {
            return Optional.empty();
        }
        if (isBlank(environment.get("DISPLAY")) && isBlank(environment.get("WAYLAND_DISPLAY"))) {
            return Optional.of(NO_DISPLAY);
        }
        return SystemLibrary.has("libgtk-3.so.0") && SystemLibrary.has("libXtst.so.6")
                ? Optional.empty()
                : Optional.of(NO_LIBRARIES);
    }

    /** What a failed start of JavaFX was about; empty if it was anything else. */
    static Optional<DisplayCheck> after(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedOperationException) {
                String message = String.valueOf(cause.getMessage());
                return Optional.of(message.contains("DISPLAY") ? NO_DISPLAY : NO_LIBRARIES);
            }
            if (cause instanceof UnsatisfiedLinkError) {
                return Optional.of(NO_LIBRARIES);
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
