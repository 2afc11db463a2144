package gradientlab.ui.descent.panel;

import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.anatomy.UpdateFormula;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The selected runner's update at this step, with its numbers. They are computed by running up to there
 * again, so while it plays the symbols stand alone.
 */
final class UpdateLine extends VBox {

    private final DescentModel model;
    private final LabContext context;
    private final Label caption = Nodes.styled(new Label(), "caption");
    private final PaintedView pixels = new PaintedView(this::paint);
    private Trajectories run;
    private int runner = -1;
    private int step = -1;
    private boolean stale = true;
    private Optional<Anatomy> anatomy = Optional.empty();

    UpdateLine(DescentModel model, LabContext context) {
        super(6);
        this.model = model;
        this.context = context;
        setId("update-line");
        pixels.setMinHeight(UpdateFormula.HEIGHT);
        pixels.setPrefHeight(UpdateFormula.HEIGHT);
        pixels.setMaxHeight(UpdateFormula.HEIGHT);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(caption, pixels);
    }

    /** Colours or words are others now. */
    void restyle() {
        stale = true;
        refresh();
    }

    /** Follows runner, step and experiment. */
    void refresh() {
        boolean playing = model.timeline().playing();
        int now = playing ? -1 : model.timeline().step();
        if (!stale && run == model.run() && runner == model.selected() && step == now) {
            return;
        }
        stale = false;
        run = model.run();
        runner = model.selected();
        step = now;
        anatomy = runner >= run.runners().size() ? Optional.empty()
                : Anatomy.of(run, runner, Math.max(0, step));
        Texts texts = context.words().texts();
        caption.setText(anatomy
                .map(one -> playing ? texts.get("descent.update.rule")
                        : texts.get("descent.update", one.step() + 1))
                .orElse(""));
        pixels.setAccessibleText(caption.getText());
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        anatomy.ifPresent(one -> {
            Graphics2D g = image.createGraphics();
            UpdateFormula formula = new UpdateFormula(one, context.theme().get(), scale);
            if (step < 0) {
                formula.paintSymbols(g, width);
            } else {
                formula.paint(g, width);
            }
            g.dispose();
        });
        return image;
    }
}
