package gradientlab.ui.lab.modes;

/**
 * A mode of a picture and a panel: each is brought up to date at the next pulse after something it shows has
 * changed, and no pulse is asked for while another mode is shown.
 */
public abstract class PicturedMode implements ModeView {

    private boolean pictureStale = true;
    private boolean panelStale = true;
    private Runnable onInvalidated = () -> {};

    /** Whether the lab shows this mode now. */
    protected abstract boolean shown();

    protected abstract void refreshPicture();

    protected abstract void refreshPanel();

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
    public final void refresh() {
        if (panelStale) {
            panelStale = false;
            refreshPanel();
        }
        if (pictureStale) {
            pictureStale = false;
            refreshPicture();
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
