package gradientlab.ui.time.unrolled;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.time.unrolled.UnrolledScene;
import gradientlab.paint.time.unrolled.UnrolledStage;
import gradientlab.paint.time.unrolled.UnrolledStage.Below;
import gradientlab.paint.time.unrolled.UnrolledWords;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** Chain, opened cell and paths in the window, and the hands on them; or how far the training is. */
final class UnrolledStageView extends Pane {

    private static final double SIZE = 16;

    private final UnrolledState state;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private UnrolledStage stage;
    private Below below = Below.ALL;

    UnrolledStageView(UnrolledState state, TimeModel model, LabContext context) {
        this.state = state;
        this.context = context;
        setMinSize(0, 0);
        pixels.setId("unrolled-stage");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
        new UnrolledHands(state, model, pixels, this::stage);
    }

    /** Where everything lies in what is painted; null as long as there is nothing. */
    UnrolledStage stage() {
        return stage;
    }

    /** What stands below the chain. */
    void setBelow(Below wanted) {
        below = wanted;
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (pixels.ready() && image != null) {
            draw(pixels.scale());
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw(scale);
        return image;
    }

    private void draw(double scale) {
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        Optional<UnrolledScene> scene = state.scene();
        if (scene.isPresent()) {
            stage = new UnrolledStage(
                    scene.get(), image.getWidth() / scale, image.getHeight() / scale, below);
            stage.paint(g);
            UnrolledWords words = new UnrolledWords(scene.get());
            pixels.setAccessibleText((words.answer() + " " + words.more()).strip());
        } else {
            stage = null;
            say(g, waiting(), scale);
        }
        g.dispose();
    }

    private String waiting() {
        Texts texts = context.words().texts();
        return state.failure() != null
                ? texts.get("time.unrolled.failed")
                : texts.get("time.unrolled.training", state.trained(), state.wanted());
    }

    private void say(Graphics2D g, String words, double scale) {
        Brush.quality(g);
        double width = image.getWidth() / scale;
        double height = image.getHeight() / scale;
        g.setColor(context.theme().get().bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Lettering line = Lettering.fitted(words, Fonts.text(SIZE), width - 32);
        line.draw(g, context.theme().get().text2(), (width - line.width()) / 2, height / 2);
        pixels.setAccessibleText(words);
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
