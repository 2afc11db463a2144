package gradientlab.experiment.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts in the form in which they are compared: small letters, ₁ as 1, and Hangul in its letters, so that a
 * syllable that is half typed is found.
 */
final class Spelled {

    /** Greek letters as they are typed, in English and Korean. */
    private static final Map<Integer, String[]> GREEK = Map.ofEntries(
            letter('α', "alpha", "알파"), letter('β', "beta", "베타"), letter('γ', "gamma", "감마"),
            letter('δ', "delta", "델타"), letter('Δ', "delta", "델타"), letter('ε', "epsilon", "엡실론"),
            letter('η', "eta", "에타"), letter('θ', "theta", "세타"), letter('κ', "kappa", "카파"),
            letter('λ', "lambda", "람다"), letter('μ', "mu", "뮤"), letter('ρ', "rho", "로"),
            letter('σ', "sigma", "시그마"), letter('τ', "tau", "타우"), letter('∇', "nabla", "나블라"));

    private Spelled() {}

    private static Map.Entry<Integer, String[]> letter(char letter, String english, String korean) {
        return Map.entry((int) letter, new String[] {english, korean});
    }

    /** A text as it is compared. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).strip();
    }

    /** A text with its Greek letters by name. */
    static String named(String text, boolean korean) {
        return text.codePoints()
                .mapToObj(letter -> GREEK.containsKey(letter) ? GREEK.get(letter)[korean ? 1 : 0]
                        : Character.toString(letter))
                .collect(Collectors.joining());
    }
}
