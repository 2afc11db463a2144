package gradientlab.experiment;

import gradientlab.experiment.recipe.RecipeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the symbols and words of the labs' screens mean: a table a lab, {@code assets/glossary/<lab>.terms},
 * in the order in which they are met; read on first use, once.
 */
public final class Glossary {

    private static final String FOLDER = "/assets/glossary/";

    private static final Map<String, List<Term>> TABLES = new ConcurrentHashMap<>();

    private Glossary() {}

    /** The terms of a lab; none where it has no table. */
    public static List<Term> of(String lab) {
        return TABLES.computeIfAbsent(lab, Glossary::load);
    }

    /** Those of all labs, in the order of the labs. */
    public static List<Term> all() {
        return Recipes.kinds().stream().map(RecipeKind::id).flatMap(lab -> of(lab).stream()).toList();
    }

    private static List<Term> load(String lab) {
        String name = FOLDER + lab + ".terms";
        try (InputStream in = Glossary.class.getResourceAsStream(name)) {
            return in == null ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> term(lab, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Term term(String lab, String line) {
        String[] parts = line.split(" \\| ");
        return new Term(lab, parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}
