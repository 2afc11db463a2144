package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.training.DigitLook;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/** What every network says of the digit: the probability of each class as a bar. */
final class AnswersPainter {

    private static final double TOP = 46;
    private static final double LEFT = 22;
    private static final double NUMBER = 38;
    private static final double GAP = 14;
    private static final double LARGEST = 36;
    private static final double SENTENCE = 52;
    private static final double NAME = 14;
    /** Of a digit that answers alone. */
    private static final double LARGEST_ANSWER = 56;

    private final Ink ink;
    private final TrainingScene scene;
    private final TrainingWords words;
    private final Rectangle2D area;
    private final boolean brief;

    /** @param brief for a lecture room: each network's answer alone */
    AnswersPainter(
            Ink ink, TrainingScene scene, TrainingWords words, Rectangle2D area, boolean brief) {
        this.brief = brief;
        this.ink = ink;
        this.scene = scene;
        this.words = words;
        this.area = area;
    }

    void paint() {
        DigitLook look = scene.look();
        ink.title(words.get("answers"), area, area.getWidth() - 2 * Ink.PAD);
        int networks = look.probabilities().size();
        double left = area.getX() + Ink.PAD + LEFT;
        double width = (area.getMaxX() - Ink.PAD - left - (networks - 1) * GAP) / networks;
        double pitch = Math.min(
                LARGEST, (area.getHeight() - TOP - 10 - SENTENCE) / SplitDigits.CLASSES);
        if (brief) {
            brief();
            return;
        }
        for (int i = 0; i < networks; i++) {
            column(i, left + i * (width + GAP), width, pitch);
        }
        double below = area.getY() + TOP + 10 + SplitDigits.CLASSES * pitch + 20;
        ink.paragraph(words.answers(look), true, scene.theme().text(), area.getX() + Ink.PAD, below,
                area.getWidth() - 2 * Ink.PAD);
    }

    private void brief() {
        DigitLook look = scene.look();
        double width = (area.getWidth() - 2 * Ink.PAD) / look.probabilities().size();
        double large = Math.min(LARGEST_ANSWER, area.getHeight() - TOP - 2 * SENTENCE);
        double y = area.getY() + TOP + large;
        double longest = IntStream.range(0, look.probabilities().size())
                .mapToDouble(i -> new Lettering(words.name(i), Fonts.bold(NAME)).width()).max().orElse(1);
        for (int i = 0; i < look.probabilities().size(); i++) {
            double x = area.getX() + Ink.PAD + i * width;
            Color color = words.slot(i).color(scene.theme());
            new Lettering(words.name(i), Fonts.bold(NAME * Math.min(1, (width - GAP) / longest)))
                    .draw(ink.g(), color, x, area.getY() + TOP);
            new Lettering(String.valueOf(look.answer(i)), Fonts.bold(large))
                    .draw(ink.g(), scene.theme().text(), x, y);
            new Lettering(TrainingWords.probability(look.confidence(i)), Fonts.mono(14))
                    .draw(ink.g(), scene.theme().text2(), x, y + 20);
        }
        ink.paragraph(words.answers(look), true, scene.theme().text(), area.getX() + Ink.PAD, y + 48,
                area.getWidth() - 2 * Ink.PAD);
    }

    private void column(int network, double x, double width, double pitch) {
        Theme theme = scene.theme();
        Color color = words.slot(network).color(theme);
        Lettering.fitted(words.name(network), Fonts.bold(12.5), width)
                .draw(ink.g(), color, x, area.getY() + TOP);
        double[] p = scene.look().probabilities().get(network);
        int answer = scene.look().answer(network);
        double bar = width - NUMBER;
        for (int k = 0; k < p.length; k++) {
            double middle = area.getY() + TOP + 10 + (k + 0.5) * pitch;
            double thick = Math.min(12, pitch - 6);
            ink.g().setColor(theme.line());
            ink.g().fill(new Rectangle2D.Double(x, middle - thick / 2, bar, thick));
            ink.g().setColor(color);
            ink.g().fill(new Rectangle2D.Double(x, middle - thick / 2, bar * p[k], thick));
            Color number = k == answer ? theme.text() : theme.text3();
            ink.number(TrainingWords.probability(p[k]), Math.min(12, 0.85 * pitch), number,
                    x + bar + NUMBER / 2 + 2, middle + 4);
            if (network == 0) {
                double size = Math.min(12.5, 0.9 * pitch);
                boolean right = scene.look().label().orElse(-1) == k;
                Lettering digit = new Lettering(
                        String.valueOf(k), right ? Fonts.bold(size) : Fonts.text(size));
                digit.draw(ink.g(), right ? theme.text() : theme.text3(), area.getX() + Ink.PAD, middle + 4);
            }
        }
    }
}
