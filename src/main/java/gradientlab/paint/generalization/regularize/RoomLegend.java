package gradientlab.paint.generalization.regularize;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What a lecture room reads beside the chart: who is who, and how often each is right now. */
record RoomLegend(RegularizeScene scene, RegularizeWords words, Rectangle2D area) {

    private static final double ROW = 62;
    private static final double NAME = 13;
    private static final double SMALL = 11;
    private static final double NUMBER = 14.5;
    private static final double SAMPLE = 36;

    void paint(Graphics2D g) {
        double x = area.getX() + Cell.PAD;
        double right = area.getMaxX() - Cell.PAD;
        double y = area.getY() + 30;
        new Lettering(words.get("network"), Fonts.text(SMALL)).draw(g, scene.theme().text2(), x + SAMPLE, y);
        ending(g, words.get("unseen"), SMALL, false, right, y);
        double row = Math.min(ROW, (area.getHeight() - 40) / Math.max(1, scene.on().size()));
        for (int network : scene.on()) {
            y += row;
            row(g, network, x, y - row + 26, right);
        }
    }

    private void row(Graphics2D g, int network, double x, double y, double right) {
        double accuracy = Measure.ACCURACY.of(scene.looked().shown().networks().get(network));
        String number = scene.looked().predicting() ? "?" : RegularizeWords.percent(accuracy) + " %";
        double wide = ending(g, number, NUMBER, true, right, y);
        words.slot(network).sample(g, scene.theme(), x, y - 4, 1.2);
        double room = right - wide - 10 - x - SAMPLE;
        Lettering.fitted(words.name(network), Fonts.bold(NAME), room)
                .draw(g, scene.theme().text(), x + SAMPLE, y);
        int wrong = scene.trained().split().labels().wrong().length;
        if (wrong > 0 && !scene.looked().predicting()) {
            int repeated = scene.looked().shown().networks().get(network).judged().answers().repeated();
            new Paragraph(words.get("repeats", repeated, wrong), Fonts.text(SMALL), Fonts.bold(SMALL), room,
                    2)
                    .draw(g, scene.theme().text2(), x + SAMPLE, y + 15, 13);
        }
    }

    /** @return its width */
    private double ending(Graphics2D g, String said, double size, boolean main, double right, double y) {
        Lettering line = new Lettering(said, main ? Fonts.mono(size) : Fonts.text(size));
        line.draw(g, main ? scene.theme().text() : scene.theme().text2(), right - line.width(), y);
        return line.width();
    }
}
