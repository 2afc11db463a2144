package gradientlab.core.graph;

import java.util.List;

/**
 * A leaf, or an operation with its inputs.
 *
 * @param index its place in {@link Graph#nodes}; inputs stand before it
 * @param id {@code n1, n2, ...}; a folded node keeps that of its output
 * @param names what the text calls it, the first assignment first; empty for a part of a line
 * @param operation null for a leaf
 * @param inputs nodes, as operands stand; one may occur twice
 * @param place the leaf's first use or the operation in the text, without brackets around it
 * @param column the longest way from a leaf, in operations; 0 for leaves
 */
public record Node(
        int index, String id, List<String> names, Operation operation, List<Integer> inputs, Place place,
        int column) {

    public Node {
        names = List.copyOf(names);
        inputs = List.copyOf(inputs);
    }

    /** Its first name, or nothing for a part of a line. */
    public String name() {
        return names.isEmpty() ? "" : names.get(0);
    }

    public boolean isLeaf() {
        return operation == null;
    }
}
