package gradientlab.ui.descent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.descent.BowlRaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change of course is an intervention of the recipe, merged, listed and taken back. */
class InterventionsTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private final DescentRecipe plain = BowlRaces.bowl("adam", "momentum");

    private static Intervention at(int step, int runner, Map<String, Double> set) {
        return new Intervention(step, runner, new Settings(set));
    }

    @Test
    void aChangeBecomesAnInterventionWithItsGhost() {
        DescentRecipe forked = Interventions.change(plain, 0, 12, "lr", 0.01);
        assertEquals(List.of(at(12, 0, Map.of("lr", 0.01))), forked.interventions());
        assertTrue(forked.ghosts());
        assertEquals(plain.runners(), forked.runners());
    }

    @Test
    void turningOnIsOneChangeAndTurningBackIsNone() {
        DescentRecipe forked =
                Interventions.change(Interventions.change(plain, 0, 12, "lr", 0.01), 0, 12, "lr", 0.02);
        assertEquals(List.of(at(12, 0, Map.of("lr", 0.02))), forked.interventions());
        double before = plain.runners().get(0).settings().get("lr");
        assertEquals(List.of(), Interventions.change(forked, 0, 12, "lr", before).interventions());
    }

    @Test
    void anotherKnobAtTheSameStepJoinsIn() {
        DescentRecipe forked =
                Interventions.change(Interventions.change(plain, 0, 12, "lr", 0.01), 0, 12, "beta1", 0.5);
        assertEquals(List.of(at(12, 0, Map.of("lr", 0.01, "beta1", 0.5))), forked.interventions());
        DescentRecipe other = Interventions.change(forked, 1, 12, "momentum", 0.5);
        assertEquals(2, other.interventions().size());
    }

    @Test
    void whatIsInForceIsTheLastChangeBeforeTheStep() {
        DescentRecipe forked =
                Interventions.change(Interventions.change(plain, 0, 20, "lr", 0.01), 0, 10, "lr", 0.3);
        assertEquals(plain.runners().get(0).settings(), forked.settingsAt(0, 9));
        assertEquals(0.3, forked.settingsAt(0, 10).get("lr"));
        assertEquals(0.3, forked.settingsAt(0, 19).get("lr"));
        assertEquals(0.01, forked.settingsAt(0, 40).get("lr"));
        assertEquals(plain.runners().get(1).settings(), forked.settingsAt(1, 40));
    }

    @Test
    void theListSaysStepKnobOldAndNewInTheOrderOfSteps() {
        DescentRecipe forked =
                Interventions.change(Interventions.change(plain, 0, 20, "lr", 0.01), 0, 10, "lr", 0.3);
        forked = Interventions.change(forked, 0, 10, "eps_form", 1);
        forked = Interventions.change(forked, 1, 15, "momentum", 0.5);
        List<Interventions.Row> rows = Interventions.rows(forked, ENGLISH);
        assertEquals(List.of(10, 15, 20), rows.stream().map(Interventions.Row::step).toList());
        assertEquals("η 0.1 → 0.3, ε outside → ε-hat", rows.get(0).words());
        assertEquals("γ 0.9 → 0.5", rows.get(1).words());
        assertEquals("η 0.3 → 0.01", rows.get(2).words());
        assertEquals(0, rows.get(2).index());
        assertFalse(rows.get(2).idle());
        assertTrue(Interventions.rows(forked.withSteps(20), ENGLISH).get(2).idle());
    }

    @Test
    void eachCanBeTakenBackAlone() {
        DescentRecipe forked =
                Interventions.change(Interventions.change(plain, 0, 20, "lr", 0.01), 0, 10, "lr", 0.3);
        assertEquals(
                List.of(at(10, 0, Map.of("lr", 0.3))), Interventions.takeBack(forked, 0).interventions());
        assertEquals(
                List.of(at(20, 0, Map.of("lr", 0.01))), Interventions.takeBack(forked, 1).interventions());
    }

    @Test
    void thereAreNoMoreThanMayHaveGhosts() {
        DescentRecipe full = plain;
        for (int i = 0; i < DescentRecipe.MAX_GHOSTS; i++) {
            full = Interventions.change(full, 0, 1 + i, "lr", 0.2 + 0.01 * i);
        }
        assertTrue(Interventions.full(full));
        assertEquals(full, Interventions.change(full, 0, 39, "lr", 0.9));
        assertEquals(
                DescentRecipe.MAX_GHOSTS, Interventions.change(full, 0, 5, "lr", 0.9).interventions().size());
    }
}
