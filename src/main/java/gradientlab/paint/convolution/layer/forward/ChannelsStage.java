package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerInput.Kind;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.layer.scene.KernelCells;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.convolution.layer.scene.StageHead;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several channels or filters: each kernel with what it gives at the lit place, added up into each map. */
public final class ChannelsStage implements LayerBoard {

    /** Of the channels of a picture. */
    private static final List<Color> HUES =
            List.of(new Color(0xF0564E), new Color(0x3FA35C), new Color(0x5A8DF0));

    private final LayerScene scene;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final StageHead head;
    private final ChannelsLayout layout;
    private final LayerWords words;
    private final int lit;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public ChannelsStage(LayerScene scene, double width, double height) {
        this.scene = scene;
        run = scene.run();
        shape = run.shape();
        words = new LayerWords(scene);
        head = new StageHead(scene, width, height);
        double bottom = scene.sight().presented() ? 30 : 8;
        layout = ChannelsLayout.of(new Rectangle2D.Double(StageHead.LEFT, head.bottom(),
                width - 2 * StageHead.LEFT, height - head.bottom() - bottom), shape, scene.sight());
        lit = scene.lit();
    }

    private List<Integer> shownChannels() {
        return range(layout.firstChannel(), layout.channels());
    }

    private List<Integer> shownFilters() {
        return range(layout.firstFilter(), layout.filters());
    }

    private static List<Integer> range(int first, int count) {
        List<Integer> range = new ArrayList<>();
        for (int at = first; at < first + count; at++) {
            range.add(at);
        }
        return range;
    }

    private boolean reads(int filter, int channel) {
        return !shape.depthwise() || filter == channel;
    }

    /** The channel of a filter's kernel: 0 where depthwise. */
    private int within(int filter, int channel) {
        return channel - shape.firstChannel(filter);
    }

    @Override
    public List<PlacedGrid> grids() {
        List<PlacedGrid> grids = new ArrayList<>();
        for (int c : shownChannels()) {
            grids.add(new PlacedGrid(Plane.X, 0, c, layout.input(c), shape.vertical().padding(),
                    shape.horizontal().padding(), false));
        }
        for (int f : shownFilters()) {
            for (int c : shownChannels()) {
                if (reads(f, c)) {
                    grids.add(PlacedGrid.of(Plane.K, f, within(f, c), layout.kernel(f, c)));
                }
            }
            grids.add(PlacedGrid.of(Plane.Y, f, 0, layout.map(f)));
        }
        return grids;
    }

    @Override
    public void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours())
                .large(scene.sight().presented());
        head.paint(g);
        inputs(g, ink, painter);
        for (int f : shownFilters()) {
            filter(g, ink, painter, f);
        }
        looked(ink);
        ledger(ink);
        if (scene.sight().presented() && !scene.sight().guessing()) {
            StageHead.paintVerdict(g, scene, new Rectangle2D.Double(StageHead.LEFT,
                    layout.area().getMaxY() - 4, layout.area().getWidth(), 30));
        }
    }

    private boolean guessing() {
        return scene.sight().guessing();
    }

    private boolean coloured() {
        return shape.channels() == HUES.size() && run.recipe().input().kind() == Kind.BALL;
    }

    private void inputs(Graphics2D g, LayerInk ink, CellPainter painter) {
        CellGrid first = layout.input(layout.firstChannel());
        double top = layout.area().getY() + 14;
        double width = ink.bold(scene.say("input"), 14, first.x(), top, 120);
        ink.words(shape.channels() + " × " + LayerInk.size(shape.height(), shape.width()), 12,
                scene.theme().text2(), first.x() + width + 8, top, 120);
        for (int c : shownChannels()) {
            CellGrid x = layout.input(c);
            CellPainter of = coloured() ? new CellPainter(g, scene.theme(),
                    SignedColours.tinted(scene.theme(), HUES.get(c)))
                    .large(scene.sight().presented()) : painter;
            WindowedInput cells = new WindowedInput(run, c, lit).withoutCorners();
            of.paint(x, cells.hatching(!guessing()), run.largestX(), scene.sight().view().numbers());
            if (shape.channels() > 1) {
                Lettering name = Lettering.fitted(words.channel(c),
                        Fonts.bold(12), x.x() - layout.area().getX() - 8);
                name.draw(g, scene.theme().text(), x.x() - 8 - name.width(), x.bounds().getCenterY() + 4);
            }
            if (lit >= 0) {
                painter.frames(WindowedInput.taps(x, shape, row(), column()));
            }
        }
    }

    private int row() {
        return lit / shape.outputWidth();
    }

    private int column() {
        return lit % shape.outputWidth();
    }

    private void filter(Graphics2D g, LayerInk ink, CellPainter painter, int f) {
        double left = layout.column(f);
        double top = layout.area().getY();
        ink.divider(left, top, left, layout.area().getMaxY());
        CellGrid first = layout.kernel(f, layout.firstChannel());
        double room = layout.columnWidth() - 28;
        ink.bold(scene.say("filter.one", f + 1), 14, first.x(), top + 14, room);
        name(f).filter(name -> !layout.low())
                .ifPresent(name -> ink.words(scene.say("kernel." + name.id()), 12, scene.theme().text2(),
                        first.x(), top + 31, room));
        for (int c : shownChannels()) {
            if (reads(f, c)) {
                CellGrid k = layout.kernel(f, c);
                painter.paint(k, new KernelCells(run, f, within(f, c), run.recipe().flip()), run.largestK(),
                        scene.sight().view().numbers());
                if (lit >= 0 && !scene.hidden(lit)) {
                    boolean starts = c == layout.firstChannel() || shape.depthwise();
                    term(ink, f, run.partial(f, within(f, c), row(), column()), starts,
                            layout.sumAt(f, c), true);
                }
            }
        }
        sum(g, ink, painter, f);
    }

    /** The name of a filter whose kernels are all the same one of the catalogue. */
    private Optional<KernelName> name(int f) {
        Optional<KernelName> name = KernelName.of(run.recipe().kernels().grid(f, 0));
        for (int c = 1; c < shape.kernelChannels(); c++) {
            if (!KernelName.of(run.recipe().kernels().grid(f, c)).equals(name)) {
                return Optional.empty();
            }
        }
        return name;
    }

    /** A number with its sign before it, right aligned in the filter's column. */
    private void term(LayerInk ink, int f, double value, boolean first, double y, boolean strong) {
        double size = layout.narrow() ? 13 : strong ? 18 : layout.presented() ? 17 : 15;
        Color color = value == 0 ? scene.theme().text3() : scene.theme().text();
        String number = CellNumber.shown(Math.abs(value));
        Lettering line = new Lettering(number, CellPainter.digits(size, strong));
        double end = layout.numbersEnd(f);
        ink.digits(number, size, strong, color, end - line.width(), y);
        String sign = value < 0 ? "−" : first ? "" : "+";
        double gap = layout.narrow() ? 14 : Math.max(22, 52 - line.width());
        ink.digits(sign, size, false, scene.theme().text2(), end - line.width() - gap, y);
    }

    private void sum(Graphics2D g, LayerInk ink, CellPainter painter, int f) {
        double line = layout.line();
        CellGrid map = layout.map(f);
        if (lit >= 0 && !scene.hidden(lit)) {
            term(ink, f, run.bias(f), false, line - 8, false);
            ink.words(scene.say("bias"), 12, scene.theme().text2(), map.x(), line - 9, 60);
        }
        g.setColor(scene.theme().text());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(new Line2D.Double(map.x(), line, layout.numbersEnd(f), line));
        if (guessing()) {
            return;
        }
        painter.paint(map, new OutputCells(scene, f, lit), LayerRun.largest(run.output(f)),
                scene.sight().view().numbers());
        if (lit >= 0) {
            painter.frame(map.cell(row(), column()));
            String result = scene.hidden(lit) ? "?" : PrintedNumbers.fourDigits(run.y(f, row(), column()));
            double size = layout.narrow() ? 20 : layout.presented() ? 22 : 26;
            Lettering number = Lettering.fitted(result, CellPainter.digits(size, true),
                    layout.narrow() ? layout.columnWidth() - 28 : layout.numbersEnd(f) - map.right() - 8);
            number.draw(g, scene.theme().text(), layout.numbersEnd(f) - number.width(), line + 28);
        }
    }

    /** What a pointer or a pin is on, where that is no output. */
    private void looked(LayerInk ink) {
        scene.lookedIn(Grid.INPUT).filter(pin -> shownChannels().contains(pin.at().get(0)))
                .ifPresent(pin -> {
                    CellGrid x = layout.input(pin.at().get(0));
                    ink.outline(x.cell(pin.at().get(1) + shape.vertical().padding(),
                            pin.at().get(2) + shape.horizontal().padding()));
                    shownFilters().forEach(f -> feeds(ink, pin, f));
                });
        scene.lookedIn(Grid.KERNEL).filter(pin -> shownFilters().contains(pin.at().get(0)))
                .ifPresent(pin -> {
                    int channel = pin.at().get(1) + shape.firstChannel(pin.at().get(0));
                    if (shownChannels().contains(channel)) {
                        ink.outline(layout.kernel(pin.at().get(0), channel)
                                .cell(pin.at().get(2), pin.at().get(3)));
                        ink.outline(layout.map(pin.at().get(0)).bounds());
                    }
                });
    }

    private void feeds(LayerInk ink, Pin pin, int f) {
        for (int at = 0; at < run.places() && reads(f, pin.at().get(0)); at++) {
            int i = at / shape.outputWidth();
            int j = at % shape.outputWidth();
            if (OutputCells.tap(shape, pin, i, j) >= 0) {
                ink.outline(layout.map(f).cell(i, j));
            }
        }
    }

    private void ledger(LayerInk ink) {
        double x = layout.area().getX();
        double room = layout.left() - 16;
        double y = layout.line() + 20;
        double name = ink.bold(scene.say("maps"), 14, x, y, room);
        if (guessing()) {
            ink.words("?", 14, scene.theme().text(), x + name + 8, y, 20);
            ink.digits("?", 17, true, scene.theme().text(), x, y + 28);
            ink.words(scene.say("f.parameters"), 12, scene.theme().text2(), x, y + 48, room);
            return;
        }
        ink.words(shape.filters() + " × " + LayerInk.size(shape.outputHeight(), shape.outputWidth()), 12,
                scene.theme().text2(), x + name + 8, y, room - name - 8);
        String counted = "(" + shape.kernelChannels() + " · "
                + shape.kernelHeight() * shape.kernelWidth() + " + 1) · " + shape.filters() + " = ";
        double size = room < 180 ? 11 : 13;
        double at = x + ink.digits(counted, size, false, scene.theme().text2(), x, y + 28);
        ink.digits(LayerWords.grouped(run.parameters()), size + 4, true, scene.theme().text(), at, y + 28);
        ink.words(scene.say("f.parameters"), 12, scene.theme().text2(), x, y + 48, room);
        String said = scene.sight().presented() ? more().strip() : scene.say("f.maps.out") + more();
        if (said.isEmpty()) {
            return;
        }
        ink.paragraph(said, 12, scene.theme().text2(),
                new Rectangle2D.Double(x, y + 58, room, layout.area().getMaxY() - y - 58));
    }

    /** How many channels and filters have no room. */
    private String more() {
        int left = shape.channels() - layout.channels();
        int right = shape.filters() - layout.filters();
        return left + right == 0 ? ""
                : " C: " + scene.say("f.more", left) + ", n: " + scene.say("f.more", right);
    }
}
