package gradientlab.cli.option;

import gradientlab.experiment.json.Excerpt;
import gradientlab.text.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The streams and the language a command speaks through; always UTF-8, whatever the system's default. */
public final class Terminal {

    private final Delivery delivery;
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Texts texts;

    public Terminal(OutputStream out, OutputStream err, InputStream in, Texts texts) {
        delivery = new Delivery(out);
        this.out = new PrintStream(delivery, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.in = in;
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public InputStream in() {
        return in;
    }

    /** For bytes. */
    public OutputStream out() {
        return out;
    }

    /** For what is drawn and wiped again, such as progress. */
    public PrintStream err() {
        return err;
    }

    /** A line of results. */
    public void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /** A line on what went wrong; whatever it quotes, it stays one line and moves no cursor. */
    public void complain(String sentence) {
        err.print(sentence.replaceAll("\\p{Cntrl}+", " ").strip());
        err.print('\n');
        err.flush();
    }

    /**
     * What a complaint is about: the line of a typed text, and below it what marks the part that is wrong.
     */
    public void quote(Excerpt excerpt) {
        excerpt.marked().lines().forEach(line -> err.print("  " + line.replaceAll("\\p{Cntrl}", " ") + "\n"));
        err.flush();
    }

    /** Whether everything printed so far has arrived, or as much of it as its reader wanted. */
    public boolean delivered() {
        return !out.checkError() || delivery.readerGone();
    }
}
