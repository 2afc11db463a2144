package gradientlab.core.expression;

/** What a typed formula may do with one or two values. */
public interface Operator {

    /** The name people type in front of brackets; empty for what is a sign between values. */
    String word();

    /** How many values it takes: 1 or 2. */
    int arguments();
}
