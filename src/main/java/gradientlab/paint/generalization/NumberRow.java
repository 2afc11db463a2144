package gradientlab.paint.generalization;

/** A number beside a picture, and what it is. */
public record NumberRow(String name, String number) {}
