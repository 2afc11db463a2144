package gradientlab.ui.time.training;

import gradientlab.experiment.time.run.TestAnswers;
import gradientlab.paint.time.training.AnswersPainter;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** What a network answers on the test sequences, in a small square. */
final class AnswersView extends StackPane {

    static final double SIZE = 76;

    private final int network;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private Moment moment;
    private TestAnswers answers;

    AnswersView(int network, LabContext context) {
        this.network = network;
        this.context = context;
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("time.train.answers"));
        getChildren().add(pixels);
    }

    /** Shows a network's answers, if they can be; does nothing where it shows them already. */
    boolean show(Moment shown) {
        moment = shown;
        TestAnswers now = shown.snapshot().networks().get(network).test();
        boolean can = painter(1).draws(now);
        if (can && now != answers) {
            answers = now;
            pixels.repaint();
        }
        return can;
    }

    private AnswersPainter painter(double scale) {
        return new AnswersPainter(
                moment.recipe().task().task(), moment.data(), network, context.theme().get(), scale);
    }

    /** Paints anew: after a change of theme. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (answers != null) {
            Graphics2D g = image.createGraphics();
            painter(scale).paint(g, answers, Math.min(width, height));
            g.dispose();
        }
        return image;
    }
}
