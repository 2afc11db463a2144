package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.training.verdict.Lead;
import gradientlab.experiment.convolution.training.verdict.Lead.Condition;
import gradientlab.experiment.convolution.training.verdict.Lead.Said;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Two networks' accuracies under each condition on one scale, each number beside its own marker. */
final class LeadsPainter {

    private static final double TOP = 50;
    private static final double AXIS = 22;
    private static final int ROWS = 3;
    private static final double ROW = 42;
    /** Between a number under the track and the sentence. */
    private static final double UNDER = 7;
    private static final double LARGEST_GAP = 40;
    private static final double TRACK = 22;
    private static final double MARKER = 5.5;
    /** Markers nearer than this get off the track, one above, one below. */
    private static final double NEAR = 13;
    private static final double OFF = 6;
    private static final double NUMBER = 44;
    private static final double TYPE = 12.5;

    private final Ink ink;
    private final Theme theme;
    private final TrainingScene scene;
    private final TrainingWords words;
    private final Rectangle2D area;
    private final List<Lead> leads;
    private final double low;

    LeadsPainter(Ink ink, TrainingScene scene, TrainingWords words, Rectangle2D area) {
        this.ink = ink;
        this.scene = scene;
        theme = scene.theme();
        this.words = words;
        this.area = area;
        leads = Lead.of(scene.shown(), scene.data().seeds());
        double least = leads.stream().flatMapToDouble(
                lead -> DoubleStream.of(lead.first(), lead.second()))
                .filter(Double::isFinite).min().orElse(0);
        low = Math.max(0, Math.floor(least * 5) / 5);
    }

    void paint() {
        ink.title(words.leads(), area, area.getWidth() - 2 * Ink.PAD);
        double bottom = area.getMaxY() - AXIS;
        double room = area.getWidth() - 2 * Ink.PAD;
        double sentence = Ink.lines(words.get("lead.why"), room) * Ink.LEADING + UNDER;
        double free = bottom - area.getY() - TOP - ROWS * ROW;
        boolean fall = scene.concludes() && leads.stream().anyMatch(lead -> lead.said() == Said.BOTH_FALL);
        boolean explained = fall && free >= sentence;
        double gap = Math.min(LARGEST_GAP, Math.max(0, free - (explained ? sentence : 0)) / ROWS);
        double y = area.getY() + TOP;
        for (Lead lead : leads) {
            row(lead, y);
            y += ROW;
            if (explained && lead.condition() == Condition.SHIFTED) {
                ink.paragraph(words.get("lead.why"), false, theme.text3(), area.getX() + Ink.PAD, y + UNDER,
                        room);
                y += sentence;
            }
            y += gap;
        }
        axis(Math.min(bottom, y - gap + 6) + 14);
    }

    private double left() {
        return area.getX() + Ink.PAD + NUMBER;
    }

    private double right() {
        return area.getMaxX() - Ink.PAD - NUMBER;
    }

    private double x(double share) {
        return left() + (right() - left()) * (share - low) / (1 - low);
    }

    private void row(Lead lead, double top) {
        double end = area.getMaxX() - Ink.PAD;
        double start = area.getX() + Ink.PAD;
        String label = words.condition(lead);
        double wide = new Lettering(label, Fonts.bold(TYPE)).width();
        ink.bold(label, start, top + 4, end - start);
        ink.hintEnding(scene.concludes() ? words.said(lead) : "", end, top + 4, end - start - wide - 12);
        double y = top + TRACK;
        ink.line(theme.line(), 2, left(), y, right(), y);
        if (Double.isFinite(lead.first() + lead.second())) {
            markers(lead, y);
        }
    }

    private void markers(Lead lead, double y) {
        double one = x(lead.first());
        double other = x(lead.second());
        double off = Math.abs(one - other) < NEAR ? OFF : 0;
        ink.line(theme.text3(), 3, Math.min(one, other), y, Math.max(one, other), y);
        boolean first = one >= other;
        marker(1, other, y + off, lead.second(), !first);
        marker(0, one, y - off, lead.first(), first);
    }

    /** @param after whether its number stands to the right */
    private void marker(int network, double x, double y, double share, boolean after) {
        Color color = words.slot(network).color(theme);
        ink.marker(words.slot(network), x, y, MARKER);
        double beside = MARKER + 5 + NUMBER / 2 - 2;
        ink.number(TrainingWords.accuracy(share), 12, color, after ? x + beside : x - beside, y + 4);
    }

    private void axis(double y) {
        for (int tenths = (int) Math.round(low * 10); tenths <= 10; tenths += 2) {
            String label = tenths == 10 ? "1" : tenths == 0 ? "0" : "0." + tenths;
            double x = x(tenths / 10.0);
            Lettering line = new Lettering(label, Fonts.text(11));
            line.draw(ink.g(), theme.text3(), x - line.width() / 2, y);
        }
    }
}
