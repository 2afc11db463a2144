package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.layer.scene.KernelCells;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.convolution.layer.scene.Products;
import gradientlab.paint.convolution.layer.scene.Products.Factors;
import gradientlab.paint.convolution.layer.scene.StageHead;
import gradientlab.paint.convolution.layer.scene.SumLine;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One channel, one filter: the window on the input, the kernel over its products, the sum in the output. */
public final class ForwardStage implements LayerBoard {

    private static final double SUM = 58;
    private static final double VERDICT = 34;

    /** The type of the products' name, and from its end to the middle of the sign. */
    private static final int NAME = 14;
    private static final double NAME_GAP = 24;

    /** From the sum's baseline up to what may stand over it. */
    private static final double SUM_ABOVE = 28;
    /** A line of the sentence under the output. */
    private static final double FLAT = 18;

    private final LayerScene scene;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final double width;
    private final StageHead head;
    private final ForwardLayout layout;
    private final double sumY;
    private final ForwardCards cards;
    private final boolean handled;
    /** The place whose window is lit; -1 for none. */
    private final int lit;

    /**
     * @param width logical pixels
     * @param height logical pixels
     * @param chosen which piece of evidence a person wants where there is no room for all; empty where nobody
     *     has hands on it
     */
    public ForwardStage(LayerScene scene, double width, double height, Optional<Evidence> chosen) {
        this.scene = scene;
        handled = chosen.isPresent();
        run = scene.run();
        shape = run.shape();
        this.width = width;
        head = new StageHead(scene, width, height);
        boolean presented = scene.sight().presented();
        double below = presented ? VERDICT : ForwardCards.HEIGHT;
        double bottom = height - below;
        sumY = bottom - 20;
        Rectangle2D area = new Rectangle2D.Double(0, head.bottom(), width, bottom - SUM - head.bottom());
        layout = ForwardLayout.of(area, shape, run.recipe().flip(), presented);
        lit = scene.sizeHidden() ? -1 : scene.lit();
        cards = presented ? null
                : new ForwardCards(scene, new Rectangle2D.Double(0, bottom, width, below), chosen);
    }

    @Override
    public List<PlacedGrid> grids() {
        List<PlacedGrid> grids = new ArrayList<>(List.of(
                new PlacedGrid(Plane.X, 0, 0, layout.x(), shape.vertical().padding(),
                        shape.horizontal().padding(), false),
                PlacedGrid.of(Plane.K, 0, 0, layout.k())));
        if (!scene.sizeHidden()) {
            grids.add(PlacedGrid.of(Plane.Y, 0, 0, layout.y()));
        }
        if (layout.met() != null) {
            grids.add(new PlacedGrid(Plane.K, 0, 0, layout.met(), 0, 0, true));
        }
        return grids;
    }

    @Override
    public boolean chooserAt(double x, double y) {
        return cards != null && cards.chooserAt(x, y);
    }

    @Override
    public void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours())
                .large(scene.sight().presented());
        head.paint(g);
        grids(ink, painter);
        if (lit >= 0) {
            products(g, ink, painter);
        }
        looked(ink);
        if (cards != null) {
            notes(ink);
            cards.paint(g);
        } else if (!scene.sight().guessing()) {
            StageHead.paintVerdict(g, scene,
                    new Rectangle2D.Double(StageHead.LEFT, sumY, width - 2 * StageHead.LEFT, VERDICT + 18));
        }
    }

    private int row() {
        return lit / shape.outputWidth();
    }

    private int column() {
        return lit % shape.outputWidth();
    }

    private void grids(LayerInk ink, CellPainter painter) {
        boolean numbers = scene.sight().view().numbers();
        CellGrid x = layout.x();
        ink.name(x, scene.say("input"), inputSize(), 26);
        painter.paint(x, new WindowedInput(run, 0, lit).hatching(!scene.sight().guessing()), run.largestX(),
                numbers);
        if (shape.vertical().padding() + shape.horizontal().padding() > 0) {
            painter.lines(inner());
        }
        painter.indices(x, -shape.vertical().padding(), -shape.horizontal().padding(), null);
        kernels(ink, painter, numbers);
        CellGrid y = layout.y();
        if (scene.sizeHidden()) {
            ink.unknown(y, scene.say("output"), 26);
            return;
        }
        ink.name(y, scene.say("output"), LayerInk.size(y.rows(), y.columns()), 26);
        painter.paint(y, new OutputCells(scene, 0, lit), run.largestY(), numbers);
        painter.indices(y, 0, 0, lit < 0 ? null : new CellSpot(row(), column()));
    }

    private String inputSize() {
        String size = LayerInk.size(shape.height(), shape.width());
        int rows = LayerWords.padded(shape.vertical());
        return shape.vertical().padding() + shape.horizontal().padding() == 0 ? size
                : shape.height() == shape.width()
                        && shape.vertical().padding() == shape.horizontal().padding()
                                ? size + ", " + scene.say("padded", rows)
                                : size + " (" + LayerInk.size(rows, LayerWords.padded(shape.horizontal()))
                                        + ")";
    }

    /** The input without its padding. */
    private CellGrid inner() {
        CellGrid x = layout.x();
        Rectangle2D cells = x.block(shape.vertical().padding(), shape.horizontal().padding(),
                shape.height(), shape.width());
        return new CellGrid(shape.height(), shape.width(), cells.getX(), cells.getY(), x.width());
    }

    private void kernels(LayerInk ink, CellPainter painter, boolean numbers) {
        CellGrid k = layout.k();
        double lift = 14;
        double end = layout.met() == null ? k.x() + 400 : layout.met().x() - 8;
        ink.name(k, scene.say("kernel"), LayerInk.size(k.rows(), k.columns()), lift, end);
        painter.paint(k, new KernelCells(run, 0, 0, false), run.largestK(), numbers);
        CellGrid met = layout.met();
        if (met != null) {
            ink.name(met, scene.say("turned"), "", lift);
            painter.paint(met, new KernelCells(run, 0, 0, true), run.largestK(), numbers);
            ink.arrow(k.right() + 6, k.bounds().getCenterY(), met.x() - 6, k.bounds().getCenterY());
        } else if (cards != null && handled) {
            Rectangle2D hint = new Rectangle2D.Double(k.right() + 12, k.bounds().getCenterY() - 18, 84, 54);
            if (hint.getMaxX() < layout.y().x() - 30) {
                ink.paragraph(scene.say("hint.weight"), 12, scene.theme().text3(), hint);
            }
        }
        // Beside the products' name where they are narrow.
        double named = layout.products().x()
                + new Lettering(scene.say("products"), Fonts.bold(NAME)).width() + NAME_GAP;
        double x = Math.max(layout.over().bounds().getCenterX(), named);
        double top = layout.over().bottom();
        ink.line(x, top, x, layout.products().y());
        ink.sign("×", x, (top + layout.products().y()) / 2 - 2);
    }

    private Products multiplied() {
        List<Factors> factors = new ArrayList<>();
        for (int u = 0; u < shape.kernelHeight(); u++) {
            for (int v = 0; v < shape.kernelWidth(); v++) {
                factors.add(new Factors(run.read(0, 0, row(), column(), u, v), run.met(0, 0, u, v)));
            }
        }
        return new Products(shape.kernelHeight(), shape.kernelWidth(), factors, factors.size());
    }

    private void products(Graphics2D g, LayerInk ink, CellPainter painter) {
        Rectangle2D window = WindowedInput.window(layout.x(), shape, row(), column());
        CellGrid grid = layout.products();
        ink.rays(layout.x().right(), window, grid);
        painter.frames(WindowedInput.taps(layout.x(), shape, row(), column()));
        Products products = multiplied();
        products.paint(g, grid, painter, ink, !scene.hidden(lit));
        ink.bold(scene.say("products"), NAME, grid.x(), grid.y() - 10, 200);

        Rectangle2D target = layout.y().cell(row(), column());
        double middle = grid.bounds().getCenterY();
        double sign = grid.right() + 44;
        ink.line(grid.right() + 2, middle, sign - 15, middle);
        ink.flow(sign + 15, middle, LayerInk.leftOf(layout.y()), target.getCenterY());
        ink.sign("Σ", sign, middle);
        painter.frame(target);
        if (scene.hidden(lit)) {
            painter.number(target, "?", "", scene.colours().color(0), true);
        }
        String result = scene.hidden(lit) ? "" : PrintedNumbers.fourDigits(run.y(0, row(), column()));
        new SumLine(formula(), products, List.of(run.bias(0)), result)
                .paint(g, ink, StageHead.LEFT, sumY, width - 2 * StageHead.LEFT);
    }

    private String formula() {
        String k = run.recipe().flip()
                ? "k_{" + (shape.kernelHeight() - 1) + "-u,\\," + (shape.kernelWidth() - 1) + "-v}"
                : "k_{u,v}";
        String bias = run.bias(0) == 0 ? "" : " + b";
        return "y_{" + row() + "," + column() + "} = \\sum\\nolimits_{u,v}\\, " + k + "\\, x_{"
                + index(shape.vertical().input(row(), 0), shape.vertical().dilation(), "u") + ",\\,"
                + index(shape.horizontal().input(column(), 0), shape.horizontal().dilation(), "v") + "}"
                + bias;
    }

    private static String index(int first, int dilation, String letter) {
        String tap = (dilation == 1 ? "" : dilation) + letter;
        return first == 0 ? tap : first > 0 ? first + "+" + tap : tap + first;
    }

    /** What a pointer or a pin is on, where that is not the output whose sum is written. */
    private void looked(LayerInk ink) {
        scene.lookedIn(Grid.INPUT).ifPresent(pin -> {
            int row = pin.at().get(1) + shape.vertical().padding();
            int column = pin.at().get(2) + shape.horizontal().padding();
            ink.outline(layout.x().cell(row, column));
            for (int i = 0; i < shape.outputHeight(); i++) {
                for (int j = 0; j < shape.outputWidth(); j++) {
                    if (OutputCells.tap(shape, pin, i, j) >= 0) {
                        ink.outline(layout.y().cell(i, j));
                    }
                }
            }
        });
        scene.lookedIn(Grid.KERNEL).ifPresent(pin -> acts(ink, pin));
    }

    /** Where a weight is used: side by side these places are one block. */
    private void acts(LayerInk ink, Pin pin) {
        int u = pin.at().get(2);
        int v = pin.at().get(3);
        ink.outline(layout.k().cell(u, v));
        boolean flip = run.recipe().flip();
        int tapU = flip ? shape.kernelHeight() - 1 - u : u;
        int tapV = flip ? shape.kernelWidth() - 1 - v : v;
        if (flip) {
            ink.outline(layout.met().cell(tapU, tapV));
        }
        if (lit >= 0) {
            ink.outline(layout.products().cell(tapU, tapV));
        }
        if (shape.vertical().stride() == 1 && shape.horizontal().stride() == 1) {
            ink.outline(met(0, 0, tapU, tapV)
                    .createUnion(met(shape.outputHeight() - 1, shape.outputWidth() - 1, tapU, tapV)));
            if (lit >= 0) {
                ink.outline(met(row(), column(), tapU, tapV));
            }
            return;
        }
        for (int i = 0; i < shape.outputHeight(); i++) {
            for (int j = 0; j < shape.outputWidth(); j++) {
                ink.outline(met(i, j, tapU, tapV));
            }
        }
    }

    /** The input cell that an output reads with a tap of the kernel. */
    private Rectangle2D met(int i, int j, int u, int v) {
        return layout.x().cell(shape.vertical().input(i, u) + shape.vertical().padding(),
                shape.horizontal().input(j, v) + shape.horizontal().padding());
    }

    private void notes(LayerInk ink) {
        LayerWords words = new LayerWords(scene);
        CellGrid y = layout.y();
        double left = Math.min(y.x(), width - StageHead.LEFT - 250);
        double room = width - StageHead.LEFT - left;
        String first = scene.lookedIn(Grid.INPUT).map(this::feeds)
                .or(() -> scene.lookedIn(Grid.KERNEL).map(this::acting))
                .orElseGet(words::largest);
        ink.words(first, 13, scene.theme().text(), left, y.bottom() + 22, room);
        double top = y.bottom() + 29;
        double free = sumY - SUM_ABOVE - top;
        if (!scene.sight().guessing() && free >= FLAT) {
            ink.paragraph(words.flat(), 12, scene.theme().text2(),
                    new Rectangle2D.Double(left, top, room, Math.min(3 * FLAT, free)));
        }
    }

    private String feeds(Pin pin) {
        int count = run.overlap()[pin.at().get(1)][pin.at().get(2)];
        return scene.say("f.feeds", pin.at().get(1), pin.at().get(2), count);
    }

    private String acting(Pin pin) {
        return scene.say("f.acts", pin.at().get(2), pin.at().get(3), run.places());
    }
}
