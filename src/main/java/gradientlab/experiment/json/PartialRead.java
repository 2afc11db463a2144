package gradientlab.experiment.json;

import java.util.Map;

/**
 * What was read so far of an object that may leave fields out.
 *
 * @param read what it is at this point; a field that is not there leaves it as it is
 * @param fields the object's
 * @param <T> what the object stands for
 */
public record PartialRead<T>(T read, Map<String, JsonField> fields) {

    /** How a field changes what was read before it. */
    public interface Change<T> {
        T apply(T read, JsonField field) throws RecipeException;
    }

    /** With a field in it, if that is there. */
    public PartialRead<T> set(String name, Change<T> change) throws RecipeException {
        return fields.containsKey(name)
                ? new PartialRead<>(change.apply(read, fields.get(name)), fields)
                : this;
    }
}
