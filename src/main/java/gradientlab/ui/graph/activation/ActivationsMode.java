package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.graph.activation.ActivationLines;
import gradientlab.paint.graph.activation.EvidencePicture.Shown;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.ModeView;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Activations beside each other: what their slopes leave of a gradient after n layers. */
public final class ActivationsMode implements ModeView {

    private static final double STEP = 0.1;

    private final GraphModel model;
    private final ActivationsStage stage;
    private final ActivationPanel panel;
    private ActivationLines lines;
    private Runnable onInvalidated = () -> {};
    private boolean stale = true;
    private boolean restyled;
    private boolean presenting;

    public ActivationsMode(GraphModel model, LabContext context) {
        this.model = model;
        stage = new ActivationsStage(model, context);
        panel = new ActivationPanel(model, context);
        model.recipeProperty().addListener(o -> invalidate());
        model.timeline().stepProperty().addListener(o -> invalidate());
        model.timeline().limitProperty().addListener(o -> invalidate());
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
    }

    private void invalidate() {
        stale = true;
        onInvalidated.run();
    }

    private void restyle() {
        restyled = true;
        invalidate();
    }

    @Override
    public Region stage() {
        return stage;
    }

    @Override
    public Region panel() {
        return panel;
    }

    @Override
    public void refresh() {
        stale = false;
        if (!(model.recipe() instanceof ActivationsRecipe recipe)) {
            return;
        }
        lines = lines == null ? ActivationLines.of(recipe) : lines.after(recipe);
        int n = Math.max(1, model.timeline().step());
        boolean hidden = model.timeline().limit().isPresent();
        stage.curves().refresh(lines);
        stage.evidence().refresh(lines, new Shown(n, hidden, !presenting, true));
        if (restyled) {
            restyled = false;
            stage.curves().restyle();
            stage.evidence().restyle();
        }
        if (!presenting) {
            panel.refresh(n);
        }
    }

    @Override
    public boolean stale() {
        return stale;
    }

    @Override
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public void present(boolean on) {
        presenting = on;
        stage.curves().setNamed(on);
        invalidate();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                new Shortcut("↑ ↓", "graph.act.key.x", e -> upright(e) && !e.isShiftDown(),
                        e -> move(e, STEP)),
                new Shortcut("Shift+↑ ↓", "graph.act.key.x.fine", e -> upright(e) && e.isShiftDown(),
                        e -> move(e, STEP / 10)));
    }

    private static boolean upright(KeyEvent e) {
        return (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) && !e.isShortcutDown()
                && !e.isAltDown();
    }

    private void move(KeyEvent e, double by) {
        stage.curves().move(e.getCode() == KeyCode.UP ? by : -by);
    }

    /** What is said of the selected activation, as the picture begins with it. */
    String said() {
        return stage.evidence().said();
    }
}
