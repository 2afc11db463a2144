package gradientlab.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Linux's launcher, in place of jpackage's, which asks the package managers twice at every start to whom it
 * belongs: that took 0.15 s of the 0.4 s until {@code --help} was printed.
 */
final class ShellLauncher {

    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Gradient Lab by the Java that is beside it, wherever the folder lies.
            self=$0
            [ -h "$self" ] && self=$(readlink -f -- "$self")
            case $self in */*) ;; *) self=./$self ;; esac
            # A name from the root on needs no second process to ask for the folder's.
            case $self in
                *//* | */./* | */../*) top= ;;
                /*/bin/*) top=${self%%/bin/*} ;;
                *) top= ;;
            esac
            [ -n "$top" ] || top=$(CDPATH= cd -- "${self%%/*}/.." && pwd) || exit 1
            APPDIR=$top/lib/app
            exec "$top/lib/runtime/bin/java" %s -cp "$APPDIR/%s.jar" gradientlab.Main "$@"
            """;

    private ShellLauncher() {}

    /** @param options for Java, in which $APPDIR is the folder of the jar */
    static void write(Layout image, List<String> options) throws IOException {
        String quoted = options.stream().map(option -> '"' + option + '"').collect(Collectors.joining(" "));
        Files.delete(image.launcher());
        Files.writeString(image.launcher(), SCRIPT.formatted(quoted, Layout.NAME));
        image.launcher().toFile().setExecutable(true, false);
    }
}
