package gradientlab.experiment.guess;

/** Of what form a guess is, and so how a hand gives it. */
public enum GuessForm {
    /** A line over the plane, drawn. */
    PATH,
    /** A line over the steps of a chart, drawn. */
    CURVE,
    /** One number, typed. */
    NUMBER,
    /** One cell of a grid, clicked. */
    CELL,
    /** One of the things that are compared, chosen from a list. */
    CHOICE;

    /** Whether it is given on the picture, which has to be seen for it. */
    public boolean onPicture() {
        return this != NUMBER && this != CHOICE;
    }

    /** Whether it is about what comes after a step, not about what stands at one. */
    public boolean overSteps() {
        return this == PATH || this == CURVE;
    }
}
