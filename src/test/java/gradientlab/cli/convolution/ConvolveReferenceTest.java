package gradientlab.cli.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.Reference;
import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers of every kind through the command line are PyTorch's, in numbers and shapes. */
class ConvolveReferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void randomLayersForwardAndBack() throws IOException {
        JsonNode cases = Reference.read("layers.json").get("cases");
        List<String> words = new ArrayList<>(List.of("convolve"));
        for (int i = 0; i < cases.size(); i++) {
            words.add(Files.writeString(
                    folder.resolve(i + ".json"), cases.get(i).get("recipe").toString()).toString());
        }
        words.addAll(List.of("--out", "-", "--format", "jsonl"));
        Run run = Run.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(24, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode found = JSON.readTree(lines.get(i));
            for (String name : List.of("output", "dInput", "dKernels", "dBias")) {
                same(i + " " + name, cases.get(i).get(name), found.get(name));
            }
        }
    }

    private static void same(String where, JsonNode wanted, JsonNode found) {
        if (!wanted.isArray()) {
            assertEquals(wanted.doubleValue(), found.doubleValue(),
                    1e-12 * Math.max(1, Math.abs(wanted.doubleValue())), where);
            return;
        }
        assertEquals(wanted.size(), found.size(), where);
        for (int i = 0; i < wanted.size(); i++) {
            same(where, wanted.get(i), found.get(i));
        }
    }
}
