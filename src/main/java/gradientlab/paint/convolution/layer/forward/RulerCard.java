package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** How windows fit into a row of cells, window by window, and the formula that counts them. */
final class RulerCard {

    private static final double TITLE = 24;
    private static final double TOP = 38;
    private static final double BARS = 84;
    private static final double CELL = 22;
    private static final double PITCH = 12;
    private static final double BAR = 5;
    private static final double FOOT = 14;

    private final LayerScene scene;
    private final ConvolutionShape shape;
    private final ConvolutionAxis axis;
    private final Rectangle2D in;

    /** Of the horizontal axis. @param in where, without margins above and below */
    RulerCard(LayerScene scene, Rectangle2D in) {
        this.scene = scene;
        this.in = in;
        shape = scene.shape();
        axis = shape.horizontal();
    }

    private boolean even() {
        return shape.vertical().equals(axis);
    }

    void paint(Graphics2D g, LayerInk ink) {
        int cells = LayerWords.padded(axis);
        String title = scene.say("f.ruler", axis.outputs(), cells);
        if (!even() && shape.height() > 1) {
            title += "; " + scene.say("f.ruler.rows", shape.vertical().outputs(),
                    LayerWords.padded(shape.vertical()));
        }
        ink.bold(title, 13, in.getX(), in.getY() + TITLE, in.getWidth());
        double cell = Math.min(CELL, 0.52 * in.getWidth() / cells);
        CellGrid row = new CellGrid(1, cells, in.getX(), in.getY() + TOP, cell, 16);
        cells(g, row);
        bars(g, row);
        formula(g, ink, row.right() + 18);
        ink.words(new LayerWords(scene).leftOver(), 12, scene.theme().text2(), in.getX(),
                in.getMaxY() - FOOT, in.getWidth());
    }

    private void cells(Graphics2D g, CellGrid row) {
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours());
        int[] overlap = axis.overlap();
        for (int at = 0; at < row.columns(); at++) {
            Rectangle2D cell = row.cell(0, at);
            int input = at - axis.padding();
            boolean inside = axis.holds(input);
            g.setColor(scene.theme().edge());
            g.setStroke(Brush.stroke(1, inside ? null : new float[] {2, 2}));
            g.draw(cell);
            if (inside ? overlap[input] == 0 : at >= row.columns() - axis.rest()) {
                painter.hatch(cell, Brush.faint(scene.theme().text(), 0.6));
            }
        }
    }

    private void bars(Graphics2D g, CellGrid row) {
        int windows = axis.outputs();
        double pitch = Math.min(PITCH, BARS / windows);
        int lit = scene.lit() < 0 ? -1 : scene.lit() % shape.outputWidth();
        for (int j = 0; j < windows; j++) {
            Color color = j == lit ? scene.theme().text() : Brush.faint(scene.theme().text2(), 0.55);
            double y = row.bottom() + 5 + j * pitch;
            g.setColor(color);
            for (int v = 0; v < axis.kernel(); v++) {
                double from = row.x() + (axis.input(j, v) + axis.padding()) * row.width();
                boolean gapless = axis.dilation() == 1 && v + 1 < axis.kernel();
                g.fill(new Rectangle2D.Double(from + (v == 0 || axis.dilation() > 1 ? 1.5 : 0), y,
                        row.width()
                                - (gapless ? (v == 0 ? 1.5 : 0) : v == 0 || axis.dilation() > 1 ? 3 : 1.5),
                        Math.min(BAR, Math.max(1, pitch - 1))));
            }
        }
    }

    private void formula(Graphics2D g, LayerInk ink, double x) {
        String letter = even() ? "H" : "W";
        Typeset symbols = new Typeset("o = \\left\\lfloor\\frac{" + letter
                + " + 2p - d(k-1) - 1}{s}\\right\\rfloor + 1", 16, scene.theme().text2());
        String numbers = "\\phantom{o} = \\left\\lfloor\\frac{" + axis.size() + " + " + 2 * axis.padding()
                + " - "
                + axis.dilation() * (axis.kernel() - 1) + " - 1}{" + axis.stride() + "}\\right\\rfloor + 1 = "
                + axis.outputs();
        double room = in.getMaxX() - x;
        double zoom = Math.min(1, room / Math.max(symbols.width(), 1));
        symbols.paint(g, x, in.getY() + TOP + 18, zoom);
        ink.formula(numbers, 16, x, in.getY() + TOP + 64, room);
    }
}
