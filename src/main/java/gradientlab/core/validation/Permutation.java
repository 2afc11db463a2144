package gradientlab.core.validation;

import gradientlab.core.Lcg;

/** 0 .. n - 1 in a drawn order (Fisher and Yates): i = n - 1 .. 1 changes place with one of 0 .. i. */
public final class Permutation {

    private Permutation() {
    }

    /** Draws n - 1 numbers. */
    public static int[] of(int n, Lcg numbers) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = numbers.below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
