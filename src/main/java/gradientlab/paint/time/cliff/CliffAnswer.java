package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What clipping makes of one gradient: the answer in a sentence, the arrows, and of each way of clipping the
 * gradient's norm, the step's length and the angle between before and after.
 */
public final class CliffAnswer {

    private static final double PAD = 16;
    private static final double ROW = 22;
    /** Heights that the arrows need before there is a note and a table. */
    private static final double NOTED = 210;
    private static final double TABLED = 110;
    private static final double NARROW = 270;
    private static final double LARGE = 380;

    private final CliffScene scene;
    private final CliffEvent event;
    private final CliffWords words;
    private final Theme theme;

    public CliffAnswer(CliffScene scene) {
        this.scene = scene;
        event = scene.event();
        words = new CliffWords(scene.texts());
        theme = scene.theme();
    }

    /** Paints it into (0, 0, width, height), logical pixels. */
    public void paint(Graphics2D g, double width, double height) {
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double room = width - 2 * PAD;
        if (scene.asked()) {
            paragraph(g, scene.texts().get("time.clip.ask"), 16, true, PAD + 14, room);
            return;
        }
        boolean large = height >= LARGE;
        double top = PAD + (large ? 14 : 10);
        top = paragraph(g, words.headline(event), large ? 16 : 14, true, top, room);
        top = paragraph(g, words.clipped(event), large ? 14 : 12, false, top + 2, room);
        double bottom = height - PAD;
        CliffVectors vectors = CliffVectors.of(scene);
        double table = ROW * event.run().cliff().clips().size() + 26;
        if (bottom - top - table >= NOTED && vectors.broken()) {
            bottom -= note(g, bottom, room);
        }
        if (bottom - top - table >= TABLED) {
            bottom -= table(g, bottom, room);
        }
        vectors.paint(g, new Rectangle2D.Double(PAD, top, room, Math.max(1, bottom - top - 6)));
    }

    private double paragraph(
            Graphics2D g, String said, double size, boolean strong, double top, double room) {
        Paragraph text = new Paragraph(
                said, strong ? Fonts.bold(size) : Fonts.text(size), Fonts.bold(size), room, 4);
        double leading = 1.35 * size;
        text.draw(g, strong ? theme.text() : theme.text2(), PAD, top, leading);
        return top + text.lines() * leading;
    }

    /** How to read a broken arrow; how high it is. */
    private double note(Graphics2D g, double bottom, double room) {
        Paragraph note = new Paragraph(
                scene.texts().get("time.clip.broken"), Fonts.text(12), Fonts.bold(12), room, 3);
        double height = note.lines() * 17;
        note.draw(g, theme.text3(), PAD, bottom - height + 13, 17);
        return height + 8;
    }

    /** A row for each way of clipping; how high it is. */
    private double table(Graphics2D g, double bottom, double room) {
        List<Clip> clips = event.run().cliff().clips();
        double height = ROW * clips.size() + 20;
        double y = bottom - height + 12;
        double angle = PAD + room;
        double length = PAD + room - 56;
        double norm = PAD + room - 140;
        right(g, "‖g‖", norm, y, true);
        right(g, words.rate(event), length, y, true);
        right(g, scene.texts().get("time.clip.angle"), angle, y, true);
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            y += ROW;
            CliffScene.slot(i).sample(g, theme, PAD, y - 4, 1);
            if (room >= NARROW) {
                Lettering.fitted(words.runner(clip), Fonts.text(12), norm - 64 - PAD - 32)
                        .draw(g, theme.text(), PAD + 32, y);
            }
            right(g, CliffWords.number(event.norm(clip)), norm, y, false);
            right(g, CliffWords.number(event.length(clip)), length, y, false);
            right(g, CliffWords.degrees(event.angle(clip)) + "°", angle, y, false);
        }
        return height + 6;
    }

    private void right(Graphics2D g, String text, double x, double y, boolean head) {
        Lettering letters = new Lettering(text, head ? Fonts.text(11) : Fonts.text(12));
        letters.draw(g, head ? theme.text3() : theme.text(), x - letters.width(), y);
    }
}
