package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History<String> history = new History<>("a");

    @Test
    void everyChangeCanBeTakenBackAndMadeAgain() {
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
    void oneDragIsOneEntry() {
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
    void aDragThatComesBackIsNoEntry() {
        history.begin();
        history.set("b");
        history.set("a");
        history.end();
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void aDragThatComesBackKeepsWhatCouldBeRedone() {
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
    void undoInTheMiddleOfADragTakesBackTheDrag() {
        history.set("b");
        history.begin();
        history.set("c");
        history.undo();
        assertEquals("b", history.value());
    }

    @Test
    void theSameValueIsNoChange() {
        history.set("a");
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        history.set("b");
        history.undo();
        history.set("c");
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void thePastIsBounded() {
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
    void listenersHearTheValueBeforeTheyCouldUndoItAgain() {
        history.set("b");
        StringBuilder heard = new StringBuilder();
        history.valueProperty().addListener((o, was, is) -> heard.append(is));
        history.undo();
        history.redo();
        assertTrue(heard.toString().equals("ab"), heard.toString());
    }

    @Test
    void valuesThatReplaceEachOtherAreOneEntryWithAllThatWasDoneToThem() {
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
    void whatWasTakenBackMeanwhileIsNotLostToTheNextReplacement() {
        history.set("b");
        history.replace("first");
        history.undo();
        history.undo();
        history.replace("second");
        history.undo();
        assertEquals("a", history.value());
    }

    @Test
    void aReplacementAfterTheLastWasKeptIsAnEntryOfItsOwn() {
        history.replace("first");
        history.keep();
        history.replace("second");
        history.undo();
        assertEquals("first", history.value());
        history.undo();
        assertEquals("a", history.value());
    }

    @Test
    void whatWasDoneToAReplacementCanBeMadeOneEntryWithIt() {
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
