package gradientlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every text the program shows, in one language; read from {@code assets/i18n/<part>.<language>.properties}.
 *
 * <p>A text may hold {@code {0}}, {@code {1}} for arguments, which are put in as they are: numbers must
 * come formatted. An apostrophe is just an apostrophe.
 */
public final class Texts {

    /** The languages there are. */
    public enum Language {
        EN,
        KO;

        /** The two-letter code: en, ko. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The texts of a lab that stands apart, found as a service: the name of its files. */
    public interface Part {
        String name();
    }

    /** The files a language is spread over, by who uses the texts. */
    public static final List<String> PARTS = Stream.concat(
            Stream.of(
                    "surfaces", "optimizers", "regularizers", "errors", "cli", "paint", "export", "code",
                    "code-training", "shell", "course", "descent",
                    "flow", "anatomy", "graph", "graph-recipe", "activations", "graph-act", "graph-say",
                    "graph-bn", "time", "time-chart", "time-clip", "time-gate", "time-recipe",
                    "time-train", "time-unrolled", "convolution", "convolution-dense",
                    "convolution-functions", "convolution-images", "convolution-layer",
                    "convolution-recipe", "convolution-train", "generalization", "generalization-below",
                    "generalization-bias", "generalization-curve", "generalization-ensembles",
                    "generalization-fit", "generalization-recipe", "generalization-regularize"),
            ServiceLoader.load(Part.class).stream().map(part -> part.get().name())).toList();

    /** Each language is read when it is first asked for: a command line needs one and is in a hurry. */
    private static final class English {
        static final Texts TEXTS = new Texts(Language.EN);
    }

    private static final class Korean {
        static final Texts TEXTS = new Texts(Language.KO);
    }

    private final Language language;
    private final Map<String, String> texts = new TreeMap<>();

    private Texts(Language language) {
        this.language = language;
        for (String part : PARTS) {
            String name = "/assets/i18n/" + part + "." + language.code() + ".properties";
            Properties read = new Properties();
            try (InputStream in = Texts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing " + name);
                }
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
            read.forEach((key, value) -> {
                if (texts.put((String) key, (String) value) != null) {
                    throw new IllegalStateException("duplicate text " + key + " in " + name);
                }
            });
        }
    }

    /** The texts of a language. */
    public static Texts of(Language language) {
        return language == Language.KO ? Korean.TEXTS : English.TEXTS;
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Every key and text, sorted by key. */
    public Map<String, String> all() {
        return Map.copyOf(texts);
    }

    /**
     * The text of a key with its arguments put in.
     *
     * @throws IllegalArgumentException for an unknown key; a test walks all of them
     */
    public String get(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.code());
        }
        if (arguments.length == 0) {
            return text;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(plain);
    }
}
