package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's whole gradient before and after clipping: the answer in sentences, arrows as long as the norms
 * and turned by the angles, and both in numbers.
 */
public final class NetworkAnswer {

    private static final double PAD = 16;
    /** Heights that the arrows need before there is a note and a table. */
    private static final double NOTED = 190;
    private static final double TABLED = 110;

    private final NetworkScene scene;
    private final Theme theme;
    private final CliffWords words;

    public NetworkAnswer(NetworkScene scene) {
        this.scene = scene;
        theme = scene.theme();
        words = new CliffWords(scene.texts());
    }

    /** Paints it into (0, 0, width, height), logical pixels. */
    public void paint(Graphics2D g, double width, double height) {
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double room = width - 2 * PAD;
        double top = CliffInk.paragraph(g, theme, scene.headline(), 16, PAD, PAD + 14, room);
        top = CliffInk.lesser(g, theme, scene.clipped(), 14, PAD, top + 2, room);
        double bottom = height - PAD;
        WayTable table = table();
        if (bottom - top - table.height() >= NOTED + 60) {
            double note = bottom - 46;
            CliffInk.lesser(g, theme, scene.texts().get("time.clip.network.plane"), 12, PAD, note + 12, room);
            bottom = note - 6;
        }
        if (bottom - top - table.height() >= TABLED) {
            table.paint(g, theme, PAD, bottom, room);
            bottom -= table.height();
        }
        new CliffVectors(arrows(), "", "", theme)
                .paint(g, new Rectangle2D.Double(PAD, top, room, Math.max(1, bottom - top - 6)));
    }

    /** Before clipping upwards to the right; each other turned from it by its angle. */
    private List<CliffVectors.Arrow> arrows() {
        return scene.ways().stream().map(way -> arrow(way.runner(), way.clip())).toList();
    }

    private CliffVectors.Arrow arrow(int runner, Clip clip) {
        double norm = scene.gradient().norm(clip);
        double angle = scene.gradient().angle(clip);
        double direction = Math.toRadians(60 - (Double.isNaN(angle) ? 0 : angle));
        return new CliffVectors.Arrow(runner, words.way(clip), clip.kind() == Clip.Kind.OFF,
                norm * Math.cos(direction), norm * Math.sin(direction), angle);
    }

    private WayTable table() {
        List<WayTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < scene.clips().size(); i++) {
            Clip clip = scene.clips().get(i);
            rows.add(new WayTable.Row(i, words.runner(clip), List.of(
                    CliffWords.number(scene.gradient().norm(clip)),
                    CliffWords.degrees(scene.gradient().angle(clip)) + "°")));
        }
        return new WayTable(List.of("‖g‖", scene.texts().get("time.clip.angle")), rows);
    }
}
