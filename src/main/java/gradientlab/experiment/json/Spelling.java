package gradientlab.experiment.json;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /**
     * The name at most two edits away (fewer for short names), capitals, - and _ aside; the nearest of
     * several.
     */
    public static Optional<String> nearest(String written, List<String> names) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        String small = plain(written);
        int most = Math.min(2, (small.length() - 1) / 2);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(small, plain(name))))
                .filter(name -> distance(small, plain(name)) <= most);
    }

    /** In small letters; - and _ are the same. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** How many letters must be put in, taken out, changed, or swapped with the next (Damerau 1964). */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
                least = Math.min(least, edits[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, edits[i - 2][j - 2] + 1);
                }
                edits[i][j] = least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
