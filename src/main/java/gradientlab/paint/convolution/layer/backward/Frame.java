package gradientlab.paint.convolution.layer.backward;

import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.StageHead;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What is around the grids of the backward pass: headline, evidence, and where the sum stands. */
final class Frame {

    private static final double COLUMN = 300;
    private static final double TAGS = 44;
    private static final double SUM = 84;
    private static final double ROOMY_WIDTH = 1150;
    private static final double ROOMY_HEIGHT = 620;

    private final LayerScene scene;
    private final double width;
    private final double height;
    private final StageHead head;
    private final boolean roomy;

    Frame(LayerScene scene, double width, double height) {
        this.scene = scene;
        this.width = width;
        this.height = height;
        roomy = !scene.sight().presented() && width >= ROOMY_WIDTH && height >= ROOMY_HEIGHT;
        head = new StageHead(scene, width - (roomy ? COLUMN : 0), height);
    }

    private boolean presented() {
        return scene.sight().presented();
    }

    /** The grids'. */
    Rectangle2D area() {
        double right = roomy ? COLUMN : 0;
        double below = presented() || roomy ? 0 : TAGS;
        return new Rectangle2D.Double(0, head.bottom(), width - right,
                height - head.bottom() - SUM - below);
    }

    /** The sum and the sentence under it. */
    Rectangle2D sum() {
        Rectangle2D area = area();
        return new Rectangle2D.Double(StageHead.LEFT, area.getMaxY(), area.getWidth() - 2 * StageHead.LEFT,
                SUM);
    }

    void paint(Graphics2D g, LayerInk ink) {
        head.paint(g);
        if (roomy) {
            ink.divider(width - COLUMN, 0, width - COLUMN, height);
            new EvidenceColumn(scene, new Rectangle2D.Double(width - COLUMN, 0, COLUMN, height)).paint(g,
                    ink);
        } else if (!presented()) {
            ink.divider(0, height - TAGS, width, height - TAGS);
            new EvidenceTags(scene, new Rectangle2D.Double(0, height - TAGS, width, TAGS)).paint(g, ink);
        }
    }
}
