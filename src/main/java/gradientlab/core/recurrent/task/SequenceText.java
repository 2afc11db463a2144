package gradientlab.core.recurrent.task;

import java.util.Arrays;
import java.util.List;

/** A text as numbers: every character by its place among those that occur, in Unicode's order. */
public final class SequenceText {

    /** The built-in text. */
    public static final SequenceText BUILT_IN = of(String.join("\n", List.of(
            "the gradient goes back through time, one step at a time.",
            "a gate that stays open keeps the state, and it keeps the gradient.",
            "one half, taken forty times, is nothing; two is far too much.",
            "read the first sign, carry it along, and say it at the end.",
            "기울기는 시간을 거슬러 갑니다. 한 시점마다 한 번씩 곱합니다.",
            "열린 게이트는 상태를 남기고, 기울기도 남깁니다.",
            "작은 수를 마흔 번 곱하면 사라지고, 큰 수를 마흔 번 곱하면 폭발합니다.",
            "첫 부호를 읽고, 끝까지 가지고 가서, 끝에서 답합니다.", "")));

    private final int[] codes;
    private final int[] alphabet;

    private SequenceText(int[] characters) {
        alphabet = Arrays.stream(characters).distinct().sorted().toArray();
        codes = Arrays.stream(characters).map(c -> Arrays.binarySearch(alphabet, c)).toArray();
    }

    /** The characters of a text, one or more; those beyond Unicode's first plane count as one. */
    public static SequenceText of(String text) {
        return new SequenceText(text.codePoints().toArray());
    }

    /** How many characters it has. */
    public int size() {
        return codes.length;
    }

    /** How many different characters there are. */
    public int symbols() {
        return alphabet.length;
    }

    /** The character at a place, as its place in the alphabet. */
    public int code(int at) {
        return codes[at];
    }

    /** The character of a place in the alphabet. */
    public String symbol(int code) {
        return Character.toString(alphabet[code]);
    }

    /** -Σ p ln p over the characters: the loss of who knows their frequencies alone. */
    public double entropy() {
        int[] counts = new int[alphabet.length];
        for (int code : codes) {
            counts[code]++;
        }
        double sum = 0;
        for (int count : counts) {
            double p = (double) count / codes.length;
            sum -= p * Math.log(p);
        }
        return sum;
    }
}
