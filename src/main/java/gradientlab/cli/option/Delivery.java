package gradientlab.cli.option;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Passes results on and remembers whether their reader had enough before all had arrived. */
final class Delivery extends FilterOutputStream {

    private boolean readerGone;

    Delivery(OutputStream out) {
        super(out);
    }

    /** Whether what reads the pipe closed it: {@code head -1} does so, and nothing failed. */
    boolean readerGone() {
        return readerGone;
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private void attempt(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            // Java has no class for it. Unix says "Broken pipe", Windows "The pipe is being closed".
            String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            readerGone |= said.contains("pipe");
            throw e;
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
