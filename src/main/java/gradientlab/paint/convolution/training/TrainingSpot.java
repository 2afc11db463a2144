package gradientlab.paint.convolution.training;

/** What lies under a point of the mode's picture. */
public sealed interface TrainingSpot {

    /** A pixel of the digit. */
    record Pixel(int row, int column) implements TrainingSpot {}

    /** A kernel's weight. @param filter from 0 */
    record Weight(int filter, int row, int column) implements TrainingSpot {}

    /** A cell of the confusion. */
    record Mistaken(int label, int answer) implements TrainingSpot {}

    /** A step of the chart. */
    record Step(int step) implements TrainingSpot {}
}
