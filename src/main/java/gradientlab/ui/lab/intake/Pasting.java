package gradientlab.ui.lab.intake;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;

/** What becomes of what is pasted: a file is as if it had been dropped, text is a table for the lab. */
public final class Pasting {

    private final LabContext context;
    private final Supplier<Optional<Lab>> lab;
    private final Predicate<List<File>> files;

    /** @param files takes files, or says why not */
    public Pasting(LabContext context, Supplier<Optional<Lab>> lab, Predicate<List<File>> files) {
        this.context = context;
        this.lab = lab;
        this.files = files;
    }

    /** Takes what the clipboard holds; FX thread only. */
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            files.test(clipboard.getFiles());
        } else if (!clipboard.hasString() || !paste(clipboard.getString())) {
            context.intake().refuse(context.words().texts().get("message.paste.none"));
        }
    }

    private boolean paste(String text) {
        return lab.get().map(shown -> shown.pasteTable(text)).orElse(false);
    }
}
