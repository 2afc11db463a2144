package gradientlab.fuzz;

/** What the fuzzer calls: hands its inputs to the target that {@code -Dfuzz} names. */
public final class Fuzzed {

    private static final Target TARGET = Target.of(System.getProperty("fuzz", "recipes"));

    private Fuzzed() {}

    /** The fuzzer finds it by its name. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.read(input);
    }
}
