package gradientlab.cli.option;

/** What a person asked for can't be done: one sentence that says why and what is allowed. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean usage;

    private Refusal(String sentence, boolean usage) {
        super(sentence);
        this.usage = usage;
    }

    /** The options are wrong; the sentence is followed by where help is. */
    public static Refusal usage(String sentence) {
        return new Refusal(sentence, true);
    }

    /** The options are right, what they lead to is not. */
    public static Refusal input(String sentence) {
        return new Refusal(sentence, false);
    }

    public boolean isUsage() {
        return usage;
    }
}
