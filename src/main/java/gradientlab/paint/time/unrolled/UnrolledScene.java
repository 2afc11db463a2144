package gradientlab.paint.time.unrolled;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.time.unrolled.UnrolledSequence;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;

/**
 * What is painted of a sequence through a network.
 *
 * @param place how far the passes have come, and which cell is opened
 * @param guessing whether a class is to say first how much gradient arrives: what tells it is hidden
 * @param hand whether a hand can open a cell: not in a picture that travels alone
 */
public record UnrolledScene(UnrolledSequence sequence, UnrolledRun run, Place place, boolean guessing,
        boolean hand, Theme theme, Texts texts) {

    /** So many time steps before the last one are shown even while a class guesses. */
    private static final int SHOWN_WHILE_GUESSING = 4;
    /** Of the ramp: the hue in which gradients are written. */
    private static final double GRADIENT = 0.72;

    /**
     * Where one is.
     *
     * @param position 0 to 2T+1: T cells forward, the loss, T cells back
     * @param t the opened cell, 1 to T
     * @param unit whose numbers are shown, from 1
     * @param pointed the cell under a pointer; 0 for none
     */
    public record Place(int position, int t, int unit, int pointed) {

        /** The cell in which a position's pass is: where it has not begun, the first that will be. */
        public static int cell(int position, int length) {
            return position <= length ? Math.max(1, position) : Math.min(length, 2 * length + 2 - position);
        }
    }

    public int length() {
        return run.length();
    }

    int t() {
        return place.t();
    }

    /** The unit, from 0. */
    int unit() {
        return place.unit() - 1;
    }

    Cell cell() {
        return run.cell();
    }

    boolean keeps() {
        return cell().hasKeepingGate();
    }

    /** Whether the values of a time step are known, t from 0. */
    boolean forward(int t) {
        return place.position() >= t;
    }

    /** Whether the loss of the answer is known, and with it what h_T receives. */
    boolean lossKnown() {
        return place.position() > length();
    }

    /** Whether cell t has been passed back, and what its state receives is known; t = 0 after cell 1. */
    boolean backward(int t) {
        return place.position() >= 2 * length() + 2 - Math.max(1, t);
    }

    /** The earliest time step whose gradient is known; T + 1 for none. */
    int reached() {
        return place.position() > 2 * length() ? 0
                : Math.min(length() + 1, 2 * length() + 2 - place.position());
    }

    /** Whether the gradient of a time step is hidden while a class guesses. */
    boolean hidden(int t) {
        return guessing && t < length() - SHOWN_WHILE_GUESSING;
    }

    /** Whether the gradient of a time step is to be seen. */
    boolean shown(int t) {
        return backward(t) && !hidden(t);
    }

    /** What is carried, with its time step: c₆, or h₆ without a cell state. */
    public String carried(int t) {
        return carrier() + PrintedNumbers.subscript(t);
    }

    String carrier() {
        return cell().hasCellState() ? "c" : "h";
    }

    /** The name of the gate that keeps. */
    String keeper() {
        return cell() == Cell.GRU ? "z" : "f";
    }

    /** The end of a key that differs from cell to cell: lstm, gru, rnn. */
    String kind() {
        return keeps() ? cell().id() : "rnn";
    }

    /** The hue of the gate that keeps, and of the path along it. */
    Color direct() {
        return Slot.BLUE.color(theme);
    }

    /** In which gradients are written. */
    Color gradient() {
        return theme.ramp(GRADIENT);
    }
}
