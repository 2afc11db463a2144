package gradientlab.ui.lab;

/**
 * A symbol or word of a lab's screens, with what it means there.
 *
 * @param symbol as it stands on screen: {@code λ₁}; or the key of its text, where it is a word
 * @param textKey one sentence: what it is, and where it holds
 */
public record Term(String symbol, String textKey) {}
