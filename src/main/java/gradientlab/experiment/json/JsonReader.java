package gradientlab.experiment.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text into values, refusing duplicate keys, deep nesting and anything after the end. */
public final class JsonReader implements AutoCloseable {

    /** The deepest recipe needs five levels. */
    static final int MAX_DEPTH = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH + 1)
                            .maxNumberLength(JsonText.MAX_BYTES)
                            .maxNameLength(JsonText.MAX_BYTES)
                            .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;

    private JsonReader(String json) throws IOException {
        parser = FACTORY.createParser(json);
    }

    /**
     * The one value a text holds.
     *
     * @throws RecipeException naming line and column of what is not JSON
     */
    public static JsonValue read(String json) throws RecipeException {
        try (JsonReader reader = new JsonReader(json)) {
            JsonToken first = reader.parser.nextToken();
            if (first == null) {
                throw new RecipeException("recipe.empty");
            }
            JsonValue value = reader.value(first, "", 1);
            if (reader.parser.nextToken() != null) {
                throw reader.at("recipe.trailing", reader.parser.currentTokenLocation());
            }
            return value;
        } catch (JsonEOFException e) {
            throw located("recipe.truncated", e);
        } catch (JsonProcessingException e) {
            throw located("recipe.syntax", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
    }

    private JsonValue value(JsonToken token, String path, int depth) throws IOException, RecipeException {
        if (token.isStructStart() && depth > MAX_DEPTH) {
            throw at("recipe.depth", parser.currentTokenLocation(), MAX_DEPTH);
        }
        return switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(path, depth);
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_TRUE -> JsonValue.Literal.TRUE;
            case VALUE_FALSE -> JsonValue.Literal.FALSE;
            case VALUE_NULL -> JsonValue.Literal.NULL;
            default -> new JsonValue.Number(parser.getText());
        };
    }

    private JsonValue object(String path, int depth) throws IOException, RecipeException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = path.isEmpty() ? name : path + "." + name;
            if (fields.containsKey(name)) {
                throw at("recipe.duplicate", parser.currentTokenLocation(), JsonValue.shorten(place));
            }
            fields.put(name, value(parser.nextToken(), place, depth + 1));
        }
        return new JsonValue.Fields(fields);
    }

    private JsonValue array(String path, int depth) throws IOException, RecipeException {
        List<JsonValue> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token, path + "[" + items.size() + "]", depth + 1));
            token = parser.nextToken();
        }
        return new JsonValue.Items(items);
    }

    private RecipeException at(String key, JsonLocation where, Object... first) {
        Object[] arguments = Arrays.copyOf(first, first.length + 2);
        arguments[first.length] = where.getLineNr();
        arguments[first.length + 1] = where.getColumnNr();
        return new RecipeException(key, arguments);
    }

    private static RecipeException located(String key, JsonProcessingException e) {
        return new RecipeException(key, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
