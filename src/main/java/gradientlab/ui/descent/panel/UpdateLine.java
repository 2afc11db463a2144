package gradientlab.ui.descent.panel;

import gradientlab.experiment.descent.Fitted;
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
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The selected runner's update at this step, with its numbers. They are computed by running up to there
 * again, so while it plays or a hand drags the symbols stand alone.
 */
final class UpdateLine extends VBox {

    /** So long nothing changes before the numbers are computed. */
    private static final Duration REST = Duration.millis(200);
    /** Up to that step they are; on a surface made from data each step costs more. */
    private static final int MOST = 5_000;
    private static final int MOST_FITTED = 300;

    private final DescentModel model;
    private final LabContext context;
    private final Label caption = Nodes.styled(new Label(), "caption");
    private final PaintedView pixels = new PaintedView(this::paint);
    private Trajectories run;
    private int runner = -1;
    private int step = -1;
    private boolean stale = true;
    private boolean numbers;
    private final PauseTransition rest = new PauseTransition(REST);
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
        rest.setOnFinished(e -> settle());
        getChildren().addAll(caption, pixels);
    }

    /** Colours or words are others now. */
    void restyle() {
        stale = true;
        refresh();
    }

    /** Follows runner, step and experiment: with symbols at once, with numbers when the hand rests. */
    void refresh() {
        int now = model.timeline().playing() ? -1 : model.timeline().step();
        if (!stale && run == model.run() && runner == model.selected() && step == now) {
            return;
        }
        boolean same = !stale && !numbers && runner == model.selected();
        stale = false;
        run = model.run();
        runner = model.selected();
        step = now;
        if (!same) {
            show(false);
        }
        rest.playFromStart();
    }

    /** Numbers where running up to there again is a matter of a moment. */
    private void settle() {
        boolean fitted = run.recipe().surface().origin() instanceof Fitted;
        show(step >= 0 && step <= (fitted ? MOST_FITTED : MOST));
    }

    private void show(boolean withNumbers) {
        numbers = withNumbers;
        anatomy = runner >= run.runners().size() ? Optional.empty()
                : Anatomy.of(run, runner, numbers ? step : 0);
        Texts texts = context.words().texts();
        caption.setText(anatomy
                .map(one -> numbers ? texts.get("descent.update", one.step() + 1)
                        : texts.get("descent.update.rule"))
                .orElse(""));
        pixels.setAccessibleText(caption.getText());
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        anatomy.ifPresent(one -> {
            Graphics2D g = image.createGraphics();
            UpdateFormula formula = new UpdateFormula(one, context.theme().get(), scale);
            if (numbers) {
                formula.paint(g, width);
            } else {
                formula.paintSymbols(g, width);
            }
            g.dispose();
        });
        return image;
    }
}
