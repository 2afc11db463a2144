package gradientlab.paint.graph.norm;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands above the lines: the answer, where batch norm stands, and the keys of colour and stems. */
final class NormHead {

    private static final double M = NormLayout.MARGIN;
    private static final double TOP = 14;
    private static final double TITLE = 20;
    private static final double SMALLER = 17;
    private static final double TITLE_LEADING = 27;
    private static final double MORE = 14;
    private static final double MORE_LEADING = 20;
    private static final double CHIP = 26;
    private static final double CHIP_PAD = 12;
    private static final double ARROW = 26;
    private static final double BAR = 96;
    /** As wide as the keys get. */
    private static final double KEYS = 360;

    private final NormScene scene;
    private final NormWords words;
    private final Theme theme;
    private final Paragraph answer;
    private final Paragraph more;
    private final boolean silent;
    private final List<Chip> chips = new ArrayList<>();

    /**
     * @param width logical pixels
     * @param beside whether the keys stand beside the answer
     */
    NormHead(NormScene scene, double width, boolean beside) {
        this.scene = scene;
        theme = scene.theme();
        words = new NormWords(scene);
        double room = width - 2 * M - (beside ? KEYS : 0);
        Font bold = fitting(words.answer(), room);
        answer = new Paragraph(words.answer(), bold, bold, room, 2);
        String rest = words.more();
        silent = rest.isEmpty();
        more = new Paragraph(rest, Fonts.text(MORE), Fonts.bold(MORE), width - 2 * M, 3);
    }

    /** A little smaller where that saves a second line for a word or two. */
    private static Font fitting(String answer, double room) {
        double wide = new Lettering(answer, Fonts.bold(TITLE)).width();
        return Fonts.bold(wide > room && wide < room * TITLE / SMALLER ? TITLE * room / wide - 0.1 : TITLE);
    }

    /** How much the answer takes. */
    double height() {
        return TOP + answer.lines() * TITLE_LEADING + (silent ? 0 : more.lines() * MORE_LEADING) + 8;
    }

    void paint(Graphics2D g) {
        answer.draw(g, theme.text(), M, TOP + 0.78 * TITLE_LEADING, TITLE_LEADING);
        more.draw(g, theme.text2(), M, TOP + answer.lines() * TITLE_LEADING + 15, MORE_LEADING);
    }

    /** Keys at the right of their row; chips at the left, if they fit too. */
    void paintKeys(Graphics2D g, NormLayout layout, NormScale scale, boolean chips) {
        Rectangle2D row = layout.keys();
        double free = keys(g, row, layout, scale);
        if (chips) {
            chips(g, row, free - 16);
        }
    }

    /** Paints them from the right; where they begin. */
    private double keys(Graphics2D g, Rectangle2D row, NormLayout layout, NormScale scale) {
        NormInk ink = new NormInk(g, scene);
        double steepest = Math.abs(scene.run().curve().steepest().slope());
        double baseline = row.getCenterY() + 4;
        double x = row.getMaxX();
        if (scale.gradient() > 0) {
            boolean half = layout.stem(scale, scale.gradient() / 2) <= row.getHeight();
            double shown = scale.gradient() / (half ? 2 : 4);
            String key = "∂L/∂· = " + NormWords.number(shown) + scene.texts().get("graph.bn.up");
            Lettering line = new Lettering(key, Fonts.text(12));
            x -= line.width();
            line.draw(g, scene.gradient(), x, baseline);
            x -= 14;
            ink.stem(x, row.getCenterY() + layout.stem(scale, shown) / 2, layout.stem(scale, shown));
            x -= 26;
        }
        Lettering end = new Lettering(quarter(steepest), Fonts.text(12));
        x -= end.width();
        end.draw(g, theme.text2(), x, baseline);
        x -= BAR + 8;
        RampBar.paint(g, new Rectangle2D.Double(x, row.getCenterY() - 6, BAR, 12), 1, theme.edge(),
                share -> theme.ramp(NormBands.GROUND * share));
        Lettering name = new Lettering(scene.texts().get("graph.bn.slope_key"), Fonts.text(12));
        x -= name.width() + 8;
        name.draw(g, theme.text2(), x, baseline);
        return x;
    }

    private static String quarter(double steepest) {
        return steepest == 0.25 ? "¼" : NormWords.number(steepest);
    }

    private record Chip(NormChip what, Lettering words, Rectangle2D box) {}

    /** Layer, batch norm, activation, next layer, in the order of their place; none if they don't fit. */
    private void chips(Graphics2D g, Rectangle2D row, double until) {
        List<NormChip> order = order();
        String[] parts = scene.texts().get("graph.bn.chips", words.activation()).split(" → ");
        chips.clear();
        double x = row.getX();
        for (NormChip what : order) {
            Lettering line = new Lettering(parts[what.ordinal()],
                    what == NormChip.NORM ? Fonts.bold(13) : Fonts.text(13));
            double width = line.width() + 2 * CHIP_PAD;
            chips.add(new Chip(what, line,
                    new Rectangle2D.Double(x, row.getCenterY() - CHIP / 2, width, CHIP)));
            x += width + ARROW;
        }
        if (x - ARROW > until) {
            chips.clear();
        }
        for (Chip chip : chips) {
            if (chip != chips.get(0)) {
                arrow(g, chip.box().getX() - ARROW, row.getCenterY());
            }
            chip(g, chip);
        }
    }

    private List<NormChip> order() {
        return switch (scene.position()) {
            case BEFORE -> List.of(NormChip.values());
            case AFTER -> List.of(NormChip.LAYER, NormChip.ACTIVATION, NormChip.NORM, NormChip.NEXT);
            case OFF -> List.of(NormChip.LAYER, NormChip.ACTIVATION, NormChip.NEXT);
        };
    }

    /** The chip at a place, as it was painted last. */
    Optional<NormChip> chipAt(double x, double y) {
        return chips.stream().filter(chip -> chip.box().contains(x, y)).map(Chip::what).findFirst();
    }

    /** Where a chip was painted last. */
    Optional<Rectangle2D> chipBox(NormChip what) {
        return chips.stream().filter(chip -> chip.what() == what).map(Chip::box).findFirst();
    }

    private void chip(Graphics2D g, Chip chip) {
        boolean norm = chip.what() == NormChip.NORM;
        Rectangle2D at = chip.box();
        Shape box = new RoundRectangle2D.Double(at.getX(), at.getY(), at.getWidth(), CHIP, 8, 8);
        g.setStroke(Brush.stroke(1, null));
        g.setColor(norm ? theme.accent() : theme.edge());
        if (norm) {
            g.fill(box);
        }
        g.draw(box);
        chip.words().draw(g, norm ? theme.bg() : theme.text(), at.getX() + CHIP_PAD, at.getCenterY() + 4.5);
    }

    private void arrow(Graphics2D g, double x, double y) {
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.5, null));
        double end = x + ARROW - 6;
        g.draw(new Line2D.Double(x + 6, y, end, y));
        g.draw(new Line2D.Double(end - 4, y - 4, end, y));
        g.draw(new Line2D.Double(end - 4, y + 4, end, y));
    }
}
