package gradientlab.ui.descent.mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.ui.lab.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ModesTest {

    private final List<String> told = new ArrayList<>();
    private final Modes modes = new Modes();
    private final ModeEntry first = entry("first", KeyCode.A);
    private final ModeEntry second = entry("second", KeyCode.M);

    ModesTest() {
        modes.add(first);
        modes.add(second);
    }

    @Test
    void theRaceIsShownUntilAModeIsAskedFor() {
        assertNull(modes.shownProperty().get());
        assertFalse(modes.leave());
        assertEquals(List.of(), told);
    }

    @Test
    void oneModeIsShownAtATimeAndEachIsMadeOnce() {
        modes.toggle(first);
        Mode shown = modes.shownProperty().get();
        modes.toggle(second);
        assertTrue(modes.shows(second));
        assertFalse(modes.shows(first));
        modes.toggle(second);
        assertNull(modes.shownProperty().get());
        modes.toggle(first);
        assertSame(shown, modes.shownProperty().get());
        assertEquals(
                List.of("made first", "entered first", "made second", "left first", "entered second",
                        "left second", "entered first"),
                told);
    }

    @Test
    void theModesFollowTheViewsBeforeThemAtAltWithADigit() {
        List<String> keys = modes.places(3, false).stream().map(Shortcut::keys).toList();
        assertEquals(List.of("Alt+3", "Alt+4"), keys);
        assertEquals(List.of("descent.mode.first.key", "descent.mode.second.key"),
                modes.places(3, false).stream().map(Shortcut::textKey).toList());
        modes.places(3, false).forEach(key -> key.action().accept(null));
        assertTrue(modes.shows(second));
    }

    @Test
    void leavingSaysWhetherThereWasAMode() {
        modes.toggle(first);
        assertTrue(modes.leave());
        assertNull(modes.shownProperty().get());
        assertFalse(modes.leave());
    }

    @Test
    void everyModeHasItsKeyAndAChangeAsksForARefresh() {
        int[] asked = {0};
        modes.setOnInvalidated(() -> asked[0]++);
        assertEquals(List.of("A", "M"), modes.shortcuts(false).stream().map(s -> s.keys()).toList());
        assertEquals(List.of("A"), modes.shortcuts(true).stream().map(s -> s.keys()).toList());
        modes.shortcuts(false).get(1).action().accept(null);
        assertTrue(modes.shows(second));
        assertEquals(1, asked[0]);
    }

    private ModeEntry entry(String id, KeyCode key) {
        return new ModeEntry(id, Feather.MAP, key, key == KeyCode.A, () -> {
            told.add("made " + id);
            return new Told(id);
        });
    }

    private final class Told implements Mode {
        private final String id;

        Told(String id) {
            this.id = id;
        }

        @Override
        public Map<Place, Node> parts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refresh() {}

        @Override
        public void entered() {
            told.add("entered " + id);
        }

        @Override
        public void left() {
            told.add("left " + id);
        }
    }
}
