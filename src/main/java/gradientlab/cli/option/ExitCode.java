package gradientlab.cli.option;

/** What the command line's process ends with. */
public final class ExitCode {

    /** All went well. */
    public static final int OK = 0;

    /** Something failed that the arguments are not to blame for. */
    public static final int FAILURE = 1;

    /** The arguments, or what they name, can't be used. */
    public static final int BAD_USAGE = 2;

    private ExitCode() {}
}
