package gradientlab.core.graph;

/**
 * One use of a node by an operation.
 *
 * @param index its place in {@link Graph#edges}
 * @param from the node that is used
 * @param to the operation that uses it
 * @param slot which of the operation's inputs it is, from 0
 * @param place the first character of the operand in the whole text, from 0
 */
public record Edge(int index, int from, int to, int slot, int place) {}
