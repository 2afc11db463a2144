package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * Where the inputs fall: for each activation its rms slope, and on one common track the shares that are
 * good, filled; saturated, hatched; inactive, empty.
 */
final class SharesTable {

    static final double LEAST_WIDTH = 400;

    private static final double PAD = 16;
    private static final double TITLE = 30;
    private static final double HEAD = 32;
    private static final double ROW = 32;
    private static final double LEAST_ROW = 24;
    private static final double BAR = 16;
    private static final double PERCENT = 56;
    private static final double RMS = 66;
    private static final double SAMPLE = 32;

    private final Theme theme;
    private final Texts texts;
    private final ActivationWords words;
    private final double scale;

    SharesTable(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        words = new ActivationWords(texts);
    }

    /** Logical pixels it takes, with rows as high as there is room for. */
    static double height(int rows, boolean little) {
        return TITLE + HEAD + rows * (little ? LEAST_ROW : ROW) + 10;
    }

    /** The columns of one area, from left to right. */
    private record Columns(double name, double rms, double bar, double barWidth, double percents) {}

    void paint(Graphics2D g, ActivationLines lines, Rectangle2D area) {
        double left = area.getX() + PAD * scale;
        double right = area.getMaxX() - PAD * scale;
        title(g, lines.recipe(), left, right, area.getY() + 20 * scale);
        double narrow = Math.min(1, area.getWidth() / scale / 520);
        double percents = right - 3 * PERCENT * narrow * scale;
        double room = percents - left;
        double rms = left + Math.max(96 * scale, 0.25 * room) + RMS * scale * 0.9;
        double bar = rms + 14 * scale;
        Columns columns = new Columns(left + SAMPLE * scale, rms, bar, percents - 4 * scale - bar, percents);
        heads(g, columns, right, area.getY() + TITLE * scale);
        double top = area.getY() + (TITLE + HEAD) * scale;
        double row = (area.getMaxY() - top - 8 * scale) / lines.all().size();
        row = Math.min(ROW * scale, row);
        for (ActivationLine line : lines.all()) {
            row(g, line, columns, right, top + row / 2, line == lines.selected());
            top += row;
        }
    }

    private void title(Graphics2D g, ActivationsRecipe recipe, double left, double right, double y) {
        Lettering title = new Lettering(texts.get("graph.act.where"), Fonts.bold(13 * scale));
        title.draw(g, theme.text(), left, y);
        String of = texts.get("graph.act.where.of", PrintedNumbers.fourDigits(recipe.inputs().mean()),
                PrintedNumbers.fourDigits(recipe.inputs().deviation()),
                PrintedNumbers.fourDigits(recipe.threshold()));
        double from = left + title.width() + 12 * scale;
        Lettering.fitted(of, Fonts.text(12 * scale), right - from).draw(g, theme.text3(), from, y);
    }

    private void heads(Graphics2D g, Columns columns, double right, double top) {
        Font font = Fonts.text(11 * scale);
        double base = top + 22 * scale;
        // Two lines of Korean stand where one English word does.
        String rms = texts.get("graph.act.rms");
        double room = columns.rms() - columns.name() - 6 * scale;
        Lettering one = new Lettering(rms, font);
        if (one.width() <= room) {
            one.draw(g, theme.text2(), columns.rms() - one.width(), base);
        } else {
            Paragraph two = new Paragraph(rms, font, font, 0.62 * one.width(), 2);
            two.draw(g, theme.text2(), columns.rms() - 0.62 * one.width(), base - 13 * scale, 13 * scale);
        }
        double column = (right - columns.percents()) / 3;
        for (Kind kind : Kind.values()) {
            String name = texts.get("graph.act." + kind.name().toLowerCase(Locale.ROOT));
            double end = columns.percents() + (kind.ordinal() + 1) * column;
            Lettering head = Lettering.fitted(name, font, column - 4 * scale);
            head.draw(g, theme.text2(), end - head.width(), base);
            double key = 9 * scale;
            Rectangle2D box = new Rectangle2D.Double(end - key, base - 21 * scale, key, key);
            piece(g, kind, theme.text2(), box);
            g.setColor(theme.text2());
            g.setStroke(Brush.stroke(scale, null));
            g.draw(box);
        }
    }

    private void row(Graphics2D g, ActivationLine line, Columns columns, double right, double y,
            boolean selected) {
        Font mono = Fonts.mono(12 * scale);
        double base = y + 4.3 * scale;
        line.slot().sample(g, theme, columns.name() - SAMPLE * scale, y, scale);
        Lettering rms = new Lettering(PrintedNumbers.fourDigits(line.rms()), mono);
        rms.draw(g, theme.text(), columns.rms() - rms.width(), base);
        Font font = selected ? Fonts.bold(13 * scale) : Fonts.text(13 * scale);
        double room = columns.rms() - rms.width() - 10 * scale - columns.name();
        Lettering.fitted(words.name(line.curve().id()), font, room)
                .draw(g, theme.text(), columns.name(), base);
        bar(g, line, columns, y);
        double column = (right - columns.percents()) / 3;
        for (Kind kind : Kind.values()) {
            double share = line.share(kind);
            Lettering percent = new Lettering(ActivationWords.percent(share), mono);
            double end = columns.percents() + (kind.ordinal() + 1) * column;
            percent.draw(g, share == 0 ? theme.text3() : theme.text(), end - percent.width(), base);
        }
    }

    private void bar(Graphics2D g, ActivationLine line, Columns columns, double y) {
        Rectangle2D track = new Rectangle2D.Double(
                columns.bar(), y - BAR / 2 * scale, columns.barWidth(), BAR * scale);
        double x = track.getX();
        for (Kind kind : Kind.values()) {
            double width = line.share(kind) * track.getWidth();
            piece(g, kind, line.slot().color(theme),
                    new Rectangle2D.Double(x, track.getY(), width, track.getHeight()));
            x += width;
        }
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(scale, null));
        g.draw(track);
    }

    private void piece(Graphics2D g, Kind kind, Color color, Rectangle2D box) {
        g.setColor(color);
        if (kind == Kind.GOOD) {
            g.fill(box);
        } else if (kind == Kind.SATURATED && box.getWidth() > 0) {
            Shape clip = g.getClip();
            g.clip(box);
            g.setStroke(new BasicStroke((float) (1.25 * scale)));
            double height = box.getHeight();
            for (double x = box.getX() - height; x < box.getMaxX(); x += 4 * scale) {
                g.draw(new Line2D.Double(x, box.getMaxY(), x + height, box.getY()));
            }
            g.setClip(clip);
        }
    }
}
