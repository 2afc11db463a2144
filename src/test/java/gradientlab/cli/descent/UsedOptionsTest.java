package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradientlab.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever names an option expects something of it: each that is offered changes what is written. */
class UsedOptionsTest {

    /** A command line, and what is put behind it; numbers without, a picture with {@code --size}. */
    private record Row(String command, String more) {

        Set<String> options() {
            return named(more);
        }
    }

    private static final String RACE = "race --surface himmelblau --start -1,-1.5 --runner adam --runner sgd";
    private static final String BOWL =
            "race --surface a*x^2+y^2 --param a=1 --runner adam --runner sgd:lr=0.01 --steps 40";

    private static final List<Row> RACES = List.of(
            new Row(RACE, "--same-rate 0.003"),
            new Row(RACE + " --steps 30", "--best-rates"),
            new Row(RACE, "--budget 20"),
            new Row(RACE, "--target 30"),
            new Row(RACE, "--format csv"),
            new Row("race", "--surface rosenbrock"),
            new Row(BOWL, "--param a=3"),
            new Row("race --surface logistic_regression --runner sgd --steps 50 --format csv", "--batch 1"),
            new Row(BOWL, "--view 2,5,2,5"),
            new Row(RACE, "--start 0,0"),
            new Row(RACE, "--steps 7"),
            new Row(RACE + " --noise 2", "--seed 9"),
            new Row("race", "--runner adam --runner rmsprop"),
            new Row(RACE, "--schedule cosine"),
            new Row(RACE, "--clip-norm 0.01"),
            new Row(RACE, "--clip-value 0.01"),
            new Row(RACE, "--noise 2"));

    private static final String MAP = "sweep --surface rosenbrock --runner adam --steps 60"
            + " --x lr=1e-3..1:log:3 --y beta1=0..0.9:3 --metric final_loss --out -";
    private static final String NUMBERS = MAP + " --format csv";
    private static final String PICTURE = MAP.replace("--out -", "--out map.png --size 400x300");
    private static final String STARTS =
            "sweep --surface x^2+a*y^2 --param a=1 --runner sgd:lr=0.3 --runner adam --steps 30 --basins 3 --out - --format csv";

    private static final List<Row> SWEEPS = List.of(
            new Row(NUMBERS, "--x lr=1e-2..1:log:3"),
            new Row(NUMBERS, "--y beta1=0..0.5:3"),
            new Row(NUMBERS, "--metric diverged"),
            new Row("sweep books-bowl --out - --format csv --metric final_loss --basins 2", "--basins 4"),
            new Row(STARTS, "--index 1"),
            new Row(NUMBERS, "--format json"),
            new Row(NUMBERS, "--surface himmelblau"),
            new Row(STARTS, "--param a=4"),
            new Row("sweep --surface logistic_regression --runner sgd --steps 30 --basins 3 --metric final_loss"
                    + " --out - --format csv", "--batch 1"),
            new Row(STARTS, "--view 2,5,2,5"),
            new Row(NUMBERS, "--start 0,0"),
            new Row(NUMBERS, "--steps 7"),
            new Row(NUMBERS + " --noise 2", "--seed 9"),
            new Row(NUMBERS.replace("--runner adam ", ""), "--runner adam:beta2=0.5"),
            new Row(NUMBERS, "--schedule cosine"),
            new Row(NUMBERS, "--clip-norm 0.01"),
            new Row(NUMBERS.replace("adam", "nag").replace("beta1", "momentum"), "--clip-value 0.01"),
            new Row(NUMBERS, "--noise 2"),
            new Row(PICTURE, "--size 500x400"),
            new Row(PICTURE, "--theme light"),
            new Row(PICTURE, "--type slides"),
            new Row(PICTURE, "--no-caption"),
            new Row(PICTURE, "--no-recipe"));

    @TempDir
    private Path folder;

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = Pattern.compile("--[a-z-]*[a-z]").matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    /** What a command line writes, to a file or to standard output. */
    private String written(String line) throws Exception {
        Path file = folder.resolve("map.png");
        Run run = Run.of(line.replace("map.png", file.toString()).split(" "));
        assertEquals(0, run.code(), line + "\n" + run.err());
        return Files.exists(file) ? HexFormat.of().formatHex(Files.readAllBytes(file)) : run.out();
    }

    /** A line with what is put behind it, in place of what it names already. */
    private static String put(Row row) {
        List<String> words = new ArrayList<>(Arrays.asList(row.command().split(" ")));
        for (String option : row.options()) {
            int at = words.indexOf(option);
            if (at >= 0) {
                words.remove(at);
                words.remove(at);
            }
        }
        return String.join(" ", words) + " " + row.more();
    }

    private void each(String command, List<Row> rows) throws Exception {
        Set<String> offered = named(Run.of(command, "--help", "--lang", "en").out().split("\n\n", 2)[1]);
        Set<String> tried = new TreeSet<>(Set.of("--help", "--version", "--lang", "--out"));
        for (Row row : rows) {
            tried.addAll(row.options());
            assertFalse(written(row.command()).equals(written(put(row))), row.toString());
        }
        assertEquals(tried, offered);
    }

    @Test
    void eachOptionOfARaceChangesItsTable() throws Exception {
        each("race", RACES);
    }

    @Test
    void eachOptionOfASweepChangesItsMap() throws Exception {
        each("sweep", SWEEPS);
    }

    @ParameterizedTest
    @CsvSource({"race,--fan,30", "race,--relief,'30,40'", "race,--frames,5", "sweep,--fan,30",
            "sweep,--relief,'30,40'", "sweep,--frames,5", "sweep,--fps,9", "sweep,--step,3"})
    void whatACommandCanNotUseIsRefused(String command, String option, String value) {
        Run run = Run.of(command, option, value, "--out", folder.resolve("a.png").toString());
        assertEquals(2, run.code());
        assertEquals("unknown option " + option,
                run.errLines().get(0).replaceAll(".*(unknown option --\\w+).*", "$1"));
        assertFalse(Files.exists(folder.resolve("a.png")));
    }
}
