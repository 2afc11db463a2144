package gradientlab.ui.shell;

import gradientlab.ui.widget.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The file dialogs of the system; remembers the folder while the program runs. */
final class SystemFileDialogs implements FileDialogs {

    private final Window owner;
    private final Words words;
    private File folder;

    SystemFileDialogs(Window owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser("files.open");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(
                        words.texts().get("files.recipes"),
                        RECIPES.stream().map(ending -> "*" + ending).toList()),
                new FileChooser.ExtensionFilter(words.texts().get("files.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toRead(String ending) {
        FileChooser chooser = chooser("files.read");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending),
                new FileChooser.ExtensionFilter(words.texts().get("files.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(String proposed) {
        FileChooser chooser = chooser("files.save");
        chooser.setInitialFileName(proposed);
        int dot = proposed.lastIndexOf('.');
        if (dot > 0) {
            String ending = proposed.substring(dot + 1);
            // The second one for names with another ending, which may choose another kind of file.
            chooser.getExtensionFilters().addAll(
                    new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending),
                    new FileChooser.ExtensionFilter(words.texts().get("files.all"), "*"));
        }
        return remember(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.texts().get(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remember(File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
