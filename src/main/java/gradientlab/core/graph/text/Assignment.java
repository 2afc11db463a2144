package gradientlab.core.graph.text;

import gradientlab.core.graph.Place;

/**
 * A line {@code name = expression}.
 *
 * @param place the line without blanks around it
 * @param target the name left of the =
 * @param expression what stands right of it
 * @param from the expression's first character in the whole text
 * @param block the block it is in, -1 for none
 */
record Assignment(Place place, String name, Place target, String expression, int from, int block) {

    /** A place in the whole text from one in the expression. */
    Place at(int begin, int end) {
        return new Place(place.line(), from + begin, from + end);
    }
}
