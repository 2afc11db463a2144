package gradientlab.cli.option;

import gradientlab.text.Texts.Language;
import gradientlab.text.Version;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options every command has. */
@Command(versionProvider = Common.Release.class)
public final class Common {

    /** What the program is called in usage texts. */
    public static final String NAME = "gradient-lab";

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "en|ko", descriptionKey = "lang")
    private String language;

    /**
     * Checks what picocli can't; the language itself was needed, and taken, before anything was parsed.
     *
     * @throws Refusal for a language that is none
     */
    public void check(Terminal terminal) throws Refusal {
        if (language != null
                && Arrays.stream(Language.values()).noneMatch(known -> known.code().equals(language))) {
            throw Refusal.usage(terminal.text("cli.error.choice", "--lang", "en, ko", language));
        }
    }

    /** The program and its version, for {@code --version}. */
    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {NAME + " " + Version.number()};
        }
    }
}
