package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;

/** What each grid of the backward pass shows, cell by cell, at the step that is looked at. */
final class BackwardCells {

    private final LayerScene scene;
    private final LayerGradients gradients;
    private final ConvolutionShape shape;
    private final Focus focus;
    private final Reading reading;
    private final double[] dx;
    private final double[] dk;

    BackwardCells(LayerScene scene, Focus focus) {
        this.scene = scene;
        this.focus = focus;
        gradients = scene.gradients();
        shape = scene.shape();
        reading = scene.reading();
        int all = Integer.MAX_VALUE;
        dx = gradients.scatteredAfter(reading == Reading.SCATTER ? shown() : all);
        dk = gradients.summedAfter(reading == Reading.COLLECT ? all : shown());
    }

    /** How many steps may be seen. */
    private int shown() {
        return scene.sight().guessing() ? Math.max(0, scene.done() - 1) : scene.done();
    }

    /** Values with shades, corners and hatching. */
    private record Grid(ToDoubleBiFunction<Integer, Integer> values,
            BiFunction<Integer, Integer, Shade> shades,
            BiFunction<Integer, Integer, String> corners, boolean[][] unread) implements Cells {

        @Override
        public double value(int row, int column) {
            return values.applyAsDouble(row, column);
        }

        @Override
        public Shade shade(int row, int column) {
            return shades.apply(row, column);
        }

        @Override
        public String corner(int row, int column) {
            return corners.apply(row, column);
        }

        @Override
        public boolean hatched(int row, int column) {
            return unread.length > 0 && unread[row][column];
        }
    }

    private static final boolean[][] ALL_READ = {};

    private static Grid plain(ToDoubleBiFunction<Integer, Integer> values) {
        return new Grid(values, (i, j) -> Shade.PLAIN, (i, j) -> "", ALL_READ);
    }

    /** X of the channel; where weights are summed, with padding, and lit where the lit weight read. */
    Cells x() {
        int top = reading == Reading.SUM ? shape.vertical().padding() : 0;
        int left = reading == Reading.SUM ? shape.horizontal().padding() : 0;
        if (reading != Reading.SUM) {
            return new Grid((i, j) -> scene.run().x(focus.channel(), i, j), (i, j) -> Shade.PLAIN,
                    (i, j) -> "", unread());
        }
        return new Grid((i, j) -> scene.run().x(focus.channel(), i - top, j - left),
                (i, j) -> !shape.vertical().holds(i - top) || !shape.horizontal().holds(j - left)
                        ? Shade.PADDING
                        : place(i - top, j - left) >= 0 ? Shade.LIT : Shade.DIM,
                (i, j) -> {
                    int place = place(i - top, j - left);
                    return place < 0 ? ""
                            : "×" + CellNumber.shown(gradients.dy(focus.filter(),
                                    place / shape.outputWidth(), place % shape.outputWidth()));
                }, ALL_READ);
    }

    /** The place at which the lit weight reads an input; -1 for none. */
    private int place(int row, int column) {
        int i = shape.vertical().output(row, focus.tapRow());
        int j = shape.horizontal().output(column, focus.tapColumn());
        return i < 0 || j < 0 ? -1 : i * shape.outputWidth() + j;
    }

    private boolean[][] unread() {
        if (scene.sight().guessing()) {
            return ALL_READ;
        }
        int[][] overlap = scene.run().overlap();
        boolean[][] unread = new boolean[overlap.length][overlap[0].length];
        for (int i = 0; i < overlap.length; i++) {
            for (int j = 0; j < overlap[0].length; j++) {
                unread[i][j] = overlap[i][j] == 0;
            }
        }
        return unread;
    }

    Cells y() {
        return plain((i, j) -> scene.run().y(focus.filter(), i, j));
    }

    /** dY: lit where it is multiplied. */
    Cells dy() {
        boolean there = focus.there();
        return new Grid((i, j) -> gradients.dy(focus.filter(), i, j), (i, j) -> switch (reading) {
            case COLLECT -> !there ? Shade.PLAIN : tap(i, j) >= 0 ? Shade.LIT : Shade.DIM;
            case SCATTER -> !there ? Shade.PLAIN
                    : i == focus.row() && j == focus.column() ? Shade.LIT : Shade.DIM;
            case SUM -> i * shape.outputWidth() + j < scene.done() ? Shade.LIT : Shade.DIM;
        }, (i, j) -> {
            boolean told = reading == Reading.COLLECT && there && !scene.sight().guessing();
            int tap = told ? tap(i, j) : -1;
            return tap < 0 || !focus.reads() ? ""
                    : "×" + CellNumber.shown(scene.run().met(focus.filter(), focus.within(),
                            tap / shape.kernelWidth(), tap % shape.kernelWidth()));
        }, ALL_READ);
    }

    private int tap(int i, int j) {
        return focus.tap(i, j, focus.row(), focus.column());
    }

    /** dX as far as it has come. */
    Cells dx() {
        return new Grid((i, j) -> dx[shape.inputAt(focus.channel(), i, j)], (i, j) -> switch (reading) {
            case COLLECT -> collected(i * shape.width() + j, true);
            case SCATTER -> scattered(i, j);
            case SUM -> scene.sight().guessing() ? Shade.BLANK : Shade.DIM;
        }, (i, j) -> reading == Reading.SCATTER && !focus.hidden() ? added(i, j) : "", unread());
    }

    /** dX of all channels in one row. */
    Cells flatDx() {
        return new Grid((i, at) -> dx[at], (i, at) -> switch (reading) {
            case COLLECT -> collected(at % area(), at / area() == focus.channel());
            case SCATTER -> focus.hidden() ? Shade.BLANK : Shade.PLAIN;
            case SUM -> scene.sight().guessing() ? Shade.BLANK : Shade.DIM;
        }, (i, at) -> "", ALL_READ);
    }

    private int area() {
        return shape.height() * shape.width();
    }

    private Shade collected(int index, boolean here) {
        if (scene.hidden(index)) {
            return Shade.BLANK;
        }
        return here && index == focus.lit() ? Shade.LIT : index < scene.done() ? Shade.PLAIN : Shade.FUTURE;
    }

    private Shade scattered(int i, int j) {
        if (focus.there() && focus.tap(focus.row(), focus.column(), i, j) >= 0) {
            return focus.hidden() ? Shade.BLANK : Shade.LIT;
        }
        return touched(i, j) ? Shade.PLAIN : Shade.BLANK;
    }

    /** Whether an output that is done has reached a cell. */
    private boolean touched(int i, int j) {
        for (int place = 0; place < shown(); place++) {
            if (focus.tap(place / shape.outputWidth(), place % shape.outputWidth(), i, j) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What the lit output adds to a cell of dX. */
    private String added(int i, int j) {
        int tap = focus.there() ? focus.tap(focus.row(), focus.column(), i, j) : -1;
        if (tap < 0 || !focus.reads()) {
            return "";
        }
        double sent = gradients.dy(focus.filter(), focus.row(), focus.column())
                * scene.run().met(focus.filter(), focus.within(), tap / shape.kernelWidth(),
                        tap % shape.kernelWidth());
        return (sent < 0 ? "" : "+") + CellNumber.shown(sent);
    }

    /** dK as far as it has come. */
    Cells dk() {
        return new Grid((u, v) -> focus.reads()
                ? dk[shape.weightAt(focus.filter(), focus.within(), u, v)]
                : 0, (u, v) -> {
                    boolean lit = reading == Reading.SUM && u == focus.row() && v == focus.column();
                    return lit && focus.hidden() ? Shade.BLANK : Shade.LIT;
                }, (u, v) -> "", ALL_READ);
    }

    double largestDx() {
        return gradients.largestDx();
    }

    /** db of the filter as far as it has come. */
    double db() {
        if (reading == Reading.COLLECT) {
            return gradients.db(focus.filter());
        }
        double total = 0;
        for (int place = 0; place < shown(); place++) {
            total += gradients.dy(focus.filter(), place / shape.outputWidth(), place % shape.outputWidth());
        }
        return total;
    }
}
