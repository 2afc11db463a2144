package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.convolution.training.CnnLook;
import gradientlab.experiment.convolution.training.DigitLook;
import gradientlab.experiment.convolution.training.KernelCheck.Found;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A digit, the kernels, and what the first CNN makes of the digit, layer by layer. */
final class WayPainter {

    /** Room under the digit for buttons that a window lays over it. */
    static final double BUTTONS = 72;

    private static final double TOP = 46;
    private static final double CAPTION = 18;
    private static final double BOTTOM = 14;
    private static final double CELL = 24;
    private static final double CELL_OF_TWO = 18;
    /** Of the width that the digit takes on a large screen. */
    private static final double SHARE = 0.2;
    private static final double LEAST_CELL = 9;
    /** The grid of scrambled pixels beside that of the digit. */
    private static final double SMALL = 0.5;
    private static final double SCRAMBLED = 28;
    private static final double LABEL = 92;
    private static final double SHORT_LABEL = 76;
    private static final double GAP = 22;
    private static final double SMALL_GAP = 13;
    private static final double CHECK = 28;
    private static final double LARGEST = 116;
    private static final Font LABELS = Fonts.text(12);
    /** Before and after a label. */
    private static final double LABEL_GAP = 12;

    private final Ink ink;
    private final TrainingScene scene;
    private final TrainingWords words;
    private final Rectangle2D area;
    private final boolean bare;
    private final CellGrid digit;
    private final Optional<CellGrid> scrambled;
    private final List<WayRow> rows;
    private final List<List<CellGrid>> grids = new ArrayList<>();

    /** @param bare without hints, buttons and the check */
    WayPainter(Ink ink, TrainingScene scene, TrainingWords words, Rectangle2D area, boolean bare) {
        this.ink = ink;
        this.scene = scene;
        this.words = words;
        this.area = area;
        this.bare = bare;
        double left = area.getX() + Ink.PAD;
        double top = area.getY() + TOP + CAPTION;
        boolean both = scene.recipe().scramble();
        double room = area.getMaxY() - BOTTOM - top - (bare ? 0 : BUTTONS);
        double wide = SHARE * area.getWidth() / SplitDigits.SIDE;
        double largest = Math.max(both ? CELL_OF_TWO : CELL, both ? 0.75 * wide : wide);
        double cell = Math.floor(Math.max(
                LEAST_CELL, Math.min(largest, room / SplitDigits.SIDE)));
        digit = new CellGrid(SplitDigits.SIDE, SplitDigits.SIDE, left, top, cell);
        scrambled = both
                ? Optional.of(new CellGrid(
                        SplitDigits.SIDE, SplitDigits.SIDE, digit.right() + SCRAMBLED, top,
                        Math.floor(cell * SMALL)))
                : Optional.empty();
        rows = scene.look().cnn().map(this::rows).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            grids.add(grids(i));
        }
    }

    private List<WayRow> rows(CnnLook look) {
        return mirrored()
                ? WayRow.lanes(
                        look, scene.shown().of(1, scene.look().seed()).known().weights(), words)
                : WayRow.layers(look, words);
    }

    private boolean mirrored() {
        return scene.recipe().mirrored() && scene.recipe().networks().size() == 2;
    }

    private double columnsLeft() {
        return digitsRight() + (scrambled.isPresent() ? SHORT_LABEL : label()) + 12;
    }

    /** Room for what the rows are called. */
    private double label() {
        return rows.stream().mapToDouble(row -> LABEL_GAP + new Lettering(row.label(), LABELS).width())
                .reduce(LABEL, Math::max);
    }

    private double digitsRight() {
        return scrambled.map(CellGrid::right).orElse(digit.right());
    }

    private double columnWidth() {
        return Math.min(LARGEST + 12,
                (area.getMaxX() - Ink.PAD - columnsLeft())
                        / scene.look().cnn().orElseThrow().spec().filters());
    }

    /** The grids of a row, all of one size, each in its filter's column. */
    private List<CellGrid> grids(int row) {
        int filters = scene.look().cnn().orElseThrow().spec().filters();
        double top = area.getY() + TOP + CAPTION;
        double room = area.getMaxY() - (bare ? BOTTOM : CHECK + BOTTOM) - top;
        double height = Math.min(LARGEST, (room - (rows.size() - 1) * gap()) / rows.size());
        double width = columnWidth();
        int side = rows.get(row).side();
        double cell = Math.max(2, Math.floor(Math.min(height, width - 8) / side));
        List<CellGrid> made = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            double middle = columnsLeft() + (filter + 0.5) * width;
            double y = top + row * (height + gap()) + (height - cell * side) / 2;
            made.add(new CellGrid(
                    side, side, Math.rint(middle - cell * side / 2), Math.rint(y), cell));
        }
        return made;
    }

    private double gap() {
        return bare ? SMALL_GAP : GAP;
    }

    void paint() {
        DigitLook look = scene.look();
        String title = words.get(rows.isEmpty() ? "way.plain" : mirrored() ? "way.mirror" : "way");
        double titled = ink.title(title, area, area.getWidth() - 2 * Ink.PAD);
        double room = area.getMaxX() - titled - 14 - Ink.PAD;
        String where = words.where(look, scene.recipe().stepsPerEpoch(), !bare);
        boolean whole = Ink.hintWidth(where) <= room;
        ink.hint(whole ? where : words.where(look, scene.recipe().stepsPerEpoch(), false), titled + 14,
                area.getY() + Ink.TITLE, room);
        ink.hint(words.digit(look), digit.x(), digit.y() - 6,
                digit.bounds().getWidth() + (scrambled.isPresent() ? SCRAMBLED / 2 : LABEL));
        CellPainter cells = new CellPainter(ink.g(), scene.theme());
        double[] pixels = look.digit().pixels();
        cells.paint(digit, (row, column) -> pixels[row * SplitDigits.SIDE + column],
                SplitDigits.WHITE, true);
        scrambled.ifPresent(grid -> {
            ink.hint(words.get("way.scrambled"), grid.x(), grid.y() - 6,
                    grid.bounds().getWidth() + LABEL / 2);
            double middle = grid.bounds().getCenterY();
            ink.line(scene.theme().text3(), 1, digit.right() + 6, middle, grid.x() - 10, middle);
            head(grid.x() - 5, middle, true);
            cells.paint(grid, (row, column) -> look.given()[row * SplitDigits.SIDE + column], 1, false);
        });
        for (int i = 0; i < rows.size(); i++) {
            row(cells, i);
        }
        if (!rows.isEmpty() && !bare) {
            check(cells);
        }
    }

    private void row(CellPainter cells, int index) {
        WayRow row = rows.get(index);
        List<CellGrid> of = grids.get(index);
        Theme theme = scene.theme();
        for (int filter = 0; filter < of.size(); filter++) {
            CellGrid grid = of.get(filter);
            cells.paint(grid, row.grid(filter), row.scale(), false);
            double middle = grid.bounds().getCenterX();
            if (index == 0) {
                ink.number(String.valueOf(filter + 1), 11.5, theme.text2(), middle, digit.y() - 6);
            } else if (row.follows()) {
                arrow(middle, grids.get(index - 1).get(filter).bottom() + 3, grid.y() - 3);
            }
        }
        double end = of.get(0).x() - 10;
        double middle = of.get(0).bounds().getCenterY();
        double room = end - digitsRight() - 8;
        ending(row.label(), end, middle - 2, room);
        ending(row.size(), end, middle + 13, room);
    }

    private void ending(String label, double x, double y, double room) {
        Lettering line = Lettering.fitted(label, LABELS, room);
        line.draw(ink.g(), scene.theme().text2(), x - line.width(), y);
    }

    private void arrow(double x, double from, double to) {
        ink.line(scene.theme().text3(), 1, x, from, x, to - 4);
        head(x, to, false);
    }

    /** The head of an arrow that ends there. */
    private void head(double x, double y, boolean right) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(right ? x - 5 : x - 3, right ? y - 3 : y - 5);
        head.lineTo(right ? x - 5 : x + 3, right ? y + 3 : y - 5);
        head.closePath();
        ink.g().fill(head);
    }

    /** The weight that is looked at, in a frame, and how its gradient was checked. */
    private void check(CellPainter cells) {
        CnnLook look = scene.look().cnn().orElseThrow();
        DigitsView view = scene.recipe().view();
        cells.frame(grids.get(0).get(view.filter()).cell(view.row(), view.column()));
        Found found = look.check().at(look.index(view.filter(), view.row(), view.column()));
        double left = digit.right() + 12;
        Lettering.fitted(
                (found.agrees() ? "✓ " : "") + words.weight(found), Fonts.text(12),
                area.getMaxX() - Ink.PAD - left)
                .draw(ink.g(), scene.theme().text2(), left, area.getMaxY() - BOTTOM);
    }

    /** Where a window may lay buttons. */
    Rectangle2D buttons() {
        return new Rectangle2D.Double(
                digit.x(), digit.bottom() + 6, digit.bounds().getWidth() + LABEL - 16, BUTTONS - 10);
    }

    Optional<CellSpot> pixelAt(double x, double y) {
        return digit.at(x, y);
    }

    /** The pixel nearest to a point, perhaps outside. */
    CellSpot pixelNear(double x, double y) {
        return digit.near(x, y);
    }

    Optional<TrainingSpot> weightAt(double x, double y) {
        for (int filter = 0; !rows.isEmpty() && filter < grids.get(0).size(); filter++) {
            Optional<CellSpot> spot = grids.get(0).get(filter).at(x, y);
            if (spot.isPresent()) {
                return Optional.of(new TrainingSpot.Weight(filter, spot.get().row(), spot.get().column()));
            }
        }
        return Optional.empty();
    }
}
