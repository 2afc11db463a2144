package gradientlab.ui.settings;

import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Rectangle2D;

/**
 * What the window remembers from one session to the next: its place, theme, language, the lab and each
 * lab's last recipe. A value that makes no sense counts as not remembered.
 */
public final class Preferences {

    /** No window is higher or wider, in logical pixels. */
    private static final double LONGEST = 20_000;

    private final Path home;
    private final SettingsFile file;
    private final Map<String, String> values;
    private final Set<String> settled;
    private final boolean fresh;

    private Preferences(Path home) {
        this.home = home;
        file = new SettingsFile(home.resolve("settings.properties"));
        values = new TreeMap<>(file.read());
        fresh = values.isEmpty() && file.asideFile().isEmpty();
        settled = new TreeSet<>(List.of(values.getOrDefault("settled", "").strip().split("\\s+")));
        settled.remove("");
    }

    /** Reads what is remembered in a folder; nothing is remembered if there is nothing readable. */
    public static Preferences in(Path home) {
        return new Preferences(home);
    }

    /** The person's folder for this program, by the custom of the system, or {@code -Dgradientlab.home}. */
    public static Path home() {
        String chosen = System.getProperty("gradientlab.home", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        if (system.contains("win")) {
            String roaming = System.getenv("APPDATA");
            return (roaming == null ? user.resolve("AppData/Roaming") : Path.of(roaming))
                    .resolve("Gradient Lab");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Gradient Lab");
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? user.resolve(".config") : Path.of(config))
                .resolve("gradient-lab");
    }

    /** The folder these live in; the log is written beside them. */
    public Path folder() {
        return home;
    }

    /** Where settings that could not be understood were moved, if that happened. */
    public Optional<Path> setAside() {
        return file.asideFile();
    }

    /** The theme; dark for a newcomer. */
    public Theme theme() {
        return light() ? Theme.LIGHT : Theme.DARK;
    }

    /** Whether {@link #theme} is light; asked before the first window, without loading what paints. */
    public boolean light() {
        return "light".equals(values.get("theme"));
    }

    public void setTheme(Theme theme) {
        values.put("theme", theme.name().toLowerCase(Locale.ROOT));
    }

    /** How many times as large as usual everything is drawn, 1 to 2. */
    public double textSize() {
        try {
            double size = Double.parseDouble(values.getOrDefault("size", "1"));
            return size >= 1 && size <= 2 ? size : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    public void setTextSize(double size) {
        values.put("size", Double.toString(size));
    }

    /** The language; for a newcomer Korean where the system speaks Korean, else English. */
    public Texts.Language language() {
        for (Texts.Language language : Texts.Language.values()) {
            if (language.code().equals(values.get("language"))) {
                return language;
            }
        }
        return Texts.Language.ofSystem();
    }

    public void setLanguage(Texts.Language language) {
        values.put("language", language.code());
    }

    /** Where the window was when it was neither maximised nor full screen. */
    public Optional<Rectangle2D> window() {
        String[] parts = values.getOrDefault("window", "").split(" ");
        try {
            double x = Double.parseDouble(parts[0]);
            double y = Double.parseDouble(parts[1]);
            double width = Double.parseDouble(parts[2]);
            double height = Double.parseDouble(parts[3]);
            boolean sane = Double.isFinite(x) && Double.isFinite(y) && width >= 200 && height >= 200
                    && width <= LONGEST && height <= LONGEST;
            return sane ? Optional.of(new Rectangle2D(x, y, width, height)) : Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    public void setWindow(Rectangle2D at) {
        values.put("window", String.format(
                Locale.ROOT, "%.0f %.0f %.0f %.0f", at.getMinX(), at.getMinY(), at.getWidth(),
                at.getHeight()));
    }

    public boolean maximised() {
        return "true".equals(values.get("maximised"));
    }

    public void setMaximised(boolean maximised) {
        values.put("maximised", Boolean.toString(maximised));
    }

    /** The id of the lab shown last. */
    public Optional<String> lab() {
        return Optional.ofNullable(values.get("lab"));
    }

    public void setLab(String id) {
        values.put("lab", id);
    }

    /** A lab's last recipe, as the lab wrote it. */
    public Optional<String> recipe(String lab) {
        return Optional.ofNullable(values.get("recipe." + lab));
    }

    public void setRecipe(String lab, String recipe) {
        values.put("recipe." + lab, recipe);
    }

    /** What the person has done or put away for good, words without blanks; may be added to. */
    public Set<String> settled() {
        return settled;
    }

    /** Whether there was nothing to remember: the program was never started before. */
    public boolean fresh() {
        return fresh;
    }

    /** How many slides of a lesson were shown whole, from the first on; 0 if it was never given. */
    public int seen(String lesson) {
        try {
            return Math.max(0, Integer.parseInt(values.getOrDefault("lesson." + lesson, "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public void setSeen(String lesson, int slides) {
        values.put("lesson." + lesson, Integer.toString(slides));
    }

    /** By how many logical pixels a part of the window was made longer than usual; 0 for as usual. */
    public double length(String part) {
        try {
            double length = Double.parseDouble(values.getOrDefault("length." + part, "0"));
            return Math.abs(length) <= LONGEST ? length : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public void setLength(String part, double length) {
        values.put("length." + part, Long.toString(Math.round(length)));
    }

    /** Writes everything down. */
    public void save() throws IOException {
        if (!settled.isEmpty()) {
            values.put("settled", String.join(" ", settled));
        }
        file.write(values);
    }
}
