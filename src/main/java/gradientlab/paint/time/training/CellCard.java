package gradientlab.paint.time.training;

import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TestAnswers;
import gradientlab.experiment.time.run.TimeVerdict;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.paint.training.Badge;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** What a picture says of one network: name, verdict, answers and map. */
final class CellCard {

    /** The least that type may shrink to before words are left out. */
    private static final double LEAST_TYPE = 0.8;

    private static final double PAD = 16;
    private static final double THUMB = 76;
    private static final double LEADING = 17;
    private static final double LEAST_MAP = 60;
    private static final double SENTENCE = 76;
    /** The first baseline whose letters are clear of the answers. */
    private static final double UNDER_THUMB = 116;
    private static final int MOST_LINES = 6;

    private final int network;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final Rectangle2D area;
    private TimeMap map;

    /**
     * @param network its index in the recipe
     * @param area where it is painted
     */
    CellCard(int network, Rectangle2D area, Theme theme, Texts texts, double scale) {
        this.network = network;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.area = area;
    }

    int network() {
        return network;
    }

    /** Paints all but the map. @return how far its words reach down, logical pixels */
    double words(Graphics2D g, Moment moment, CellWords names) {
        CellSnapshot cell = moment.snapshot().networks().get(network);
        TimeVerdict verdict = cell.verdict();
        double x = area.getX() + PAD * scale;
        double y = area.getY();
        double right = area.getMaxX() - PAD * scale;
        TimeLines.slot(network).sample(g, theme, x, y + 22 * scale, scale);
        Lettering name = new Lettering(names.name(network), Fonts.bold(13 * scale));
        name.draw(g, theme.text(), x + 34 * scale, y + 26 * scale);
        double beside = x + 44 * scale + name.width();
        if (right - beside > 50 * scale) {
            detail(names.detail(network), right - beside).draw(g, theme.text3(), beside, y + 26 * scale);
        }
        Badge.paint(g, names.verdict(verdict), verdict.bad(), theme, x, y + 38 * scale, scale);
        boolean thumb = area.getWidth() > 216 * scale && answers(g, moment, cell, right);
        double room = right - x - (thumb ? (THUMB + 2) * scale : 0);
        Paragraph said = names.paragraph(verdict, 12 * scale, room, MOST_LINES);
        said.draw(g, theme.text2(), x, y + SENTENCE * scale, LEADING * scale);
        double below = SENTENCE + LEADING * (said.lines() - 1) + 6;
        below = rule(g, names.rule(verdict), x, right - x, room, below);
        return thumb ? Math.max(below, 38 + THUMB - 8) : below;
    }

    /** The rule of thumb's sentence, if the map keeps enough room. @return where it ends */
    private double rule(
            Graphics2D g, Optional<String> rule, double x, double whole, double beside, double below) {
        if (rule.isEmpty()) {
            return below;
        }
        boolean free = below + LEADING - 6 > UNDER_THUMB;
        Font font = Fonts.text(12 * scale);
        Paragraph said = new Paragraph(rule.get(), font, font, free ? whole : beside, MOST_LINES);
        double end = below + LEADING * said.lines();
        if (area.getHeight() / scale - end < 2 * LEAST_MAP) {
            return below;
        }
        said.draw(g, theme.text3(), x, area.getY() + (below + LEADING - 6) * scale, LEADING * scale);
        return end;
    }

    private boolean answers(Graphics2D g, Moment moment, CellSnapshot cell, double right) {
        AnswersPainter painter = new AnswersPainter(
                moment.recipe().task().task(), moment.data(), network, theme, scale);
        TestAnswers answers = cell.test();
        if (!painter.draws(answers) || cell.stopped().isPresent()) {
            return false;
        }
        int size = (int) Math.round((THUMB - 12) * scale);
        Graphics2D at = (Graphics2D) g.create();
        at.translate(right - size, area.getY() + 38 * scale);
        painter.paint(at, answers, size);
        at.dispose();
        return true;
    }

    /** The map, under words that reach so far down. */
    void map(Graphics2D g, Moment moment, double below) {
        double room = area.getHeight() - (below + 8) * scale;
        if (room < LEAST_MAP * scale) {
            return;
        }
        int width = (int) (area.getWidth() - 1.5 * PAD * scale);
        if (map == null || map.image().getHeight() != (int) room) {
            map = new TimeMap(network, width, (int) room, theme, texts, scale);
        }
        map.show(moment.recipe(), moment.history(), moment.snapshot().step());
        g.drawImage(map.image(), (int) (area.getX() + 0.6 * PAD * scale),
                (int) (area.getY() + (below + 8) * scale), null);
    }

    /** As many of its words as there is room for in type that can be read; the caption has them all. */
    private Lettering detail(String words, double room) {
        String left = words;
        Lettering whole = new Lettering(left, Fonts.text(12 * scale));
        while (whole.width() * LEAST_TYPE > room && left.contains(CellWords.DOT)) {
            left = left.substring(0, left.lastIndexOf(CellWords.DOT));
            whole = new Lettering(left, Fonts.text(12 * scale));
        }
        return Lettering.fitted(left, Fonts.text(12 * scale), room);
    }
}
