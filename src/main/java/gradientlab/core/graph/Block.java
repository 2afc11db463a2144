package gradientlab.core.graph;

/**
 * Lines under a heading, to the next blank line.
 *
 * @param title behind the #
 * @param place from the heading to the end of its last line
 */
public record Block(String title, Place place) {}
