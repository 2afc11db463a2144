package gradientlab.cli.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import gradientlab.cli.option.NamedKnobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A training that can't be is refused in one sentence, with exit code 2, and leaves nothing on disk. */
class FlowBadInputTest {

    private static final String HEAD = "{\"format\":\"gradient-lab/1\",\"lab\":\"flow\",";

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void refused(Run run, String words, int lines) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(lines, run.errLines().size(), run.err());
        assertTrue(run.errLines().get(0).contains(words), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("Usage"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'networks':[{'depth':0}],'data':'xor' | depth must be a whole number in [1, 100], got 0 (networks[0].depth)",
            "'networks':[{'depth':10000}],'data':'xor' | depth must be a whole number in [1, 100], got 10000",
            "'networks':[{'width':0}],'data':'xor' | width must be a whole number in [1, 512], got 0",
            "'networks':[{'depth':100,'width':512},{'depth':20,'width':512}],'data':'xor' | all networks together may have 30 million weights, these have 32 million",
            "'networks':[],'data':'xor' | networks must hold 1 to 4 networks, got 0",
            "'networks':[{}] | data is missing",
            "'networks':[{'activation':'rellu'}],'data':'xor' | unknown activation rellu (networks[0].activation); did you mean relu?",
            "'networks':[{'block':'skip'}],'data':'xor' | unknown block skip (networks[0].block)",
            "'networks':[{'init':'he_norm'}],'data':'xor' | unknown initializer he_norm",
            "'networks':[{'colour':1}],'data':'xor' | unknown field colour (networks[0])",
            "'networks':[{}],'data':'xor','changes':[{'at':3,'network_regularizers':[{'rotation':5}]}] | augmentation moves images; these data are points (changes, step 3, network_regularizers[0].rotation)",
            "'networks':[{}],'data':'xor','changes':[{'at':3,'network_regularizers':[{},{}]}] | changes[0].network_regularizers must hold 1, one for each network, got 2",
            "'networks':[{}],'data':'xor','changes':[{'at':3,'network_regularizers':[{'l2':1}]}] | l2 must be in [0, 0.3], got 1 (changes[0].network_regularizers[0].l2)",
            "'networks':[{}],'data':'xor','changes':[{'at':3,'network_regularizers':[{'clip':1}]}] | unknown field clip (changes[0].network_regularizers[0])",
            "'networks':[{}],'data':'circle' | unknown data set circle; did you mean circles?",
            "'networks':[{}],'data':'xor','loss':'hinge' | unknown loss hinge",
            "'networks':[{}],'data':'xor','optimizer':'adm' | unknown optimizer adm",
            "'networks':[{}],'data':'xor','batch':321 | batch must be at most 320, the number of training examples, got 321",
            "'networks':[{}],'data':'xor','steps':1000001 | steps must be a whole number in [1, 1000000]",
            "'networks':[{}],'data':'iris','loss':'bce' | loss bce takes two classes, the data have 3",
            "'networks':[{'parameters':{'W':[[[1,2]],[[1]]]}}],'data':{'inputs':[[1,2,3]],'targets':[1]} | networks[0].parameters.W[0] must have shape [1][3], got [1][2]",
            "'networks':[{'parameters':{'W':[[[1,2]],[[1]]],'b':[[1,2],[3]]}}],'data':{'inputs':[[1,2]],'targets':[1]} | networks[0].parameters.b[0] must have shape [1], got [2]",
            "'networks':[{'depth':2,'parameters':{'W':[[[1,2]],[[1]]]}}],'data':{'inputs':[[1,2]],'targets':[1]} | networks[0].parameters.W must hold 3 arrays, one a layer, got 2",
            "'networks':[{'parameters':{'W':[[[1,2],[3]],[[1,1]]]}}],'data':{'inputs':[[1,2]],'targets':[1]} | networks[0].parameters.W[0][1] must hold 2 numbers",
            "'networks':[{}],'data':{'inputs':[[1,2],[3,4]],'targets':[1]} | targets must hold 2, one for each row of inputs, got 1",
            "'networks':[{}],'data':{'inputs':[[1,2],[3]],'targets':[1,0]} | inputs[1] must hold 2 numbers",
    })
    void aRecipeThatCannotBeTrainedIsNamedWithFieldFoundAndWanted(String fields, String words)
            throws IOException {
        String json = HEAD + fields.replace('\'', '"') + "}";
        Path file = Files.writeString(folder.resolve("bad.json"), json);
        Path out = Files.writeString(folder.resolve("out.json"), "before");
        refused(Run.of("flow", file.toString(), "--out", out.toString()), words, 1);
        refused(Run.with(json, "flow", "-", "--out", "-", "--format", "json"), words, 1);
        refused(Run.of("check", file.toString()), words, 1);
        assertEquals("before", Files.readString(out));
        assertEquals(List.of("bad.json", "out.json"), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a,b,kind;1,2,0;3,much,1 | line 3, column 2: there must be a number, got much",
            "1,2,0;3,,1;4,5,1 | line 2, column 2: the value is missing",
            "1,2,0;3,4,0;5,6,0;7,8,0;9,1,0;1,2,0;3,4,0;5,6,0;7,8,0;9,1,0;1,3,0 | there must be two classes at least, got only 0",
            "1,2,0;3,4;5,6,1 | line 2: there must be 3 columns as in the first line, got 2",
            "'' | holds no examples",
    })
    void aFileOfDataIsRefusedWithLineAndColumn(String lines, String words) throws IOException {
        Path data = Files.writeString(folder.resolve("mine.csv"), lines.replace(';', '\n'));
        Path recipe = Files.writeString(
                folder.resolve("r.json"),
                HEAD + "\"networks\":[{}],\"data\":{\"file\":" + NamedKnobs.quote(data.toString()) + "}}");
        String out = folder.resolve("a.gif").toString();
        refused(Run.of("flow", "--data", data.toString(), "--out", out), words, 1);
        refused(Run.of("flow", recipe.toString(), "--out", out), words, 1);
        refused(Run.of("check", recipe.toString()), words, 1);
        assertEquals(List.of("mine.csv", "r.json"), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--depth 0 | depth must be a whole number in [1, 100], got 0",
            "--depth 10000 | depth must be",
            "--width 0 | width must be",
            "--network relu:widht=3 | unknown field widht (networks[0]); did you mean width?",
            "--data circles:noise=-1 | noise must be in",
            "--data nowhere.csv | nowhere.csv does not exist",
            "--optimizer newton | unknown optimizer newton",
            "--clip-exact | clip must",
            "--network relu:clip=big | clip must be \"common\", \"off\", or hold norm (exact may be added) or value",
            "--network relu:clip=0 | norm must be in (0, 1000000], got 0 (networks[0].clip.norm)",
            "--network relu:clip=1,clip_value=1 | clip must be",
            "--clip-norm 1 --clip-value 1 | clip must be",
            "--network relu:l2=-1 | l2 must be in [0, 0.3], got -1 (networks[0].l2)",
            "--network relu:l1=much | l1 must be a number, got \"much\" (networks[0].l1)",
            "--network relu:dropout=1 | dropout must be in [0, 0.95], got 1 (networks[0].dropout)",
            "--network relu --network relu:input_dropout=0.95 | input_dropout must be in [0, 0.9], got 0.95 (networks[1]",
            "--network relu:shift=1.5 --data digits | shift must be a whole number in [0, 2], got 1.5",
            "--network relu:shift=1 --data moons | augmentation moves images; these data are points (networks[0].shift)",
            "--network relu:rotation=9 --data iris | augmentation moves images; these data are points (networks[0].rotation)",
            "--network relu:weight_nois=0.1 | unknown field weight_nois (networks[0]); did you mean weight_noise?",
            "--batch 2.5 | batch must be a whole number",
            "--validation 1 | validation must be in [0, 0.9], got 1",
            "--label-smoothing 1 | label_smoothing must be in",
            "--size 10x10 | size must be 160x120",
    })
    void aValueThatNoRecipeMayHaveIsRefusedInTheSameWords(String options, String words) throws IOException {
        String out = folder.resolve("a.gif").toString();
        refused(Run.of(("flow --out " + out + " " + options).split(" ")), words, 1);
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "flow --out a.gif --every 0 | --every must be a whole number of 1 or more, got 0",
            "flow --out a.gif --every often | --every must be",
            "flow --out a.gif --show dz | --show must be one of delta, dh, weights, activations, got dz",
            "flow --out a.gif --network relu: | --network must be an id",
            "flow --out a.gif where-it-dies he-relu | Several recipes can be written as csv, json or jsonl only",
            "flow where-it-dies | --out is missing",
            "bench training --seconds 1 | --seconds must be a whole number from 3 to 3600, got 1",
            "bench training --depth 0 | --depth must be a whole number from 1 to 100, got 0",
            "bench training --block skip | --block must be one of plain,",
    })
    void aWrongOptionIsRefusedWithAHintAtHelp(String line, String words) {
        Run run = Run.of(line.split(" "));
        refused(run, words, 2);
        assertTrue(run.errLines().get(1).startsWith("Try 'gradient-lab " + line.split(" ")[0]), run.err());
    }

    @Test
    void theDataAreNotOverwritten() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(i + "," + i * 7 % 10 + "," + i % 2);
        }
        Path data = Files.write(folder.resolve("mine.csv"), lines);
        refused(Run.of("flow", "--data", data.toString(), "--out", data.toString()),
                "is read as recipe or data",
                1);
        assertEquals(lines, Files.readAllLines(data));
    }
}
