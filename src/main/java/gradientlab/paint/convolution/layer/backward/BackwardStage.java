package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.Upstream.Kind;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.layer.scene.KernelCells;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.convolution.layer.scene.Products;
import gradientlab.paint.convolution.layer.scene.StageHead;
import gradientlab.paint.convolution.layer.scene.Turn;
import gradientlab.paint.convolution.layer.scene.Turner;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cell by cell: X, K, the rotated K, dK and Y over dX, products and dY, in one of three readings. */
public final class BackwardStage implements LayerBoard {

    private static final double NAME = 24;

    private final LayerScene scene;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final Frame frame;
    private final Focus focus;
    private final BackwardLayout layout;
    private final Turner filters;
    private final Turner channels;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public BackwardStage(LayerScene scene, double width, double height) {
        this.scene = scene;
        run = scene.run();
        shape = run.shape();
        frame = new Frame(scene, width, height);
        focus = Focus.of(scene);
        layout = scene.sight().presented()
                ? BackwardLayout.presented(frame.area(), shape, scene.reading())
                : BackwardLayout.of(frame.area(), shape, scene.reading());
        CellGrid left = layout.x() == null ? layout.dx() : layout.x();
        CellGrid kernel = layout.k() == null ? layout.dk() : layout.k();
        filters = new Turner(true, scene.say("b.filter", focus.filter() + 1, shape.filters()),
                shape.filters(), kernel.x() - 14, kernel.y() - NAME - 16);
        channels = new Turner(false, scene.say("b.channel", focus.channel() + 1, shape.channels()),
                shape.channels(), left.right() + 8, left.y() - NAME);
    }

    @Override
    public List<PlacedGrid> grids() {
        int top = scene.reading() == Reading.SUM ? shape.vertical().padding() : 0;
        int left = scene.reading() == Reading.SUM ? shape.horizontal().padding() : 0;
        List<PlacedGrid> grids = new ArrayList<>();
        grids.add(new PlacedGrid(Plane.X, 0, focus.channel(), layout.x(), top, left, false));
        grids.add(PlacedGrid.of(Plane.DX, 0, focus.channel(), layout.dx()));
        grids.add(PlacedGrid.of(Plane.Y, focus.filter(), 0, layout.y()));
        grids.add(PlacedGrid.of(Plane.DY, focus.filter(), 0, layout.dy()));
        if (focus.reads()) {
            grids.add(PlacedGrid.of(Plane.K, focus.filter(), focus.within(), layout.k()));
            grids.add(new PlacedGrid(Plane.K, focus.filter(), focus.within(), layout.turned(), 0, 0, true));
            grids.add(PlacedGrid.of(Plane.DK, focus.filter(), focus.within(), layout.dk()));
        }
        grids.removeIf(grid -> grid.cells() == null);
        return grids;
    }

    @Override
    public Optional<Turn> turnAt(double x, double y) {
        return filters.at(x, y).or(() -> channels.at(x, y));
    }

    @Override
    public void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours())
                .large(scene.sight().presented());
        frame.paint(g, ink);
        BackwardCells cells = new BackwardCells(scene, focus);
        above(g, ink, painter, cells);
        if (!Double.isNaN(layout.divider())) {
            ink.divider(StageHead.LEFT, layout.divider(), frame.area().getMaxX() - 12, layout.divider());
        }
        below(ink, painter, cells);
        if (focus.there()) {
            switch (scene.reading()) {
                case COLLECT -> collect(g, ink, painter);
                case SCATTER -> scatter(g, ink, painter);
                case SUM -> sum(g, ink, painter);
            }
            new BackwardSum(scene, focus).paint(g, ink, frame.sum());
        }
        looked(ink);
    }

    private boolean numbers() {
        return scene.sight().view().numbers();
    }

    private void above(Graphics2D g, LayerInk ink, CellPainter painter, BackwardCells cells) {
        CellGrid x = layout.x();
        if (x != null) {
            boolean padded = scene.reading() == Reading.SUM;
            ink.name(x, scene.say("input"), LayerInk.size(shape.height(), shape.width()), NAME);
            painter.paint(x, cells.x(), run.largestX(), numbers());
            painter.indices(x, padded ? -shape.vertical().padding() : 0,
                    padded ? -shape.horizontal().padding() : 0, null);
        }
        if (focus.reads()) {
            kernels(ink, painter, cells);
        }
        CellGrid y = layout.y();
        if (y != null) {
            ink.name(y, scene.say("output"), LayerInk.size(y.rows(), y.columns()), NAME);
            painter.paint(y, cells.y(), run.largestY(), numbers());
            painter.indices(y, 0, 0, null);
        }
        filters.paint(g, ink);
        channels.paint(g, ink);
    }

    private void kernels(LayerInk ink, CellPainter painter, BackwardCells cells) {
        CellGrid k = layout.k();
        CellGrid turned = layout.turned();
        CellGrid dk = layout.dk();
        double lift = 10;
        if (k != null) {
            ink.name(k, scene.say("kernel"), "", lift);
            painter.paint(k, new KernelCells(run, focus.filter(), focus.within(), false), run.largestK(),
                    numbers());
        }
        if (turned != null && !scene.sight().guessing()) {
            ink.arrow(k.right() + 5, k.bounds().getCenterY(), turned.x() - 5, k.bounds().getCenterY());
            ink.name(turned, scene.say("turned"), "", lift);
            painter.paint(turned, new KernelCells(run, focus.filter(), focus.within(), true), run.largestK(),
                    numbers());
        }
        if (dk != null) {
            boolean hidden = focus.hidden() && scene.reading() == Reading.SUM;
            String size = hidden ? "∂L/∂K" : "∂L/∂K, " + scene.say("b.db", CellNumber.shown(cells.db()));
            double end = layout.y() == null ? dk.x() + 400 : LayerInk.leftOf(layout.y()) - 8;
            ink.name(dk, "dK", size, lift, end);
            painter.paint(dk, cells.dk(), scene.gradients().largestDk(), numbers());
        }
    }

    private void below(LayerInk ink, CellPainter painter, BackwardCells cells) {
        CellGrid dx = layout.dx();
        if (dx != null) {
            ink.name(dx, "dX", "∂L/∂X", NAME);
            painter.paint(dx, cells.dx(), cells.largestDx(), numbers());
            boolean collects = scene.reading() == Reading.COLLECT && focus.there();
            painter.indices(dx, 0, 0, collects ? new CellSpot(focus.row(), focus.column()) : null);
        }
        CellGrid dy = layout.dy();
        ink.name(dy, "dY", given(), NAME);
        painter.paint(dy, cells.dy(), scene.gradients().largestDy(), numbers());
        boolean scatters = scene.reading() == Reading.SCATTER && focus.there();
        painter.indices(dy, 0, 0, scatters ? new CellSpot(focus.row(), focus.column()) : null);
    }

    private String given() {
        return run.recipe().upstreamOrOnes().kind() == Kind.LOSS ? "∂L/∂Y = Y − T" : scene.say("given");
    }

    /** Where the name over the products ends. */
    private double products(Graphics2D g, LayerInk ink, CellPainter painter, String factors) {
        CellGrid grid = layout.products();
        Products products = focus.hidden() ? focus.products().blank() : focus.products();
        products.paint(g, grid, painter, ink, !focus.hidden());
        double from = grid.x() + ink.bold(scene.say("products"), 14, grid.x(), grid.y() - 10, 200) + 8;
        return from + ink.words(factors, 12, scene.theme().text2(), from, grid.y() - 10, 120);
    }

    private void collect(Graphics2D g, LayerInk ink, CellPainter painter) {
        CellGrid grid = layout.products();
        Rectangle2D target = layout.dx().cell(focus.row(), focus.column());
        List<Rectangle2D> readers = readers();
        around(readers).ifPresent(cells -> ink.rays(LayerInk.leftOf(layout.dy()), cells, grid));
        painter.frames(readers);
        products(g, ink, painter, "dY · k");
        double middle = grid.bounds().getCenterY();
        double sign = grid.x() - 40;
        ink.line(grid.x() - 2, middle, sign, middle);
        ink.flow(sign - 15, middle, layout.dx().right() + 8, target.getCenterY());
        ink.sign("Σ", sign, middle);
        painter.frame(target);
        if (focus.hidden()) {
            painter.number(target, "?", "", scene.colours().color(0), true);
        }
    }

    /** The outputs that read the lit input; a dilation leaves others between. */
    private List<Rectangle2D> readers() {
        List<Rectangle2D> cells = new ArrayList<>();
        for (int at = 0; at < run.places(); at++) {
            int i = at / shape.outputWidth();
            int j = at % shape.outputWidth();
            if (focus.tap(i, j, focus.row(), focus.column()) >= 0) {
                cells.add(layout.dy().cell(i, j));
            }
        }
        return cells;
    }

    /** The inputs that the lit output read. */
    private List<Rectangle2D> reached() {
        List<Rectangle2D> cells = new ArrayList<>();
        for (int at = 0; at < shape.height() * shape.width(); at++) {
            int row = at / shape.width();
            int column = at % shape.width();
            if (focus.tap(focus.row(), focus.column(), row, column) >= 0) {
                cells.add(layout.dx().cell(row, column));
            }
        }
        return cells;
    }

    /** The inputs that the lit weight was multiplied with, one at each place; padding too. */
    private List<Rectangle2D> places() {
        List<Rectangle2D> cells = new ArrayList<>();
        for (int at = 0; at < run.places(); at++) {
            cells.add(layout.x().cell(
                    shape.vertical().dilation() * focus.tapRow()
                            + at / shape.outputWidth() * shape.vertical().stride(),
                    shape.horizontal().dilation() * focus.tapColumn()
                            + at % shape.outputWidth() * shape.horizontal().stride()));
        }
        return cells;
    }

    private static Optional<Rectangle2D> around(List<Rectangle2D> cells) {
        return cells.stream().reduce(Rectangle2D::createUnion);
    }

    private void scatter(Graphics2D g, LayerInk ink, CellPainter painter) {
        CellGrid grid = layout.products();
        Rectangle2D from = layout.dy().cell(focus.row(), focus.column());
        double middle = grid.bounds().getCenterY();
        double sign = grid.right() + 32;
        painter.frame(from);
        if (focus.hidden()) {
            return;
        }
        ink.flow(LayerInk.leftOf(layout.dy()), from.getCenterY(), grid.right() + 4, middle);
        ink.sign("×", sign, middle);
        products(g, ink, painter, "dY · k");
        List<Rectangle2D> reached = reached();
        around(reached).ifPresent(cells -> ink.rays(layout.dx().right(), cells, grid));
        painter.frames(reached);
    }

    private void sum(Graphics2D g, LayerInk ink, CellPainter painter) {
        CellGrid grid = layout.products();
        List<Rectangle2D> places = places();
        around(places).ifPresent(cells -> ink.rays(layout.x().right(), cells, grid));
        ink.rays(LayerInk.leftOf(layout.dy()), layout.dy().bounds(), grid);
        painter.frames(places);
        painter.frame(layout.dy().bounds());
        double named = products(g, ink, painter, "dY · X");
        Rectangle2D target = layout.dk().cell(focus.row(), focus.column());
        double x0 = grid.bounds().getCenterX();
        double sign = (grid.y() - NAME + layout.dk().bottom()) / 2 + 2;
        ink.line(x0, grid.y() - (x0 < named + 4 ? NAME + 4 : 2), x0, sign);
        ink.arrow(x0, sign, target.getCenterX(), layout.dk().bottom() + 3);
        ink.sign("Σ", x0, sign);
        painter.frame(target);
        if (focus.hidden()) {
            painter.number(target, "?", "", scene.colours().color(0), true);
        }
    }

    /** What a pointer or a pin is on, where that is not what is written out. */
    private void looked(LayerInk ink) {
        scene.sight().looked().filter(pin -> pin.grid() != scene.target()).ifPresent(pin -> {
            for (PlacedGrid grid : grids()) {
                grid.cellOf(pin).ifPresent(ink::outline);
            }
        });
    }
}
