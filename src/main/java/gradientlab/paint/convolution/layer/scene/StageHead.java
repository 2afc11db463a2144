package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.convolution.cell.ScaleBar;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The headline of a stage, the line under it where there is room, and the colours' key at the right. */
public final class StageHead {

    public static final double LEFT = 24;
    private static final double TITLE = 18;
    private static final double SUB = 13;
    private static final double BASELINE = 30;
    private static final double UNDER = 26;
    private static final double LOW = 620;

    private final LayerScene scene;
    private final double width;
    private final boolean low;

    public StageHead(LayerScene scene, double width, double height) {
        this.scene = scene;
        this.width = width;
        low = height < LOW;
    }

    /** Where what is below it begins. */
    public double bottom() {
        return scene.sight().presented() ? 8 : low ? BASELINE + 14 : BASELINE + UNDER + 14;
    }

    public void paint(Graphics2D g) {
        if (scene.sight().presented()) {
            return;
        }
        LayerWords words = new LayerWords(scene);
        double key = ScaleBar.width(scene.texts());
        double room = width - 2 * LEFT - key - 24;
        Lettering.fitted(words.title(), Fonts.bold(TITLE), room).draw(g, scene.theme().text(), LEFT,
                BASELINE);
        ScaleBar.paint(g, scene.colours(), scene.theme(), scene.texts(), width - LEFT, BASELINE - 8);
        if (!low) {
            Lettering.fitted(words.sub(), Fonts.text(SUB), width - 2 * LEFT)
                    .draw(g, scene.theme().text2(), LEFT, BASELINE + UNDER);
        }
    }

    /** The headline under grids that a lecture room sees, which says more than a name when it may be read. */
    public static void paintVerdict(Graphics2D g, LayerScene scene, Rectangle2D line) {
        Lettering.fitted(new LayerWords(scene).title(), Fonts.bold(15), line.getWidth())
                .draw(g, scene.theme().text(), line.getX(), line.getMaxY() - 8);
    }
}
