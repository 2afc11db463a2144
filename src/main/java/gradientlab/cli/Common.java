package gradientlab.cli;

import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options every command has. */
@Command(versionProvider = Common.Version.class)
final class Common {

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
    void check(Terminal terminal) throws Refusal {
        if (language != null
                && Arrays.stream(Language.values()).noneMatch(known -> known.code().equals(language))) {
            throw Refusal.usage(terminal.text("cli.error.choice", "--lang", "en, ko", language));
        }
    }

    /** The version the build was made as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Common.class.getResourceAsStream("/assets/version.properties")) {
                properties.load(in);
            }
            return new String[] {CommandLineMain.NAME + " " + properties.getProperty("version")};
        }
    }
}
