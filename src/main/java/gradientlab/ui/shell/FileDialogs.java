package gradientlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for files; tests answer in their place. */
public interface FileDialogs {

    /** What files end in that may hold a recipe. */
    List<String> RECIPES = List.of(".json", ".glab", ".png", ".gif", ".pdf");

    /** Which recipe or picture to open. */
    Optional<Path> toOpen();

    /** Which file with that ending to read. */
    Optional<Path> toRead(String ending);

    /** Where to write, proposing a name. */
    Optional<Path> toSave(String proposed);
}
