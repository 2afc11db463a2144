package gradientlab.cli.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be trained is refused in one sentence, with exit code 2 and nothing on disk. */
class TimeBadInputTest {

    private static final String GIVEN =
            "{'format':'gradient-lab/1','lab':'time','networks':[{'cell':'rnn_tanh',"
                    + "'parameters':{'W_ih':[[1],[2]],'W_hh':%s,'b_ih':[0,0],'b_hh':[0,0],'W_out':[[1,1],[2,2]],"
                    + "'b_out':[0,0]}}],'loss':'%s','data':{'inputs':[[[1],[2]],[[3],[4]]],'targets':%s}}";

    @TempDir
    Path folder;

    private void refused(String sentence, String input, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("time"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve("out.json").toString()));
        Run run = Run.with(input, all.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(sentence), run.err());
        assertTrue(run.errLines().stream().skip(1).allMatch(line -> line.startsWith("Try '")), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("Usage"), run.err());
        assertFalse(Files.exists(folder.resolve("out.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "--task recall:length=4 | task.length must be a whole number in 5 to 200, got 4",
            "--task recall:length=201 | task.length must be a whole number in 5 to 200, got 201",
            "--task parity | unknown task parity",
            "--network ltsm | unknown cell ltsm (networks[0].cell); did you mean lstm?",
            "--network lstm:hidden=0 | hidden must be a whole number in [2, 128], got 0 (networks[0].hidden)",
            "--network rnn_tanh:forget_bias=1 | networks[0].forget_bias: only lstm and gru have a gate that keeps",
            "--network gru:init=identity | networks[0].init identity belongs to rnn_tanh and rnn_relu, not to gru",
            "--network gru:clip=1,clip_value=1 | clip must be",
            "--network lstm:hidden=128 --task recall:length=200 --batch 256 | GB; the limit is 0.5 GB",
            "--batch 0 | batch must be a whole number in [1, 256], got 0",
            "--steps -1 | steps must be a whole number in [0, 100000], got -1",
            "--every 0 | --every must be a whole number of 1 or more, got 0",
            "--mode training --tensors --format csv | --tensors goes with json or jsonl, not with csv",
            "--optimizer newton | unknown optimizer newton",
            "apples | this is a recipe of the lab graph; run it with graph",
            "nothing-like-it | is neither a file nor a preset",
            "--task text:text=nowhere.txt | nowhere.txt does not exist",
    })
    void eachMistakeHasItsSentence(String words, String sentence) throws IOException {
        refused(sentence, "", words.split(" "));
    }

    @Test
    void aFileOfTextMustBeLongEnough() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "a");
        refused("task.text needs at least 42 characters, T + 2; this file has 1", "",
                "--task", "text:text=" + file);
        assertEquals("a", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "[[1,2,3],[4,5,6],[7,8,9]] | mse | [[1,2],[3,4]]"
                    + "| networks[0].parameters.W_ih must have shape [3][1], got [2][1]",
            "[[1,2,3],[4,5,6]] | mse | [[1,2],[3,4]]"
                    + "| networks[0].parameters.W_ih must have shape [3][1], got [2][1]",
            "[[1,2]] | mse | [[1,2],[3,4]]"
                    + "| networks[0].parameters.W_hh must have shape [2][2], got [1][2]",
            "[[1,2],[3]] | mse | [[1,2],[3,4]] | networks[0].parameters.W_hh[1] must hold 2 numbers",
            "[[1,2],[3,4]] | mse | [[1],[3]]"
                    + "| networks[0].parameters.W_out must have shape [1][2], got [2][2]",
            "[[1,2],[3,4]] | mse | [[1,2]] | data.targets must have shape [2][O], got [1][2]",
            "[[1,2],[3,4]] | bce | [[0,1],[2,1]] | targets[1][0] must be in [0, 1], got 2",
            "[[1,2],[3,4]] | cross_entropy | [[0],[0.5]] | targets[1][0] must be a whole number in [0, 999]",
            "[[1,2],[3,4]] | cross_entropy | [[0],[2]] | targets name class 2, but the output layer tells only 2",
            "[[1,2],[3,4]] | hinge | [[1,2],[3,4]] | unknown loss hinge",
    })
    void givenNumbersMustFit(String weights, String loss, String targets, String sentence)
            throws IOException {
        refused(sentence, String.format(GIVEN, weights, loss, targets).replace('\'', '"'), "-");
    }
}
