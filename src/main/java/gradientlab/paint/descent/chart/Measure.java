package gradientlab.paint.descent.chart;

/** What a chart shows against the step. */
public enum Measure {
    /** f, or its distance to the least known minimum's value where that is not 0. */
    LOSS,
    /** |∇f|. */
    GRADIENT,
    /** To the nearest known minimum. */
    DISTANCE
}
