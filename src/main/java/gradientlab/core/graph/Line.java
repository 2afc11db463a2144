package gradientlab.core.graph;

/**
 * A line of the text that assigns a name.
 *
 * @param place the line, without blanks around it
 * @param name what it assigns
 * @param node the node that has the name; another line's where the line adds none
 * @param block its block's place in {@link Graph#blocks}, -1 outside of blocks
 */
public record Line(Place place, String name, int node, int block) {}
