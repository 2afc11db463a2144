package gradientlab.ui.lab;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key and what it does.
 *
 * @param keys as shown to people: {@code Ctrl+Z}, {@code 1–9}; or the text key of that, where it has words
 * @param textKey the text key of what it does, for the list under "?"
 * @param matches whether a key press is meant
 * @param action what it does with that key press
 */
public record Shortcut(String keys, String textKey, Predicate<KeyEvent> matches, Consumer<KeyEvent> action) {

    /** A bare key, without modifiers. */
    public static Shortcut key(String shown, KeyCode code, String textKey, Runnable action) {
        return new Shortcut(shown, textKey, e -> e.getCode() == code && bare(e), e -> action.run());
    }

    /** Any of several bare keys. */
    public static Shortcut oneOf(String shown, String textKey, Runnable action, KeyCode... codes) {
        List<KeyCode> meant = List.of(codes);
        return new Shortcut(shown, textKey, e -> meant.contains(e.getCode()) && bare(e), e -> action.run());
    }

    /** A combination such as {@code Shortcut+Shift+F}, where Shortcut is Ctrl, or Command on a Mac. */
    public static Shortcut combination(String combination, String textKey, Runnable action) {
        KeyCombination keys = KeyCombination.valueOf(combination);
        return new Shortcut(keys.getDisplayText(), textKey, keys::match, e -> action.run());
    }

    /**
     * Alt with a digit of the main row or the number pad: the way to one of several views, in their order.
     *
     * @param place 1 to 9
     */
    public static Shortcut place(int place, String textKey, Runnable action) {
        KeyCombination pad =
                new KeyCodeCombination(KeyCode.valueOf("NUMPAD" + place), KeyCombination.ALT_DOWN);
        return combination("Alt+" + place, textKey, action).or(pad);
    }

    /** A sign, on whatever key the keyboard has it. */
    public static Shortcut typed(String sign, String textKey, Runnable action) {
        return new Shortcut(sign, textKey, e -> sign.equals(e.getText()), e -> action.run());
    }

    /** The same shortcut under a second combination, which the list does not name. */
    public Shortcut or(KeyCombination other) {
        return new Shortcut(keys, textKey, e -> matches.test(e) || other.match(e), action);
    }

    /** The digits 1 to 9, of the main row or the number pad; the action gets 1 to 9. */
    public static Shortcut digits(String textKey, IntConsumer action) {
        return new Shortcut(
                "1–9", textKey, e -> digit(e.getCode()) > 0 && bare(e),
                e -> action.accept(digit(e.getCode())));
    }

    private static boolean bare(KeyEvent e) {
        return !e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && !e.isShiftDown();
    }

    private static int digit(KeyCode code) {
        int main = code.ordinal() - KeyCode.DIGIT0.ordinal();
        int pad = code.ordinal() - KeyCode.NUMPAD0.ordinal();
        return main >= 1 && main <= 9 ? main : pad >= 1 && pad <= 9 ? pad : 0;
    }
}
