package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History<String> history = new History<>("a");

    @Test
    void every_change_can_be_taken_back_and_made_again() {
        history.set("b");
        history.set("c");
        history.undo();
        history.undo();
        assertEquals("a", history.value());
        assertFalse(history.canUndoProperty().get());
        history.redo();
        history.redo();
        assertEquals("c", history.value());
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void one_drag_is_one_entry() {
        history.begin();
        history.set("b");
        history.set("c");
        history.set("d");
        history.end();
        history.undo();
        assertEquals("a", history.value());
        history.redo();
        assertEquals("d", history.value());
    }

    @Test
    void a_drag_that_comes_back_is_no_entry() {
        history.begin();
        history.set("b");
        history.set("a");
        history.end();
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void a_drag_that_comes_back_keeps_what_could_be_redone() {
        history.set("b");
        history.undo();
        history.begin();
        history.set("c");
        history.set("a");
        history.end();
        history.redo();
        assertEquals("b", history.value());
    }

    @Test
    void undo_in_the_middle_of_a_drag_takes_back_the_drag() {
        history.set("b");
        history.begin();
        history.set("c");
        history.undo();
        assertEquals("b", history.value());
    }

    @Test
    void the_same_value_is_no_change() {
        history.set("a");
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void a_new_change_forgets_what_was_taken_back() {
        history.set("b");
        history.undo();
        history.set("c");
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void the_past_is_bounded() {
        for (int i = 0; i < 2_000; i++) {
            history.set("v" + i);
        }
        int undone = 0;
        while (history.canUndoProperty().get()) {
            history.undo();
            undone++;
        }
        assertEquals(500, undone);
    }

    @Test
    void listeners_hear_the_value_before_they_could_undo_it_again() {
        history.set("b");
        StringBuilder heard = new StringBuilder();
        history.valueProperty().addListener((o, was, is) -> heard.append(is));
        history.undo();
        history.redo();
        assertTrue(heard.toString().equals("ab"), heard.toString());
    }

    @Test
    void values_that_replace_each_other_are_one_entry_with_all_that_was_done_to_them() {
        history.set("b");
        history.replace("first");
        history.set("first, changed");
        history.undo();
        assertEquals("first", history.value());
        history.set("first, changed again");
        history.replace("second");
        history.replace("third");
        history.undo();
        assertEquals("b", history.value());
        history.redo();
        assertEquals("third", history.value());
    }

    @Test
    void what_was_taken_back_meanwhile_is_not_lost_to_the_next_replacement() {
        history.set("b");
        history.replace("first");
        history.undo();
        history.undo();
        history.replace("second");
        history.undo();
        assertEquals("a", history.value());
    }

    @Test
    void a_replacement_after_the_last_was_kept_is_an_entry_of_its_own() {
        history.replace("first");
        history.keep();
        history.replace("second");
        history.undo();
        assertEquals("first", history.value());
        history.undo();
        assertEquals("a", history.value());
    }

    @Test
    void what_was_done_to_a_replacement_can_be_made_one_entry_with_it() {
        history.set("b");
        history.replace("first");
        history.set("first, changed");
        history.fold();
        assertEquals("first, changed", history.value());
        history.undo();
        assertEquals("b", history.value());
        history.keep();
        history.set("c");
        history.fold();
        history.undo();
        assertEquals("b", history.value());
    }
}
