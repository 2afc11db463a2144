package gradientlab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the reference numbers in src/test/resources/reference. */
public final class Reference {

    private Reference() {}

    /** A file of reference numbers, e.g. {@code optimizers.json}. */
    public static JsonNode read(String name) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A number; non-finite ones are written as the strings NaN, Infinity and -Infinity. */
    public static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
    }
}
