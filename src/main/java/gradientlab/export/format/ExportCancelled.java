package gradientlab.export.format;

/** The export was stopped on request; there is no file of it, and an older one is as it was. */
public final class ExportCancelled extends ExportException {

    private static final long serialVersionUID = 1;

    public ExportCancelled() {
        super("export.cancelled");
    }

    /** Stops the export here if the listener asks for it or the thread was interrupted. */
    public static void ifAsked(Progress progress) throws ExportCancelled {
        if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new ExportCancelled();
        }
    }
}
