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
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.convolution.layer.scene.MatrixImage;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The layer as one matrix: x above it, y and dY at its right, dX below; rows forward, columns back. */
public final class MatrixStage implements LayerBoard {

    private static final double LEFT = 62;
    private static final double INDEX = 22;
    private static final double GAP = 22;
    private static final double LARGEST = 44;
    /** How much wider than high a cell may be. */
    private static final double WIDE = 1.9;
    /** Cells smaller than this are pixels of an image. */
    private static final double LEAST_CELL = 5;

    private final LayerScene scene;
    private final LayerRun run;
    private final LayerGradients gradients;
    private final ConvolutionShape shape;
    private final Frame frame;
    private final Focus focus;
    private final int rows;
    private final int columns;
    private final CellGrid m;
    private final CellGrid x;
    private final CellGrid dx;
    private final CellGrid y;
    private final CellGrid dy;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public MatrixStage(LayerScene scene, double width, double height) {
        this.scene = scene;
        run = scene.run();
        gradients = scene.gradients();
        shape = run.shape();
        frame = new Frame(scene, width, height);
        focus = Focus.of(scene);
        rows = shape.outputSize();
        columns = shape.inputSize();
        Rectangle2D area = frame.area();
        double down = area.getHeight() - INDEX - 2 * GAP - 8;
        double across = area.getWidth() - LEFT - 3 * GAP - 20;
        double cellHeight = Math.min(LARGEST, down / (rows + 2));
        double cellWidth = across / (columns + 2);
        boolean square = Math.min(cellHeight, cellWidth) >= CellPainter.LEAST_NUMBERED;
        double cell = Math.floor(Math.min(cellHeight, cellWidth));
        // Numbers need no square; a lecture room's wall is wide.
        double stretched = scene.sight().presented() ? Math.min(cellWidth, WIDE * cell) : cell;
        double w = square ? Math.floor(stretched) : Math.min(LARGEST, cellWidth);
        double h = square ? cell : cellHeight;
        // Vectors keep cells that can be seen and hit, however small the matrix's are.
        double thick = Math.max(10, Math.min(w, h));
        double thin = square ? cell : thick;
        double used = INDEX + 2 * GAP + thin + rows * h + thin;
        double top = area.getY() + INDEX + 8 + Math.max(0, (area.getHeight() - 8 - used) / 3);
        double left = LEFT;
        x = new CellGrid(1, columns, left, top, w, thin);
        m = new CellGrid(rows, columns, left, x.bottom() + GAP, w, h);
        dx = new CellGrid(1, columns, left, m.bottom() + GAP, w, thin);
        y = new CellGrid(rows, 1, m.right() + GAP, m.y(), thin, h);
        dy = new CellGrid(rows, 1, y.right() + GAP, m.y(), thin, h);
    }

    @Override
    public List<PlacedGrid> grids() {
        return List.of();
    }

    @Override
    public Optional<LayerSpot> at(double px, double py) {
        return column(x, Plane.X, px, py).or(() -> column(dx, Plane.DX, px, py))
                .or(() -> row(y, Plane.Y, px, py)).or(() -> row(dy, Plane.DY, px, py))
                .or(() -> entry(px, py));
    }

    private Optional<LayerSpot> column(CellGrid grid, Plane plane, double px, double py) {
        return grid.at(px, py).map(at -> new LayerSpot(plane, input(at.column())));
    }

    private Optional<LayerSpot> row(CellGrid grid, Plane plane, double px, double py) {
        return grid.at(px, py).map(at -> new LayerSpot(plane, output(at.row())));
    }

    private Pin input(int column) {
        int area = shape.height() * shape.width();
        return new Pin(Grid.INPUT, List.of(column / area, column % area / shape.width(),
                column % shape.width()));
    }

    private Pin output(int row) {
        return new Pin(Grid.OUTPUT, List.of(row / run.places(), row % run.places() / shape.outputWidth(),
                row % shape.outputWidth()));
    }

    /** An entry is its weight where weights are summed, else its column or its row. */
    private Optional<LayerSpot> entry(double px, double py) {
        return m.at(px, py).flatMap(at -> switch (scene.reading()) {
            case COLLECT -> Optional.of(new LayerSpot(Plane.DX, input(at.column())));
            case SCATTER -> Optional.of(new LayerSpot(Plane.DY, output(at.row())));
            case SUM -> weight(at).map(pin -> new LayerSpot(Plane.DK, pin));
        });
    }

    /** The weight that stands in an entry, as K is written; empty where nothing is connected. */
    private Optional<Pin> weight(CellSpot at) {
        Pin in = input(at.column());
        Pin out = output(at.row());
        int filter = out.at().get(0);
        int channel = in.at().get(0) - shape.firstChannel(filter);
        int tap = focus.tap(out.at().get(1), out.at().get(2), in.at().get(1), in.at().get(2));
        if (tap < 0 || channel < 0 || channel >= shape.kernelChannels()) {
            return Optional.empty();
        }
        int size = shape.kernelHeight() * shape.kernelWidth();
        int written = run.recipe().flip() ? size - 1 - tap : tap;
        return Optional.of(new Pin(Grid.KERNEL, List.of(filter, channel, written / shape.kernelWidth(),
                written % shape.kernelWidth())));
    }

    @Override
    public void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours())
                .large(scene.sight().presented());
        frame.paint(g, ink);
        if (!MatrixImage.possible(shape) || gradients.matrix().isEmpty()) {
            ink.words(scene.say("b.too_large", LayerWords.grouped(rows), LayerWords.grouped(columns)), 14,
                    scene.theme().text2(), LEFT, frame.area().getCenterY(), frame.area().getWidth() - LEFT);
            return;
        }
        matrix(g, painter, gradients.matrix().get());
        vectors(painter);
        names(ink);
        frames(ink, painter);
        if (focus.there()) {
            new MatrixSum(scene, focus).paint(g, ink, frame.sum());
        }
    }

    private boolean writes() {
        return scene.sight().view().numbers();
    }

    private void matrix(Graphics2D g, CellPainter painter, double[] entries) {
        if (Math.min(m.width(), m.height()) < LEAST_CELL) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(MatrixImage.of(entries, shape, scene.colours()), (int) m.x(), (int) m.y(),
                    (int) Math.round(columns * m.width()), (int) Math.round(rows * m.height()), null);
            painter.lines(m);
            return;
        }
        double scale = run.largestK();
        painter.paint(m, new Cells() {
            @Override
            public double value(int row, int column) {
                return entries[row * columns + column];
            }

            @Override
            public Shade shade(int row, int column) {
                Optional<Pin> weight = weight(new CellSpot(row, column));
                return weight.isEmpty() ? Shade.BLANK
                        : lit(row, column, weight.get()) ? Shade.LIT : Shade.DIM;
            }

            @Override
            public boolean hatched(int row, int column) {
                Pin in = input(column);
                return run.overlap()[in.at().get(1)][in.at().get(2)] == 0;
            }
        }, scale, writes());
    }

    private boolean lit(int row, int column, Pin weight) {
        return switch (scene.reading()) {
            case COLLECT -> column == focus.matrixColumn();
            case SCATTER -> row == focus.matrixRow();
            case SUM -> weight.equals(scene.weight()) && row % run.places() < scene.done();
        };
    }

    private void vectors(CellPainter painter) {
        BackwardCells cells = new BackwardCells(scene, focus);
        double[] input = run.input();
        painter.paint(x, (row, column) -> input[column], run.largestX(), writes());
        double[] output = run.output();
        painter.paint(y, shaded((row, column) -> output[row], (row, column) -> Shade.DIM), run.largestY(),
                writes());
        painter.paint(dy, shaded((row, column) -> dy(row), (row, column) -> multiplied(row) ? Shade.LIT
                : Shade.DIM), gradients.largestDy(), writes());
        painter.paint(dx, cells.flatDx(), cells.largestDx(), writes());
    }

    private static Cells shaded(Cells values, CellShade shades) {
        return new Cells() {
            @Override
            public double value(int row, int column) {
                return values.value(row, column);
            }

            @Override
            public Shade shade(int row, int column) {
                return shades.of(row, column);
            }
        };
    }

    private interface CellShade {
        Shade of(int row, int column);
    }

    private double dy(int row) {
        Pin out = output(row);
        return gradients.dy(out.at().get(0), out.at().get(1), out.at().get(2));
    }

    /** Whether a row takes part in the sum that is written out. */
    private boolean multiplied(int row) {
        return focus.there() && switch (scene.reading()) {
            case COLLECT -> weight(new CellSpot(row, focus.matrixColumn())).isPresent();
            case SCATTER -> row == focus.matrixRow();
            case SUM -> row / run.places() == focus.filter() && row % run.places() < scene.done();
        };
    }

    private void names(LayerInk ink) {
        ink.bold("x", 15, LEFT - 26, x.bounds().getCenterY() + 5, 30);
        ink.bold("M", 15, LEFT - 30, m.bounds().getCenterY() + 5, 30);
        ink.bold("dX", 15, LEFT - 34, dx.bounds().getCenterY() + 5, 34);
        centred(ink, "y", y);
        centred(ink, "dY", dy);
        if (x.width() >= 26) {
            for (int column = 0; column < columns; column++) {
                Pin in = input(column);
                String index = in.at().get(1) + "," + in.at().get(2);
                boolean lit = scene.reading() == Reading.COLLECT && column == focus.matrixColumn();
                Lettering line = new Lettering(index, CellPainter.digits(11, lit));
                ink.digits(index, 11, lit, lit ? scene.theme().text() : scene.theme().text3(),
                        x.cell(0, column).getCenterX() - line.width() / 2, x.y() - 7);
            }
        }
        double left = m.right() + GAP;
        double room = frame.area().getMaxX() - left - 6;
        boolean back = scene.reading() == Reading.COLLECT;
        ink.words(scene.say("b.forward.row"), 12, back ? scene.theme().text3() : scene.theme().text2(), left,
                dx.y() + 8, room);
        ink.words(scene.say("b.backward.column"), 12, scene.theme().text(), left, dx.y() + 26, room);
    }

    private static void centred(LayerInk ink, String name, CellGrid grid) {
        ink.bold(name, 15, grid.bounds().getCenterX() - 4.5 * name.length(), grid.y() - 9, 40);
    }

    private void frames(LayerInk ink, CellPainter painter) {
        if (!focus.there()) {
            return;
        }
        switch (scene.reading()) {
            case COLLECT -> {
                painter.frame(m.block(0, focus.matrixColumn(), rows, 1));
                Rectangle2D target = dx.cell(0, focus.matrixColumn());
                ink.arrow(target.getCenterX(), m.bottom() + 3, target.getCenterX(), dx.y() - 3);
                painter.frame(target);
                factors(painter);
            }
            case SCATTER -> {
                painter.frame(m.block(focus.matrixRow(), 0, 1, columns));
                painter.frame(dy.cell(focus.matrixRow(), 0));
            }
            case SUM -> factors(painter);
        }
        scene.sight().looked().filter(pin -> pin.grid() != scene.target()).ifPresent(pin -> looked(ink, pin));
    }

    /** One frame around those that stand under each other. */
    private void factors(CellPainter painter) {
        int from = -1;
        for (int row = 0; row <= rows; row++) {
            boolean part = row < rows && multiplied(row);
            if (part && from < 0) {
                from = row;
            } else if (!part && from >= 0) {
                painter.frame(dy.block(from, 0, row - from, 1));
                from = -1;
            }
        }
    }

    /** Copies of a weight that is looked at, a column, a row. */
    private void looked(LayerInk ink, Pin pin) {
        switch (pin.grid()) {
            case INPUT -> ink.outline(m.block(0, shape.inputAt(pin.at().get(0), pin.at().get(1),
                    pin.at().get(2)), rows, 1));
            case OUTPUT -> ink.outline(m.block(shape.outputAt(pin.at().get(0), pin.at().get(1),
                    pin.at().get(2)), 0, 1, columns));
            case KERNEL -> {
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        if (weight(new CellSpot(row, column)).filter(pin::equals).isPresent()) {
                            ink.outline(m.cell(row, column));
                        }
                    }
                }
            }
        }
    }
}
