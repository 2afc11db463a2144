package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Term;
import gradientlab.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermHoverTest {

    private static final Texts EN = Texts.of(Texts.Language.EN);
    private static final List<Term> TERMS = List.of(
            new Term("flow", "δ", "flow.term.delta", "where-it-dies"),
            new Term("flow", "flow.term.dead", "flow.term.dead.hint", "dying-relu"));

    @Test
    void aSymbolIsFoundBesideOthersButNotInALongerOne() {
        assertTrue(TermMatch.names("‖δ‖ of layer 1", "δ"));
        assertTrue(TermMatch.names("2/λ₁", "λ₁"));
        assertTrue(TermMatch.names("β₂ 0.999", "β₁, β₂"));
        assertFalse(TermMatch.names("2/λ₁", "λ"), "λ₁ is another symbol");
        assertFalse(TermMatch.names("b_f", "b"));
    }

    @Test
    void aPlainLetterIsASymbolOnlyInAFormulaOrAlone() {
        assertTrue(TermMatch.names("h", "h"));
        assertTrue(TermMatch.names("∂L/∂h", "h"));
        assertTrue(TermMatch.names("h + s·f(h)", "s"));
        assertTrue(TermMatch.names("z < 0", "z"));
        assertFalse(TermMatch.names("20 steps/s", "s"));
        assertFalse(TermMatch.names("Train a network", "a"));
    }

    @Test
    void aWordIsFoundWholeAndInKoreanWithItsParticle() {
        assertTrue(TermMatch.names("Dead units", "dead"));
        assertFalse(TermMatch.names("deadline", "dead"));
        assertTrue(TermMatch.names("에포크마다", "에포크"));
    }

    @Test
    void everyTermThatIsNamedIsExplainedOnALineOfItsOwn() {
        assertEquals("δ  " + EN.get("flow.term.delta") + "\ndead  " + EN.get("flow.term.dead.hint"),
                TermHover.meanings("dead: δ is 0", TERMS, EN));
        assertEquals("", TermHover.meanings("nothing to tell", TERMS, EN));
    }
}
