package gradientlab.ui.lab;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether a text names a symbol or a word. */
final class TermMatch {

    /** What stands directly beside a letter that is a symbol: h = 2, ∂L, s·f(h). */
    private static final String BESIDE = "=·×<>≤≥‖∂∇→∗*";

    private TermMatch() {}

    /**
     * Whether a text names a term: as a whole word, and a single plain letter only where it stands in a
     * formula or alone. Of several symbols, {@code β₁, β₂}, one is enough.
     */
    static boolean names(String text, String symbols) {
        return Stream.of(symbols.split(", ")).anyMatch(symbol -> named(text, symbol.strip()));
    }

    private static boolean named(String text, String symbol) {
        if (symbol.isEmpty()) {
            return false;
        }
        boolean letter = symbol.length() == 1 && symbol.charAt(0) < 128;
        String in = isWord(symbol) ? text.toLowerCase(Locale.ROOT) : text;
        String what = isWord(symbol) ? symbol.toLowerCase(Locale.ROOT) : symbol;
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + 1)) {
            int end = at + what.length();
            boolean whole =
                    !joins(in, at - 1, what.charAt(0)) && !joins(in, end, what.charAt(what.length() - 1));
            if (whole && (!letter || inFormula(in, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word, not a symbol: of three letters or more, or Korean. */
    private static boolean isWord(String symbol) {
        return symbol.length() > 2 && symbol.chars().allMatch(c -> c < 128) || hangul(symbol.charAt(0));
    }

    /** Whether what stands at a place makes a longer word or symbol of the letter beside it. */
    private static boolean joins(String text, int place, char beside) {
        if (place < 0 || place >= text.length() || !Character.isLetterOrDigit(beside)) {
            return false;
        }
        char other = text.charAt(place);
        if (hangul(beside)) {
            return false;
        }
        boolean subscript = other >= '₀' && other <= '₉' || other == '_';
        return subscript || Character.isLetterOrDigit(other) && !hangul(other);
    }

    /** A single letter alone, or beside a sign of a formula. */
    private static boolean inFormula(String text, int at) {
        if (text.strip().length() == 1) {
            return true;
        }
        String before = text.substring(0, at).stripTrailing();
        String after = text.substring(at + 1).stripLeading();
        return !before.isEmpty() && BESIDE.indexOf(before.charAt(before.length() - 1)) >= 0
                || !after.isEmpty() && BESIDE.indexOf(after.charAt(0)) >= 0;
    }

    private static boolean hangul(char c) {
        return c >= '가' && c <= '힣';
    }
}
