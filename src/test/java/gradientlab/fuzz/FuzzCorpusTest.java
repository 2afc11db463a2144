package gradientlab.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer once found interesting is read again in every build, without the fuzzer. */
class FuzzCorpusTest {

    @ParameterizedTest
    @EnumSource
    void everyHostileInputIsRefusedOrReadWithinASecondAndTheMemoryAllowed(Target target) throws Exception {
        List<byte[]> inputs = new ArrayList<>(Seeds.of(target));
        assertFalse(inputs.isEmpty());
        inputs.addAll(Corpus.read(target));
        for (byte[] input : inputs) {
            try {
                target.read(input);
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                throw new AssertionError(e + " on " + Corpus.line(input), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCorpusIsKeptAsItIs(Target target) throws IOException {
        for (byte[] input : Corpus.read(target)) {
            assertArrayEquals(input, Corpus.bytes(Corpus.line(input)));
        }
    }

    /** The fuzzer lays a path of the folder it runs in as bait; what it found with it says that path. */
    @ParameterizedTest
    @EnumSource
    void noInputNamesTheFolderWhereItWasFound(Target target) throws IOException {
        for (byte[] input : Corpus.read(target)) {
            assertFalse(Corpus.line(input).contains("target/fuzz"), Corpus.line(input));
        }
    }
}
