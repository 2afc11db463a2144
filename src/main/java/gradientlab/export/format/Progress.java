package gradientlab.export.format;

/** Listens to an export and may stop it. Called on the thread that exports. */
public interface Progress {

    /** Listens to nothing and never stops. */
    Progress NONE = new Progress() {
        @Override
        public void at(int done, int of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** {@code done} of {@code of} parts (frames, rows, ...) are finished; the last call has done = of. */
    void at(int done, int of);

    /** Whether the export should stop and leave no file. An interrupted thread stops it as well. */
    boolean cancelled();
}
