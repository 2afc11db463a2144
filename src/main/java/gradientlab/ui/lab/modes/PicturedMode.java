package gradientlab.ui.lab.modes;

import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import javafx.scene.layout.Region;

/**
 * A mode of a picture and a panel: each is brought up to date at the next pulse after something it shows has
 * changed, and no pulse is asked for while another mode is shown.
 */
public abstract class PicturedMode implements ModeView {

    private Region stage;
    private Region panel;
    private Runnable picture;
    private Runnable controls;
    private boolean pictureStale = true;
    private boolean panelStale = true;
    private Runnable onInvalidated = () -> {};

    /** Whether the lab shows this mode now. */
    protected abstract boolean shown();

    /**
     * What is laid out; said once, when a mode is made.
     *
     * @param picture brings up to date what stage shows
     * @param controls the same of the panel; runs before
     */
    protected final void lay(Region stage, Runnable picture, Region panel, Runnable controls) {
        this.stage = stage;
        this.picture = picture;
        this.panel = panel;
        this.controls = controls;
    }

    /** All of it changes with the recipe, with what may be seen of a run, the theme and the language. */
    protected final void follow(LabModel<?> model, LabContext context) {
        model.recipeProperty().addListener(o -> change());
        model.timeline().limitProperty().addListener(o -> change());
        context.theme().addListener(o -> change());
        context.words().languageProperty().addListener(o -> change());
    }

    /** Something changed that the panel shows, and so does the picture. */
    protected final void change() {
        panelStale = true;
        look();
    }

    /** Something changed that the picture alone shows. */
    protected final void look() {
        pictureStale = true;
        if (shown()) {
            onInvalidated.run();
        }
    }

    @Override
    public final Region stage() {
        return stage;
    }

    @Override
    public final Region panel() {
        return panel;
    }

    @Override
    public final void refresh() {
        if (panelStale) {
            panelStale = false;
            controls.run();
        }
        if (pictureStale) {
            pictureStale = false;
            picture.run();
        }
    }

    @Override
    public final boolean stale() {
        return pictureStale || panelStale;
    }

    @Override
    public final void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }
}
