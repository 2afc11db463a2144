package gradientlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

        /** That of the system: Korean where it speaks Korean, else English. */
        public static Language ofSystem() {
            return Locale.getDefault().getLanguage().equals(KO.code()) ? KO : EN;
        }

        /** The two-letter code: en, ko. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The texts of a lab that stands apart, found as a service: the name of its files. */
    public interface Part {
        String name();
    }

    private static final List<String> FOUND =
            ServiceLoader.load(Part.class).stream().map(part -> part.get().name()).toList();

    /** The files a language is spread over, by who uses the texts. */
    public static final List<String> PARTS = Stream.concat(
            Stream.of(
                    "surfaces", "optimizers", "regularizers", "errors", "cli", "paint", "export", "code",
                    "code-training", "shell", "course", "guess", "descent",
                    "flow", "anatomy", "graph", "graph-recipe", "activations", "graph-act", "graph-say",
                    "graph-bn", "time", "time-chart", "time-clip", "time-gate", "time-recipe",
                    "time-train", "time-unrolled", "convolution", "convolution-dense",
                    "convolution-functions", "convolution-images", "convolution-layer",
                    "convolution-recipe", "convolution-train", "generalization", "generalization-below",
                    "generalization-bias", "generalization-curve", "generalization-ensembles",
                    "generalization-fit", "generalization-recipe", "generalization-regularize"),
            FOUND.stream()).toList();

    /** Each language is there when it is first asked for: a command line needs one. */
    private static final class English {
        static final Texts TEXTS = new Texts(Language.EN);
    }

    private static final class Korean {
        static final Texts TEXTS = new Texts(Language.KO);
    }

    private final Language language;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>(PARTS);
    /** Whether all files were read: what is not found then is not there. */
    private volatile boolean whole;

    private Texts(Language language) {
        this.language = language;
    }

    /**
     * The text of a key, null if there is none. A file is read when the first of its texts is asked for:
     * all forty take a third of the time in which a command line answers. Those called like the key's first
     * word come first, and then, until it is found, the others.
     */
    private String find(String key) {
        String text = texts.get(key);
        return text == null && !whole ? read(key) : text;
    }

    private synchronized String read(String key) {
        String word = key.substring(0, Math.max(0, key.indexOf('.')));
        List<String> ordered = Stream.concat(parts(word), unread.stream()).distinct().toList();
        for (String part : ordered) {
            if (texts.containsKey(key)) {
                break;
            }
            readPart(part);
        }
        whole = unread.isEmpty();
        return texts.get(key);
    }

    private void readPart(String part) {
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
        unread.remove(part);
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
        return find(key) != null;
    }

    /** What is called by a word and a dot, in the files of that name and those of labs that stand apart. */
    public synchronized Map<String, String> under(String word) {
        parts(word).toList().forEach(this::readPart);
        return texts.entrySet().stream().filter(entry -> entry.getKey().startsWith(word + "."))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<String> parts(String word) {
        return unread.stream().filter(
                part -> part.equals(word) || part.startsWith(word + "-") || FOUND.contains(part));
    }

    /** Every key and text. */
    public synchronized Map<String, String> all() {
        List.copyOf(unread).forEach(this::readPart);
        return Map.copyOf(texts);
    }

    /**
     * The text of a key with its arguments put in.
     *
     * @throws IllegalArgumentException for an unknown key; a test walks all of them
     */
    public String get(String key, Object... arguments) {
        String text = find(key);
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
