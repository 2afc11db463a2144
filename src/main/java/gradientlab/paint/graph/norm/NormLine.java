package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import java.util.List;

/** The lines that the batch's numbers lie on, from the layer's output to what goes on. */
public enum NormLine {
    /** What the layer gives: dragged by hand. */
    Z,
    /** f(z), a line of its own where batch norm stands behind the activation. */
    ACTIVATED,
    /** x̂, or â behind the activation. */
    NORMALIZED,
    /** y. */
    OUTPUT;

    /** Those there are, from top to bottom. */
    static List<NormLine> of(Position position) {
        return switch (position) {
            case BEFORE -> List.of(Z, NORMALIZED, OUTPUT);
            case AFTER -> List.of(values());
            case OFF -> List.of(Z);
        };
    }

    /** An example's number, counted from 0. */
    double value(NormPasses passes, int example) {
        return switch (this) {
            case Z -> passes.z(example);
            case ACTIVATED -> passes.activation(example);
            case NORMALIZED -> passes.normalized(example);
            case OUTPUT -> passes.output(example);
        };
    }

    /** ∂L by an example's number. */
    double gradient(NormPasses passes, int example) {
        return switch (this) {
            case Z -> passes.byZ(example);
            case ACTIVATED -> passes.byInput(example);
            case NORMALIZED -> passes.byNormalized(example);
            case OUTPUT -> passes.byOutput(example);
        };
    }

    /** Whether its numbers are there. */
    boolean reached(NormScene scene) {
        return switch (this) {
            case Z -> true;
            case ACTIVATED -> scene.reached(LedgerStep.ACTIVATION);
            case NORMALIZED -> scene.reached(LedgerStep.NORMALIZED);
            case OUTPUT -> scene.reached(LedgerStep.OUTPUT);
        };
    }

    /** Whether ∂L by its numbers is there. */
    boolean returned(NormScene scene) {
        return scene.reached(bringing(scene.position()));
    }

    /** The step that brings ∂L by its numbers. */
    LedgerStep bringing(Position position) {
        return switch (this) {
            case Z -> position == Position.OFF ? LedgerStep.BY_OUTPUT : LedgerStep.BY_INPUT;
            case ACTIVATED -> LedgerStep.BY_INPUT;
            case NORMALIZED -> LedgerStep.BY_NORMALIZED;
            case OUTPUT -> LedgerStep.BY_OUTPUT;
        };
    }

    /**
     * Whether ∂L stands on it as stems. Not on a behind the activation: it is 1/s as large as the others,
     * which would be gone on the scale of all.
     */
    boolean stems() {
        return this != ACTIVATED;
    }

    /** Whether the ground shows the slope of the activation: where numbers go into it. */
    boolean sloped(Position position) {
        return this == Z || this == OUTPUT && position == Position.BEFORE;
    }

    /** Whether mean and deviation are taken of it for batch norm. */
    boolean normalised(Position position) {
        return position == Position.BEFORE && this == Z || position == Position.AFTER && this == ACTIVATED;
    }
}
