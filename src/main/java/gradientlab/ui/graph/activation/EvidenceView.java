package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.paint.graph.activation.ActivationLines;
import gradientlab.paint.graph.activation.ActivationWords;
import gradientlab.paint.graph.activation.EvidencePicture;
import gradientlab.paint.graph.activation.EvidencePicture.Shown;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The answer, the slopes to the power n with the choice of the slope, and where the inputs fall. */
final class EvidenceView extends Region {

    private static final double PAD = 16;

    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final Segmented<Slope> slopes;
    /** Over the table: says what its words mean. */
    private final Region explained = new Region();
    private EvidencePicture picture;
    private BufferedImage seen;
    private ActivationLines lines;
    private Shown shown = new Shown(1, false, true, true);
    private boolean following;

    EvidenceView(GraphModel model, LabContext context) {
        this.context = context;
        setMinSize(0, 0);
        setId("act-evidence");
        slopes = new Segmented<>(
                List.of(Slope.values()), slope -> context.words().text(EvidencePicture.key(slope)));
        slopes.setId("act-slope");
        slopes.valueProperty().addListener((of, was, is) -> {
            if (!following && is != null) {
                model.change(ActivationsRecipe.class, recipe -> recipe.withSlope(is));
            }
        });
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(context.words().text("graph.act.where.hint"));
        Tooltip.install(explained, tip);
        getChildren().addAll(pixels, slopes, explained);
    }

    /** Brings everything up to date with the recipe, n, and what may be seen. */
    void refresh(ActivationLines now, Shown what) {
        lines = now;
        shown = what;
        following = true;
        slopes.valueProperty().set(now.recipe().slope());
        following = false;
        pixels.setAccessibleText(said());
        if (picture != null && pixels.ready()) {
            draw();
            pixels.update(new Rectangle(seen.getWidth(), seen.getHeight()));
            placeExplained();
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    /** The sentence the picture begins with. */
    String said() {
        ActivationWords words = new ActivationWords(context.words().texts());
        return shown.hidden() ? context.words().texts().get("graph.act.predict")
                : words.answer(lines, shown.n());
    }

    private void draw() {
        Graphics2D g = seen.createGraphics();
        picture.paint(g, lines, shown, new Rectangle(seen.getWidth(), seen.getHeight()));
        g.dispose();
    }

    private BufferedImage paint(int width, int height, double scale) {
        picture = new EvidencePicture(context.theme().get(), context.words().texts(), scale);
        seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (lines != null) {
            draw();
        }
        return seen;
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
        double w = slopes.prefWidth(-1);
        double h = slopes.prefHeight(-1);
        slopes.resizeRelocate(snapPositionX(getWidth() - PAD - w),
                snapPositionY(EvidencePicture.titleRow() - h / 2), w, h);
        placeExplained();
    }

    private void placeExplained() {
        double table = picture == null ? 0 : picture.tableHeight();
        explained.resizeRelocate(0, getHeight() - table, getWidth(), table);
    }
}
