package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The norm of each tensor's gradient, clipped in each way: bars on one logarithmic scale. */
public final class TensorBars {

    private static final double PAD = 16;
    private static final double TOP = 52;
    private static final double NAME = 52;
    private static final double NUMBER = 74;
    private static final double AXIS = 26;
    private static final double MOST_BAR = 16;

    private final NetworkScene scene;
    private final Theme theme;
    private final List<NetworkScene.Way> ways;
    private final List<double[]> norms = new ArrayList<>();

    public TensorBars(NetworkScene scene) {
        this.scene = scene;
        theme = scene.theme();
        ways = scene.ways();
        for (NetworkScene.Way way : ways) {
            norms.add(scene.gradient().norms(way.clip()));
        }
    }

    /** Paints it into (0, 0, width, height), logical pixels. */
    public void paint(Graphics2D g, double width, double height) {
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        CliffInk.title(g, theme, scene.texts().get("time.clip.network.bars"), PAD, 22, width - 2 * PAD);
        Lettering.fitted(scene.texts().get("time.clip.network.bars.read"), Fonts.text(11), width - 2 * PAD)
                .draw(g, theme.text3(), PAD, 39);
        LogTicks ticks = LogTicks.around(norms);
        double left = PAD + NAME;
        double room = Math.max(1, width - left - NUMBER - PAD);
        grid(g, ticks, left, room, height);
        double row = (height - TOP - AXIS) / NetworkGradient.TENSORS.size();
        for (int i = 0; i < NetworkGradient.TENSORS.size(); i++) {
            double y = TOP + i * row;
            new Lettering(NetworkGradient.TENSORS.get(i), Fonts.mono(12))
                    .draw(g, theme.text(), PAD, y + row / 2 + 4);
            bars(g, ticks, i, new Rectangle2D.Double(left, y + 0.12 * row, room, 0.76 * row));
        }
    }

    private void bars(Graphics2D g, LogTicks ticks, int tensor, Rectangle2D area) {
        double high = Math.min(MOST_BAR, area.getHeight() / norms.size());
        double y = area.getCenterY() - high * norms.size() / 2;
        for (int i = 0; i < norms.size(); i++) {
            double norm = norms.get(i)[tensor];
            double length = norm > 0 ? Math.max(1.5, area.getWidth() * share(ticks, norm)) : 0;
            g.setColor(ways.get(i).color(theme));
            g.fill(new Rectangle2D.Double(area.getX(), y + 1, length, Math.max(1.5, high - 2)));
            if (high >= 11) {
                new Lettering(CliffWords.number(norm), Fonts.text(11))
                        .draw(g, theme.text2(), area.getX() + length + 6, y + high / 2 + 4);
            }
            y += high;
        }
    }

    private static double share(LogTicks ticks, double norm) {
        double low = ticks.low();
        return Math.max(0, (ticks.place(norm) - low) / (ticks.high() - low));
    }

    private void grid(Graphics2D g, LogTicks ticks, double left, double room, double height) {
        int each = (int) Math.ceil((ticks.high() - ticks.low()) / Math.max(1, room / 70));
        for (int k = ticks.high(); k >= ticks.low(); k -= each) {
            double x = left + room * (k - ticks.low()) / (ticks.high() - ticks.low());
            g.setColor(theme.line());
            g.setStroke(Brush.stroke(1, null));
            g.draw(new Line2D.Double(x, TOP - 4, x, height - AXIS));
            Lettering tick = new Lettering(k == 0 ? "1" : PrintedNumbers.power(k), Fonts.text(11));
            tick.draw(g, theme.text3(), x - tick.width() / 2, height - 9);
        }
    }
}
