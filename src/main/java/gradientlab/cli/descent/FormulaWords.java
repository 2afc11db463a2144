package gradientlab.cli.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes formulas that begin with a minus sign pass the parser of options, which would take -x^2 for options
 * of its own: {@code --surface -x^2} becomes {@code "--surface= -x^2"}, and in {@code surface -x^2 --at 1,2} the
 * formula moves behind a {@code --}.
 */
public final class FormulaWords {

    private static final String SURFACE = "--surface";

    /** Options that the command {@code surface} gives the next word to. */
    private static final Set<String> TAKING = Set.of("--at", "--format", "--lang", "--param", "--view");

    /** --at, --out: an option's name; --x is none, nobody names an option with one letter. */
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+(=.*)?|-h|-V|--");

    private FormulaWords() {}

    /** The same command line with its formulas out of harm's way. */
    public static String[] guard(String[] arguments) {
        List<String> words = new ArrayList<>();
        List<String> last = new ArrayList<>();
        boolean listing = false;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            boolean more = i + 1 < arguments.length;
            if (word.equals("--")) {
                words.addAll(List.of(arguments).subList(i, arguments.length));
                break;
            }
            if (word.startsWith(SURFACE + "=-")) {
                words.add(word.replaceFirst("=", "= "));
            } else if (word.equals(SURFACE) && more && formula(arguments[i + 1])) {
                // A blank before it, since the parser takes -V... for an option even behind the equals sign.
                words.add(SURFACE + "= " + arguments[++i]);
            } else if (listing && TAKING.contains(word) && more) {
                words.add(word);
                words.add(arguments[++i]);
            } else if (listing && formula(word)) {
                last.add(word);
            } else {
                listing |= words.isEmpty() && word.equals("surface");
                words.add(word);
            }
        }
        if (!last.isEmpty()) {
            if (!words.contains("--")) {
                words.add("--");
            }
            words.addAll(last);
        }
        return words.toArray(String[]::new);
    }

    private static boolean formula(String word) {
        return word.startsWith("-") && word.length() > 1 && !OPTION.matcher(word).matches();
    }
}
