package gradientlab.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fuzzes the readers with Jazzer, each in a process of its own, and keeps the small inputs that together
 * reach what all reached. Not by itself in a build, since its name does not end in Test, but by
 * {@code ./mvnw -q test -Pfuzz -Dtest=Fuzz}. {@code -Dfuzz.for=600} says for how many seconds each,
 * {@code -Dfuzz=csv,formulas} which ones; what was found stands in target/fuzz.
 */
class Fuzz {

    /** What is kept of a target in the repository, in bytes. */
    private static final int MOST_KEPT = 60_000;

    /** The longest input that is kept; those with a finding are written into a test by hand. */
    private static final int LONGEST_KEPT = 1_500;

    private static final Pattern WORD = Pattern.compile("\"[a-z_/0-9]{2,20}\"|[a-z_]{3,20}");

    @ParameterizedTest
    @EnumSource
    void nothingIsFound(Target target) throws IOException, InterruptedException {
        String wanted = System.getProperty("fuzz", "");
        if (!wanted.isEmpty() && !List.of(wanted.split(",")).contains(target.id())) {
            return;
        }
        Path folder = Path.of("target", "fuzz", target.id()).toAbsolutePath();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        TreeSet<String> words = new TreeSet<>();
        List<byte[]> inputs = new ArrayList<>(Seeds.of(target));
        inputs.addAll(Corpus.read(target));
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(seeds.resolve("seed-" + i), inputs.get(i));
            Matcher word = WORD.matcher(new String(inputs.get(i), StandardCharsets.ISO_8859_1));
            while (word.find()) {
                words.add('"' + word.group().replace("\"", "\\\"") + '"');
            }
        }
        Path dictionary = folder.resolve("words.txt");
        Files.write(dictionary, words);

        String seconds = System.getProperty("fuzz.for", "600");
        int code = jazzer(target, folder, "--keep_going=50", "-max_total_time=" + seconds,
                "-dict=" + dictionary, "-timeout=120", "-rss_limit_mb=3000", corpus.toString(),
                seeds.toString());
        jazzer(target, folder, "-merge=1", kept.toString(), seeds.toString(), corpus.toString());
        keep(target, kept);
        assertEquals(0, code, "findings in " + folder + ", see log.txt there");
    }

    private static int jazzer(Target target, Path folder, String... arguments)
            throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:-OmitStackTraceInFastThrow", "-Djava.awt.headless=true",
                "-Dfuzz=" + target.id(), "-Dfuzz.seconds=10", "-cp", path,
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Fuzzed.class.getName(),
                "--instrumentation_includes=gradientlab.**",
                "--instrumentation_excludes=gradientlab.text.**:gradientlab.fuzz.**",
                "-max_len=" + target.longest(), "-use_value_profile=1"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()))
                .start().waitFor();
    }

    /** The shortest inputs of the merged corpus, and all that were kept before. */
    private static void keep(Target target, Path merged) throws IOException {
        List<byte[]> all = new ArrayList<>(Corpus.read(target));
        int size = all.stream().mapToInt(input -> input.length).sum();
        try (Stream<Path> files = Files.list(merged)) {
            List<byte[]> fresh = files.map(Fuzz::bytes).filter(input -> input.length <= LONGEST_KEPT)
                    .sorted(Comparator.comparingInt(input -> input.length)).toList();
            for (byte[] input : fresh) {
                size += input.length;
                if (size > MOST_KEPT) {
                    break;
                }
                all.add(input);
            }
        }
        Corpus.write(target, all.stream());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
