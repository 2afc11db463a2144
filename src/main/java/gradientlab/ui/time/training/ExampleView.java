package gradientlab.ui.time.training;

import gradientlab.experiment.time.run.TimeData;
import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.paint.time.task.ExamplePainter;
import gradientlab.paint.time.task.ExampleWords;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One test sequence with what it is to be answered by: a bar a time step. */
final class ExampleView extends VBox {

    private static final double HEIGHT = 40;

    private final TimeModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final Label answer = Nodes.styled(new Label(), "mono", "summary");
    private TimeData data;
    private int pointed;

    ExampleView(TimeModel model, LabContext context) {
        super(2);
        this.model = model;
        this.context = context;
        pixels.setPrefHeight(HEIGHT);
        pixels.setMinHeight(HEIGHT);
        pixels.setMaxHeight(HEIGHT);
        pixels.setId("example");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("time.train.example"));
        Label caption = Nodes.label(context.words().text("time.train.example"), "caption");
        getChildren().addAll(pixels, Nodes.row(Pos.CENTER_LEFT, 8, caption, Nodes.gap(), answer));
    }

    /** Paints only what changed. */
    void refresh() {
        TimeFrame frame = model.frame();
        if (frame == null) {
            return;
        }
        TimeData now = frame.probed().isPresent() ? frame.probedData() : frame.data();
        if (now != data || pointed != model.pointedProperty().get()) {
            data = now;
            pointed = model.pointedProperty().get();
            pixels.repaint();
        }
        answer.setText(ExampleWords.answer(
                frame.recipe().task().task(), frame.recipe().data().isPresent(), data,
                context.words().texts()));
    }

    /** Paints anew: after a change of theme. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (data != null) {
            Graphics2D g = image.createGraphics();
            TimeFrame frame = model.frame();
            new ExamplePainter(
                    frame.recipe().task().task(), frame.recipe().data().isPresent(), data,
                    context.theme().get(), scale).paint(g, pointed, width, height);
            g.dispose();
        }
        return image;
    }
}
