package gradientlab.ui.descent.stage;

import gradientlab.paint.descent.fit.FitImage;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** The examples beside the stage, where the surface was made from some, with the fits at the step shown. */
public final class FitView extends StackPane {

    /** The least stage that examples may stand beside, in logical pixels. */
    private static final double STAGE_LEAST = 480;

    private final DescentModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private double magnified = 1;
    private FitImage image;

    public FitView(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getChildren().add(pixels);
        setId("examples");
        setMinSize(0, 0);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("fit.title"));
        Nodes.show(this, false);
    }

    /**
     * Takes its share of what there is for the stage and itself, or goes where there is nothing to show or no
     * room.
     *
     * @param width of both, in logical pixels
     * @param wanted whether the stage itself is to be seen
     */
    public void share(double width, boolean wanted) {
        double wide = Math.rint(Math.max(250, Math.min(440, 0.27 * width)) * Math.sqrt(magnified));
        boolean shown = wanted && FitImage.shows(model.run()) && width - wide >= STAGE_LEAST;
        Nodes.show(this, shown);
        if (shown) {
            setMinWidth(wide);
            setPrefWidth(wide);
            setMaxWidth(wide);
        }
    }

    /** Lines, dots and type so many times as large; 1 for the usual. */
    public void setMagnified(double times) {
        if (times != magnified) {
            magnified = times;
            pixels.repaint();
        }
    }

    /** Brings the pixels up to date; does nothing where nothing changed or is shown. */
    public void refresh() {
        if (image != null && isVisible() && pixels.ready() && FitImage.shows(model.run())) {
            pixels.update(image.show(model.run(), model.timeline().step(), model.selected()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    public void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new FitImage(width, height, context.theme().get(), context.words().texts(),
                magnified * scale);
        if (FitImage.shows(model.run())) {
            image.show(model.run(), model.timeline().step(), model.selected());
        }
        return image.image();
    }
}
