package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What clipping makes of one gradient: the answer in a sentence, the arrows, and of each way of clipping the
 * gradient's norm, the step's length and the angle between before and after.
 */
public final class CliffAnswer {

    private static final double PAD = 16;
    /** Heights that the arrows need before there is a note and a table. */
    private static final double NOTED = 210;
    private static final double TABLED = 110;
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
            CliffInk.paragraph(g, theme, scene.texts().get("time.clip.ask"), 16, PAD, PAD + 14, room);
            return;
        }
        boolean large = height >= LARGE;
        double top = PAD + (large ? 14 : 10);
        top = CliffInk.paragraph(g, theme, words.headline(event), large ? 16 : 14, PAD, top, room);
        top = CliffInk.lesser(g, theme, words.clipped(event), large ? 14 : 12, PAD, top + 2, room);
        double bottom = height - PAD;
        CliffVectors vectors = CliffVectors.of(scene);
        WayTable table = table();
        if (bottom - top - table.height() >= NOTED && vectors.broken()) {
            bottom -= note(g, bottom, room);
        }
        if (bottom - top - table.height() >= TABLED) {
            table.paint(g, theme, PAD, bottom, room);
            bottom -= table.height();
        }
        vectors.paint(g, new Rectangle2D.Double(PAD, top, room, Math.max(1, bottom - top - 6)));
    }

    /** How to read a broken arrow; how high it is. */
    private double note(Graphics2D g, double bottom, double room) {
        Paragraph note = new Paragraph(
                scene.texts().get("time.clip.broken"), Fonts.text(12), Fonts.bold(12), room, 3);
        double height = note.lines() * 17;
        note.draw(g, theme.text3(), PAD, bottom - height + 13, 17);
        return height + 8;
    }

    private WayTable table() {
        List<Clip> clips = event.run().cliff().clips();
        List<WayTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            rows.add(new WayTable.Row(i, words.runner(clip), List.of(CliffWords.number(event.norm(clip)),
                    CliffWords.number(event.length(clip)), CliffWords.degrees(event.angle(clip)) + "°")));
        }
        return new WayTable(
                List.of("‖g‖", words.rate(event), scene.texts().get("time.clip.angle")), rows);
    }
}
