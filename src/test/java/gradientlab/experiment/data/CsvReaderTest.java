package gradientlab.experiment.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    /** Twelve good rows of two numbers and a class. */
    private static final String ROWS =
            IntStream.range(0, 12).mapToObj(i -> i + "," + 2.5 * i + "," + i % 2 + "\n")
                    .collect(Collectors.joining());

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad("", "data.csv holds no examples"),
                bad("\n \n", "data.csv holds no examples"),
                bad("x,y,class\n", "data.csv must hold at least 10 examples, got 0"),
                bad("1,2,0\n3,4,1\n", "data.csv must hold at least 10 examples, got 2"),
                bad(ROWS.replaceAll(",[01]\n", ",1\n"),
                        "data.csv: there must be two classes at least, got only 1"),
                bad(ROWS + "7,oak,1\n", "data.csv, line 13, column 2: there must be a number, got oak"),
                bad("x,y,class\n" + ROWS + "oak,7,1\n",
                        "data.csv, line 14, column 1: there must be a number, got oak"),
                bad("1,oak,0\n" + ROWS, "data.csv, line 1, column 2: there must be a number, got oak"),
                bad(ROWS + "7,,1\n", "data.csv, line 13, column 2: the value is missing"),
                bad(ROWS + "7,?,1\n", "data.csv, line 13, column 2: the value is missing"),
                bad(ROWS + "NaN,7,1\n", "data.csv, line 13, column 1: the value is missing"),
                bad(ROWS + "7,7,\n", "data.csv, line 13, column 3: the value is missing"),
                bad(ROWS + "7,7\n", "data.csv, line 13: there must be 3 columns as in the first line, got 2"),
                bad(ROWS + "7,7,7,7\n",
                        "data.csv, line 13: there must be 3 columns as in the first line, got 4"),
                bad(ROWS + "1e400,7,1\n",
                        "data.csv, line 13, column 1: a number must be within ±1e9, got 1e400"),
                bad(ROWS + "Infinity,7,1\n",
                        "data.csv, line 13, column 1: there must be a number, got Infinity"),
                bad(ROWS + "0x10,7,1\n", "data.csv, line 13, column 1: there must be a number, got 0x10"),
                bad("1\n2\n",
                        "data.csv, line 1: there must be 2 to 1001 columns, numbers first and the class last,"
                                + " got 1"),
                bad(IntStream.range(0, 150).mapToObj(i -> i + "," + i + "\n").collect(Collectors.joining()),
                        "data.csv: the last column must hold the class; it holds 150 different ones, at most 100"
                                + " are allowed"));
    }

    private static Arguments bad(String text, String sentence) {
        return Arguments.of(text, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeHasItsSentenceWithLineAndColumn(String text, String sentence) {
        RecipeException refused =
                assertThrows(RecipeException.class, () -> CsvReader.parse(text, "data.csv"));
        assertEquals(sentence, refused.getMessage());
        String korean = refused.in(Texts.of(Language.KO));
        assertTrue(korean.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), korean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y,class\n", "\"x, in cm\",y,\"class\"\n", ",y,class\n"})
    void aHeaderMayBeThereOrNot(String header) throws RecipeException {
        DataSet set = CsvReader.parse(header + ROWS, "data.csv");
        assertEquals(12, set.rows());
        assertEquals(2, set.features());
        assertArrayEquals(new double[] {0, 0, 1, 2.5}, Arrays.copyOf(set.inputs(), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateToo(String separator) throws RecipeException {
        assertEquals(12, CsvReader.parse(ROWS.replace(",", separator), "data.csv").rows());
    }

    @Test
    void windowsLineEndsAByteOrderMarkSpacesAndEmptyLinesDoNoHarm() throws RecipeException {
        String text = "\uFEFF" + ROWS.replace("\n", "\r\n\r\n").replace(",", " , ");
        assertEquals(12, CsvReader.parse(text, "data.csv").rows());
    }

    @Test
    void classesCountFrom0ByNumberOrByName() throws RecipeException {
        String numbers = ROWS.replaceAll(",1\n", ",10\n").replaceAll(",0\n", ",2\n") + "1,1,-3\n";
        DataSet numeric = CsvReader.parse(numbers, "data.csv");
        assertEquals(3, numeric.classes());
        assertArrayEquals(new int[] {1, 2, 1}, Arrays.copyOf(numeric.labels(), 3));
        assertEquals(0, numeric.labels()[12]);
        DataSet named = CsvReader.parse(ROWS.replace(",1\n", ",ash\n").replace(",0\n", ",oak\n"), "data.csv");
        assertArrayEquals(new int[] {1, 0, 1}, Arrays.copyOf(named.labels(), 3));
        DataSet same = CsvReader.parse(ROWS + "1,1,1.0\n", "data.csv");
        assertEquals(2, same.classes(), "1 and 1.0 are one class");
    }

    @Test
    void theShippedSetsAreWhole() {
        DataSet digits = ShippedSets.get("digits");
        assertEquals(List.of(1797, 64, 10), List.of(digits.rows(), digits.features(), digits.classes()));
        DataSet iris = ShippedSets.get("iris");
        assertEquals(List.of(150, 4, 3), List.of(iris.rows(), iris.features(), iris.classes()));
        assertEquals(5.1, iris.inputs()[0]);
        for (String id : ShippedSets.IDS) {
            assertEquals(ShippedSets.rows(id), ShippedSets.get(id).rows());
        }
    }

    @Test
    void theirAuthorsAndLicenceAreNamedBesideThem() throws IOException {
        String readme = Files.readString(Path.of("assets/datasets/README.md"));
        for (String named : List.of("Alpaydin", "Kaynak", "Fisher", "CC BY 4.0", "digits.csv", "iris.csv")) {
            assertTrue(readme.contains(named), named);
        }
    }

    @Test
    void aFileThatCanNotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.csv");
        assertEquals(missing + " does not exist", refusal(missing));
        assertEquals(folder + " is a folder, not a CSV file", refusal(folder));
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, new byte[] {'1', ',', (byte) 0xE9});
        assertEquals(latin + " is not UTF-8 text", refusal(latin));
        Path large = folder.resolve("large.csv");
        Files.write(large, new byte[CsvText.MAX_BYTES + 1]);
        assertEquals(large + " may have at most 32 MB", refusal(large));
    }

    private static String refusal(Path file) {
        return assertThrows(RecipeException.class, () -> CsvReader.read(file)).getMessage();
    }

    @Test
    void aRecipeTrainsOnAFileAndSaysWhereBatchOrShapeDoNotFit(@TempDir Path folder)
            throws IOException, RecipeException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, ROWS);
        FlowRecipe recipe =
                FlowRecipe.of(List.of(NetworkSpec.of(0).withDepth(2)), new FileData(file.toString()));
        assertEquals(
                "batch must be at most 10, the number of training examples, got 32",
                assertThrows(RecipeException.class, () -> new Training(recipe)).getMessage());
        FlowRecipe fitting = Recipes.check(recipe.withBatch(5));
        assertEquals(recipe.withBatch(5), fitting);
        Training training = new Training(fitting);
        training.advance(20, Parallel.ALONE);
        assertEquals(2, training.stepsPerEpoch());
        assertEquals(10, training.snapshot().epoch());
        NetworkSpec.Parameters wrong = new NetworkSpec.Parameters(
                List.of(List.of(List.of(1.0)), List.of(List.of(1.0))), List.of(), List.of(), List.of());
        NetworkSpec given = NetworkSpec.of(0).withDepth(1).withWidth(1).withParameters(Optional.of(wrong));
        assertEquals(
                "networks[0].parameters.W[0] must have shape [1][2], got [1][1]",
                assertThrows(RecipeException.class,
                        () -> new Training(fitting.withNetworks(List.of(given)))).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\elsewhere\\share\\table.csv", "/dev/null", "/dev/zero"})
    void neitherAShareOfAnotherMachineNorADeviceIsOpened(String path) {
        RecipeException refusal = assertThrows(RecipeException.class, () -> CsvReader.read(Path.of(path)));
        assertTrue(refusal.getMessage().contains("can't be read") || !Files.exists(Path.of(path)),
                refusal.getMessage());
    }

    @Test
    void aClassTooLargeForANumberIsAName() throws RecipeException {
        DataSet set = CsvReader.parse("1,2\n".repeat(6) + "1,81e8888\n1,9e999\n".repeat(3), "table.csv");
        assertEquals(3, set.classes());
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 1, 2, 1, 2, 1, 2}, set.labels());
    }

    @Test
    void aFileIsReadAgainOnlyIfItsSizeOrTimeHasChanged(@TempDir Path folder)
            throws IOException, RecipeException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, ROWS);
        CsvReader.Table first = CsvReader.table(file);
        assertSame(first, CsvReader.table(file));
        CsvReader.Pair pair = CsvReader.columns(file, 1, 2);
        assertSame(pair, CsvReader.columns(file, 1, 2));
        assertEquals(1, CsvReader.columns(file, 3, 2).first()[1], "other columns of the same file");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, ROWS + "12,30,0\n");
        Files.setLastModifiedTime(file, time);
        assertEquals(13, CsvReader.table(file).set().rows(), "another size");
        Files.writeString(file, ROWS + "12,99,0\n");
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(5)));
        assertEquals(99, CsvReader.table(file).set().inputs()[25], "another time");
        assertEquals(99, CsvReader.columns(file, 1, 2).second()[12], "another time");
    }

    @Test
    void aFileThatIsGoneOrSpoiledIsNotRemembered(@TempDir Path folder) throws IOException, RecipeException {
        Path file = folder.resolve("mine.csv");
        assertEquals(file + " does not exist", refusal(file));
        Files.writeString(file, ROWS);
        assertEquals(12, CsvReader.read(file).rows());
        Files.writeString(file, "1,2\n");
        assertThrows(RecipeException.class, () -> CsvReader.read(file));
        Files.delete(file);
        assertEquals(file + " does not exist", refusal(file));
    }

    @Test
    void onlyTheLastFewFilesAreKept(@TempDir Path folder) throws IOException, RecipeException {
        FileCache<String> cache = new FileCache<>(2);
        List<Path> asked = new ArrayList<>();
        for (String name : List.of("a", "b", "a", "c", "a", "b")) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                Files.writeString(file, name);
            }
            assertEquals(name, cache.get(file, List.of(), path -> {
                asked.add(path);
                return name;
            }));
        }
        assertEquals(List.of("a", "b", "c", "b"),
                asked.stream().map(path -> path.getFileName().toString()).toList());
    }
}
