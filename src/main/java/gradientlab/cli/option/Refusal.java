package gradientlab.cli.option;

import gradientlab.experiment.json.Excerpt;
import java.util.Optional;

/** What a person asked for can't be done: one sentence that says why and what is allowed. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean usage;
    private final transient Excerpt excerpt;

    private Refusal(String sentence, boolean usage, Excerpt excerpt) {
        super(sentence);
        this.usage = usage;
        this.excerpt = excerpt;
    }

    /** The options are wrong; the sentence is followed by where help is. */
    public static Refusal usage(String sentence) {
        return new Refusal(sentence, true, null);
    }

    /** The options are right, what they lead to is not. */
    public static Refusal input(String sentence) {
        return new Refusal(sentence, false, null);
    }

    /** The same with the part of a typed text that is wrong, if it is in one. */
    public static Refusal input(String sentence, Optional<Excerpt> excerpt) {
        return new Refusal(sentence, false, excerpt.orElse(null));
    }

    public boolean isUsage() {
        return usage;
    }

    /** The part of a typed text that is wrong, if it is in one. */
    public Optional<Excerpt> excerpt() {
        return Optional.ofNullable(excerpt);
    }
}
