package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Right of the chain: the answer and its loss, what begins the way back, and the key of the colours. */
final class ChainSide {

    /** Shares from here on have a colour. */
    private static final double LEAST = 1e-3;
    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double LINE = 20;
    private static final double GAP = 14;

    private final Graphics2D g;
    private final UnrolledScene scene;
    private final UnrolledRun run;
    private final Theme theme;
    private final ChainLayout layout;
    private final double left;
    private final double right;

    ChainSide(Graphics2D g, UnrolledScene scene, ChainLayout layout) {
        this.g = g;
        this.scene = scene;
        this.layout = layout;
        run = scene.run();
        theme = scene.theme();
        left = layout.input().getMaxX() + GAP;
        right = layout.area().getMaxX() - ChainLayout.MARGIN;
    }

    /** The share at the bright end of the ramp: 1, or more where a unit receives more. */
    static double most(UnrolledScene scene) {
        return Math.max(1, scene.run().largestShare());
    }

    /** Where a share lies on the ramp, 0 to 1, logarithmic. */
    static double place(double share, double most) {
        return share <= LEAST ? 0 : Math.log(share / LEAST) / Math.log(most / LEAST);
    }

    void paint() {
        UnrolledWords words = new UnrolledWords(scene);
        boolean known = scene.place().position() >= scene.length();
        double y = Math.max(layout.values().getY() + 12, layout.values().getCenterY() - 16);
        line("time.unrolled.answer", known ? words.said() : "", theme.text(), y);
        line("time.unrolled.target", words.target(), theme.text(), y + LINE);
        line("time.unrolled.loss", scene.lossKnown() ? UnrolledWords.number(run.loss()) : "", theme.text(),
                y + 2 * LINE);
        gradients(words);
        key();
    }

    private void gradients(UnrolledWords words) {
        double y = layout.gradients().getY() + 12;
        boolean norm = run.shape().outputs() > 1;
        named(norm ? "‖∂L/∂y‖" : "∂L/∂y",
                scene.lossKnown() ? UnrolledWords.number(words.byAnswer()) : "", scene.gradient(), y);
        String carried = "‖∂L/∂" + scene.carried(scene.length()) + "‖";
        named(carried,
                scene.backward(scene.length()) ? UnrolledWords.number(run.norm(scene.length())) : "",
                scene.gradient(), y + LINE);
    }

    private void key() {
        double y = layout.axis() - 20;
        Rectangle2D bar = new Rectangle2D.Double(left, y, Math.max(20, right - left), 7);
        if (y < layout.gradients().getY() + 12 + LINE + 6) {
            return;
        }
        RampBar.paint(g, bar, 1, theme.edge(), theme::ramp);
        Lettering low = new Lettering(PrintedNumbers.power(-3), Fonts.text(TICK));
        low.draw(g, theme.text3(), bar.getX(), y + 20);
        String most = scene.guessing() ? "" : PrintedNumbers.shown(most(scene), 2);
        Lettering high = new Lettering(most, Fonts.text(TICK));
        high.draw(g, theme.text3(), bar.getMaxX() - high.width(), y + 20);
    }

    private void line(String key, String value, Color color, double y) {
        named(scene.texts().get(key), value, color, y);
    }

    private void named(String name, String value, Color color, double y) {
        Lettering number = new Lettering(value.isEmpty() ? "···" : value, Fonts.mono(SMALL));
        number.draw(g, value.isEmpty() ? theme.text3() : color, right - number.width(), y);
        Lettering.fitted(name, Fonts.text(SMALL), Math.max(10, right - number.width() - 6 - left))
                .draw(g, theme.text2(), left, y);
    }
}
