package gradientlab.core.graph;

/**
 * Where something stands in the text.
 *
 * @param line from 1; 0 for what has no place
 * @param from its first character in the whole text, from 0
 * @param to behind its last character
 */
public record Place(int line, int from, int to) {

    /** Of what concerns no part of the text. */
    public static final Place NONE = new Place(0, 0, 0);
}
