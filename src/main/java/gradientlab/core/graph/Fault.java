package gradientlab.core.graph;

/**
 * Where NaN or infinity first arises; nothing that depends on it is computed.
 *
 * @param node the operation; in the backward pass the one whose local derivative it is
 * @param row the first such row, from 0
 * @param slot in the backward pass the input whose derivative it is, -1 in the forward pass
 * @param argument the number that went in: below the root, in the logarithm, the divisor
 * @param value NaN, or infinity with its sign
 * @param place where in the text; inside of a folded node the part of it
 */
public record Fault(
        Node node, int row, int slot, Cause cause, double argument, double value, Place place) {

    public boolean backward() {
        return slot >= 0;
    }
}
