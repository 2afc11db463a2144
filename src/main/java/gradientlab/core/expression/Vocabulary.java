package gradientlab.core.expression;

import java.util.List;

/** The words that a kind of formula knows; the grammar around them is the same for all. */
public interface Vocabulary {

    /** The function of that name, or null. */
    Operator function(String word);

    /** The names of all functions. */
    List<String> functions();

    /**
     * What a name that is no function stands for, or null where there is no such name.
     *
     * @param from where it begins in the text, from 0
     */
    Term name(String name, int from);

    /** Whether a name may go on with that character behind its first, which is a letter. */
    default boolean continues(char c) {
        return Character.isLetter(c) || c >= '0' && c <= '9';
    }
}
