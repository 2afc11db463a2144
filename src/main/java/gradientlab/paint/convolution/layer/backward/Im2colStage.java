package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.convolution.layer.scene.Turn;
import gradientlab.paint.convolution.layer.scene.Turner;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Every window of X in a row: times k it is y; its columns times dY are dK; dX adds the copies up again. */
public final class Im2colStage implements LayerBoard {

    private static final double LEFT = 62;
    private static final double HEAD = 34;
    private static final double SIGN = 44;
    private static final double GAP = 26;
    private static final double LARGEST = 42;

    private final LayerScene scene;
    private final LayerRun run;
    private final LayerGradients gradients;
    private final ConvolutionShape shape;
    private final Frame frame;
    private final Focus focus;
    private final CellGrid windows;
    private final CellGrid k;
    private final CellGrid y;
    private final CellGrid dy;
    private final CellGrid dk;
    private final CellGrid back;
    private final CellGrid dx;
    private final Turner filters;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public Im2colStage(LayerScene scene, double width, double height) {
        this.scene = scene;
        run = scene.run();
        gradients = scene.gradients();
        shape = run.shape();
        frame = new Frame(scene, width, height);
        focus = Focus.of(scene);
        int rows = run.places();
        int columns = shape.filterSize();
        Rectangle2D area = frame.area();
        double across = area.getWidth() - LEFT - 2 * SIGN - 4 * GAP - 50;
        double down = area.getHeight() - HEAD - GAP - 34;
        double w = Math.min(LARGEST, across / (2 * columns + 3 + shape.width()));
        double h = Math.min(LARGEST, down / (Math.max(rows, columns) + 1));
        if (Math.min(w, h) >= CellPainter.LEAST_NUMBERED) {
            w = Math.floor(Math.min(w, h));
            h = w;
        }
        double thick = Math.max(14, Math.min(w, 42));
        double top = area.getY() + HEAD + 6;
        windows = new CellGrid(rows, columns, LEFT, top, w, h);
        k = new CellGrid(columns, 1, windows.right() + SIGN, top, thick, h);
        y = new CellGrid(rows, 1, k.right() + SIGN, top, thick, h);
        dy = new CellGrid(rows, 1, y.right() + GAP, top, thick, h);
        dk = new CellGrid(1, columns, LEFT, windows.bottom() + GAP + 6, w, Math.max(14, Math.min(h, 42)));
        back = new CellGrid(rows, columns, dy.right() + 2 * GAP, top, w, h);
        double cell = Math.min(w, (windows.bottom() - top) / shape.height());
        dx = new CellGrid(shape.height(), shape.width(), back.right() + 2 * GAP,
                Math.round((top + windows.bottom() - shape.height() * cell) / 2), cell);
        filters =
                new Turner(true, scene.say("b.filter", focus.filter() + 1, shape.filters()), shape.filters(),
                        back.x(), back.bottom() + 24);
    }

    @Override
    public List<PlacedGrid> grids() {
        return List.of();
    }

    @Override
    public Optional<Turn> turnAt(double x, double y) {
        return filters.at(x, y);
    }

    @Override
    public Optional<LayerSpot> at(double px, double py) {
        return windows.at(px, py).flatMap(this::input).map(pin -> new LayerSpot(Plane.DX, pin))
                .or(() -> k.at(px, py).map(at -> new LayerSpot(Plane.K, weight(at.row()))))
                .or(() -> dk.at(px, py).map(at -> new LayerSpot(Plane.DK, weight(at.column()))))
                .or(() -> y.at(px, py).map(at -> new LayerSpot(Plane.Y, output(at.row()))))
                .or(() -> dy.at(px, py).map(at -> new LayerSpot(Plane.DY, output(at.row()))))
                .or(() -> back.at(px, py).flatMap(this::input).map(pin -> new LayerSpot(Plane.DX, pin)))
                .or(() -> dx.at(px, py).map(at -> new LayerSpot(Plane.DX,
                        new Pin(Grid.INPUT, List.of(focus.channel(), at.row(), at.column())))));
    }

    /** The input of which a cell is a copy; empty for padding. */
    private Optional<Pin> input(CellSpot at) {
        int tap = at.column() % (shape.kernelHeight() * shape.kernelWidth());
        int channel = at.column() / (shape.kernelHeight() * shape.kernelWidth())
                + shape.firstChannel(focus.filter());
        int row = shape.vertical().input(at.row() / shape.outputWidth(), tap / shape.kernelWidth());
        int column = shape.horizontal().input(at.row() % shape.outputWidth(), tap % shape.kernelWidth());
        return shape.vertical().holds(row) && shape.horizontal().holds(column)
                ? Optional.of(new Pin(Grid.INPUT, List.of(channel, row, column)))
                : Optional.empty();
    }

    /** The weight of a column, as K is written. */
    private Pin weight(int column) {
        int size = shape.kernelHeight() * shape.kernelWidth();
        int tap = run.recipe().flip() ? size - 1 - column % size : column % size;
        return new Pin(Grid.KERNEL, List.of(focus.filter(), column / size, tap / shape.kernelWidth(),
                tap % shape.kernelWidth()));
    }

    private Pin output(int place) {
        return new Pin(Grid.OUTPUT,
                List.of(focus.filter(), place / shape.outputWidth(), place % shape.outputWidth()));
    }

    private double read(int place, int column) {
        return input(new CellSpot(place, column))
                .map(pin -> run.x(pin.at().get(0), pin.at().get(1), pin.at().get(2))).orElse(0.0);
    }

    @Override
    public void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours())
                .large(scene.sight().presented());
        frame.paint(g, ink);
        boolean numbers = scene.sight().view().numbers();
        painter.paint(windows, lit(this::read, this::used), run.largestX(), numbers);
        painter.paint(k, (row, column) -> {
            Pin pin = weight(row);
            return run.k(pin.at().get(0), pin.at().get(1), pin.at().get(2), pin.at().get(3));
        }, run.largestK(), numbers);
        painter.paint(y, (row, column) -> run.y(focus.filter(), row / shape.outputWidth(),
                row % shape.outputWidth()), run.largestY(), numbers);
        painter.paint(dy, lit((row, column) -> gradients.dy(focus.filter(), row / shape.outputWidth(),
                row % shape.outputWidth()), (row, column) -> multiplied(row)), gradients.largestDy(),
                numbers);
        painter.paint(dk, dkCells(), gradients.largestDk(), numbers);
        Cells sent = lit((row, column) -> gradients.dy(focus.filter(), row / shape.outputWidth(),
                row % shape.outputWidth()) * met(column), this::used);
        painter.paint(back, sent, gradients.largestDy() * run.largestK(), numbers);
        painter.paint(dx, new BackwardCells(scene, focus).dx(), gradients.largestDx(), numbers);
        names(ink);
        filters.paint(g, ink);
        frames(ink, painter);
        if (focus.there()) {
            new BackwardSum(scene, focus).paint(g, ink, frame.sum());
        }
    }

    private boolean copy(int row, int column) {
        return scene.reading() == Reading.COLLECT && focus.there()
                && input(new CellSpot(row, column)).filter(pin -> pin.at().get(0) == focus.channel()
                        && pin.at().get(1) == focus.row() && pin.at().get(2) == focus.column()).isPresent();
    }

    /** The weight that a column is multiplied by. */
    private double met(int column) {
        int size = shape.kernelHeight() * shape.kernelWidth();
        return run.met(focus.filter(), column / size, column % size / shape.kernelWidth(),
                column % size % shape.kernelWidth());
    }

    /** Whether a cell of the windows takes part in what is written out. */
    private boolean used(int row, int column) {
        return switch (scene.reading()) {
            case COLLECT -> copy(row, column);
            case SCATTER -> focus.there() && row == focus.lit();
            case SUM -> weight(column).equals(scene.weight()) && row < scene.done();
        };
    }

    /** Whether an output's gradient does. */
    private boolean multiplied(int row) {
        return switch (scene.reading()) {
            case COLLECT -> focus.there() && focus.tap(row / shape.outputWidth(), row % shape.outputWidth(),
                    focus.row(), focus.column()) >= 0;
            case SCATTER -> focus.there() && row == focus.lit();
            case SUM -> row < scene.done();
        };
    }

    private interface Taken {
        boolean by(int row, int column);
    }

    private static Cells lit(Cells values, Taken taken) {
        return new Cells() {
            @Override
            public double value(int row, int column) {
                return values.value(row, column);
            }

            @Override
            public Shade shade(int row, int column) {
                return taken.by(row, column) ? Shade.LIT : Shade.DIM;
            }
        };
    }

    private Cells dkCells() {
        double[] sums = scene.reading() == Reading.SUM ? gradients.summedAfter(scene.done())
                : gradients.summedAfter(run.places());
        return new Cells() {
            @Override
            public double value(int row, int column) {
                Pin pin = weight(column);
                return sums[shape.weightAt(pin.at().get(0), pin.at().get(1), pin.at().get(2),
                        pin.at().get(3))];
            }

            @Override
            public Shade shade(int row, int column) {
                boolean summed = scene.reading() == Reading.SUM;
                boolean lit = summed && weight(column).equals(scene.weight());
                return lit && focus.hidden() ? Shade.BLANK : lit || !summed ? Shade.LIT : Shade.PLAIN;
            }
        };
    }

    private void names(LayerInk ink) {
        ink.name(windows, scene.say("b.windows"), LayerInk.size(windows.rows(), windows.columns()), 10);
        centred(ink, "k", k);
        centred(ink, "y", y);
        centred(ink, "dY", dy);
        ink.name(back, "dY · k", LayerInk.size(back.rows(), back.columns()), 10);
        ink.name(dx, "dX", "col2im", 10);
        ink.arrow(back.right() + 8, dx.bounds().getCenterY(), dx.x() - 8, dx.bounds().getCenterY());
        double middle = k.y() + Math.min(k.rows() * k.height(), windows.rows() * windows.height()) / 2;
        ink.sign("×", (windows.right() + k.x()) / 2, middle);
        ink.bold(run.bias(focus.filter()) == 0 ? "=" : "+ b =", 16,
                k.right() + (run.bias(focus.filter()) == 0 ? SIGN / 2 - 5 : 2), middle + 5, SIGN);
        ink.bold("dK", 15, LEFT - 34, dk.bounds().getCenterY() + 5, 34);
        ink.words(scene.say("b.dk"), 12, scene.theme().text2(), dk.right() + 12,
                dk.bounds().getCenterY() + 4, frame.area().getMaxX() - dk.right() - 20);
    }

    private static void centred(LayerInk ink, String name, CellGrid grid) {
        ink.bold(name, 15, grid.bounds().getCenterX() - 4.5 * name.length(), grid.y() - 10, 40);
    }

    private void frames(LayerInk ink, CellPainter painter) {
        for (int row = 0; row < windows.rows() && scene.reading() == Reading.COLLECT; row++) {
            for (int column = 0; column < windows.columns(); column++) {
                if (copy(row, column)) {
                    painter.frame(windows.cell(row, column));
                    painter.frame(back.cell(row, column));
                    ink.outline(dy.cell(row, 0));
                }
            }
        }
        if (scene.reading() == Reading.COLLECT && focus.there()) {
            painter.frame(dx.cell(focus.row(), focus.column()));
        }
        if (scene.reading() == Reading.SCATTER && focus.there()) {
            int place = focus.lit();
            painter.frame(windows.block(place, 0, 1, windows.columns()));
            painter.frame(back.block(place, 0, 1, back.columns()));
            painter.frame(dy.cell(place, 0));
        }
        if (scene.reading() == Reading.SUM) {
            for (int column = 0; column < windows.columns(); column++) {
                if (weight(column).equals(scene.weight())) {
                    painter.frame(windows.block(0, column, windows.rows(), 1));
                    painter.frame(dk.cell(0, column));
                    ink.arrow(dk.cell(0, column).getCenterX(), windows.bottom() + 4,
                            dk.cell(0, column).getCenterX(), dk.y() - 3);
                }
            }
            painter.frame(dy.bounds());
        }
    }
}
