package gradientlab.paint.generalization;

import java.awt.Graphics2D;
import java.util.Optional;

/**
 * A part of a stage: its words, and what is painted between them.
 *
 * @param title may be empty
 * @param remark short, at the right of the title; may be empty
 * @param sentence how to read it; may be empty
 * @param <S> what of it lies under a pointer
 */
public record Part<S>(String title, String remark, String sentence, Inside<S> inside) {

    /** What is painted between the words. */
    public interface Inside<S> {

        void paint(Graphics2D g, Cell cell);

        /** What of it lies under a pointer. */
        default Optional<S> at(Cell cell, double x, double y) {
            return Optional.empty();
        }
    }
}
