package gradientlab.paint.convolution.dense;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.StageTitle;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** The stage of layers side by side in some size, and where a digit is drawn. */
public final class DenseStage {

    private static final double SMALL = 12;

    private final DenseScene scene;
    private final DenseWords words;
    private final Theme theme;
    private final StageTitle title;
    private final DenseLayout layout;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public DenseStage(DenseScene scene, double width, double height) {
        this.scene = scene;
        words = new DenseWords(scene);
        theme = scene.theme();
        title = new StageTitle(scene.sight().presented(), width, height);
        layout = DenseLayout.of(title);
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(0, 0, title.width(), title.height()));
        title.paint(g, theme, words.title(), words.sub(), layout.side().getWidth());
        dividers(g);
        Lettering.fitted(words.drawn(), Fonts.bold(SMALL), layout.columns())
                .draw(g, theme.text(), DenseLayout.LEFT, layout.header());
        Lettering test = Lettering.fitted(words.shift(), Fonts.bold(SMALL), layout.columns());
        test.draw(g, theme.text(), DenseLayout.LEFT, layout.test());
        double from = DenseLayout.LEFT + test.width() + 14;
        Lettering.fitting(scene.texts().get("convolution.dense.shift.hatched"), Fonts.text(SMALL),
                DenseLayout.LEFT + layout.columns() - from, 10)
                .ifPresent(hatched -> hatched.draw(g, theme.text2(), from, layout.test()));
        for (LayerKind kind : LayerKind.values()) {
            new LayerColumn(g, scene, words, layout, kind).paint();
        }
        if (layout.side().getWidth() > 0) {
            new DenseSide(g, scene, words, layout).paint();
        }
    }

    private void dividers(Graphics2D g) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        for (int column = 0; column < 2; column++) {
            double x = layout.dividerX(column);
            g.draw(new Line2D.Double(x, layout.top() + 4, x, layout.header() - 22));
            g.draw(new Line2D.Double(x, layout.header() + 10, x, layout.test() - 18));
            g.draw(new Line2D.Double(x, layout.test() + 10, x, layout.height() - 12));
        }
        double end = DenseLayout.LEFT + layout.columns();
        for (double y : new double[] {layout.header() - 18, layout.test() - 16}) {
            g.draw(new Line2D.Double(DenseLayout.LEFT, y, end, y));
        }
    }

    /** The pixel of the picture under a pointer, where a digit is drawn. */
    public Optional<CellSpot> at(double x, double y) {
        return layout.side().getWidth() > 0 ? layout.picture(false).at(x, y) : Optional.empty();
    }

    /** Whether a pointer is on the shifted copy, which is dragged along. */
    public boolean movedAt(double x, double y) {
        return layout.side().getWidth() > 0 && layout.picture(true).at(x, y).isPresent();
    }

    /** Side of a pixel of the picture. */
    public double pixel() {
        return layout.picture(true).width();
    }

    /** Where a pixel of the picture lies. */
    public Rectangle2D pixel(int row, int column) {
        return layout.picture(false).cell(row, column);
    }
}
