package gradientlab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Spelling {

    private Spelling() {}

    /** The name at most two edits away (fewer for short names), capitals aside; the nearest if several. */
    static Optional<String> nearest(String written, List<String> names) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        String small = written.toLowerCase(Locale.ROOT).replace('-', '_');
        int most = Math.min(2, (small.length() - 1) / 2);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(small, name)))
                .filter(name -> distance(small, name) <= most);
    }

    /** How many letters must be put in, taken out or changed (Levenshtein 1965). */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
