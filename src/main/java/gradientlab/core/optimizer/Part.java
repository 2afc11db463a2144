package gradientlab.core.optimizer;

import java.util.Arrays;
import java.util.List;

/**
 * One sub-step of an update: a few lines of the rule and the term among them that is seen on the stage.
 *
 * @param id names its texts, {@code anatomy.part.<id>}
 * @param role what its term is, and so how it is drawn
 * @param shown the term's name
 * @param equations in the order of computing
 */
public record Part(String id, Role role, String shown, List<Equation> equations) {

    /** What a term is. */
    public enum Role {
        /** The gradient, drawn downhill. */
        GRADIENT,
        /** A gathered gradient, drawn downhill. */
        MOMENT,
        /** Gathered steps, the learning rate in them, drawn as they would move the point. */
        GATHERED,
        /** A rate for each coordinate, drawn as a box. */
        RATE,
        /** A place where the gradient is taken, drawn as a point. */
        AHEAD,
        /** Something computed on the way that has no place on the stage. */
        INNER,
        /** What is added to the point. */
        UPDATE
    }

    public Part {
        equations = List.copyOf(equations);
    }

    public static Part of(String id, Role role, String shown, String... equations) {
        return new Part(id, role, shown, Arrays.stream(equations).map(Equation::of).toList());
    }

    /** g, the gradient as the rule uses it; {@code grad} is what it is handed, after noise and clipping. */
    public static Part gradient(String formula) {
        return of("gradient", Role.GRADIENT, "g", "g = " + formula);
    }

    public static Part moment(String id, String shown, String... equations) {
        return of(id, Role.MOMENT, shown, equations);
    }

    public static Part gathered(String shown, String... equations) {
        return of("gathered", Role.GATHERED, shown, equations);
    }

    public static Part rate(String... equations) {
        return of("rate", Role.RATE, "r", equations);
    }

    /** The last part, whose term is called u. */
    public static Part update(String... equations) {
        return of("update", Role.UPDATE, "u", equations);
    }

    /** The same part with other lines. */
    public Part with(List<Equation> other) {
        return new Part(id, role, shown, other);
    }
}
