package gradientlab.paint.graph.norm;

import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A batch norm as one picture that travels alone: stage, steps, and a caption with all its numbers. */
public final class NormPicture {

    /** Logical pixels from which the steps stand beside the stage. */
    private static final double BESIDE = 860;
    private static final double LEDGER = 0.38;
    private static final double CHIPS = 520;
    private static final double PAD = 12;
    private static final double LINE = 18;
    private static final double LOW = 620;

    private final NormRun run;
    private final PictureLook look;
    private final NormLedger ledger = new NormLedger();
    private final double scale;

    public NormPicture(NormRecipe recipe, PictureLook look) {
        this(new NormRun(recipe), look);
    }

    /** Of a batch norm whose passes have been done. */
    public NormPicture(NormRun run, PictureLook look) {
        this.run = run;
        this.look = look;
        scale = look.scale();
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step 0 to 12
     */
    public void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(scale, scale);
        Brush.quality(g);
        NormScene scene = new NormScene(run, step, false, look.theme(), look.texts());
        double width = look.width() / scale;
        double caption = look.caption() ? 2 * PAD + 2 * LINE : 0;
        double height = look.height() / scale - caption;
        double steps = width >= BESIDE ? Math.round(LEDGER * width) : 0;
        new NormStage(scene, NormScale.of(scene), width - steps, height, width - steps >= CHIPS).paint(g);
        if (steps > 0) {
            Graphics2D beside = (Graphics2D) g.create();
            beside.translate(width - steps, 0);
            ledger.show(scene, steps, height, height >= LOW);
            ledger.paint(beside);
            beside.dispose();
        }
        if (look.caption()) {
            caption(g, new NormWords(scene), width, height);
        }
        g.dispose();
    }

    /** What was computed, in two lines. */
    private void caption(Graphics2D g, NormWords words, double width, double top) {
        g.setColor(look.theme().casing());
        g.fill(new Rectangle2D.Double(0, top, width, look.height() / scale - top + 1));
        double y = top + PAD + 12;
        for (String line : List.of(words.caption(), words.batch())) {
            Lettering.fitted(line, Fonts.text(12), width - 2 * PAD).draw(g, look.theme().text(), PAD, y);
            y += LINE;
        }
    }
}
