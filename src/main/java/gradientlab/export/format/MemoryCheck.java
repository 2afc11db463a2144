package gradientlab.export.format;

/**
 * Refuses a picture that memory can't hold before it runs short, which would hurt the rest of the program.
 */
final class MemoryCheck {

    /** Bytes a pixel, measured at 7680 x 4320: the picture itself, the painter's layers, the encoder's. */
    private static final int FILM = 26;

    private static final int STILL = 7;

    private MemoryCheck() {}

    /**
     * Checks the options and whether there is room for what they ask.
     *
     * @throws ExportException naming what is wrong with them
     */
    static void check(Format format, ExportOptions options) throws ExportException {
        options.check(format);
        long pixels = (long) options.width() * options.height();
        long needed = pixels * (format == Format.GIF ? FILM : format.picture() ? STILL : 0);
        if (needed > free()) {
            System.gc(); // what is no longer used counts as free
            if (needed > free()) {
                throw tooLarge(options);
            }
        }
    }

    static ExportException tooLarge(ExportOptions options) {
        return new ExportException("export.memory", options.width() + "x" + options.height());
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
