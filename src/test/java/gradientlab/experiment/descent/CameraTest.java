package gradientlab.experiment.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradientlab.core.surface.Camera;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraTest {

    @Test
    void walkingOnComesAroundAndClimbingStopsAtTheEnds() {
        assertEquals(new Camera(-170, 40), new Camera(170, 40).moved(20, 0));
        assertEquals(new Camera(180, 40), new Camera(-170, 40).moved(-10, 0));
        assertEquals(new Camera(10, 40), new Camera(10, 40).moved(360, 0));
        assertEquals(new Camera(0, 90), new Camera(0, 80).moved(0, 20));
        assertEquals(new Camera(0, 5), new Camera(0, 10).moved(0, -20));
    }

    @Test
    void whatARecipeLeavesOutOfItsReliefStandsAtHome() throws RecipeException {
        assertEquals(Camera.HOME, read("{}").relief().orElseThrow());
        assertEquals(
                new Camera(12.5, Camera.HOME.elevation()), read("{\"azimuth\":12.5}").relief().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"azimuth":181}         | azimuth must be in [-180, 180], got 181 (relief.azimuth)
            {"elevation":4}         | elevation must be in [5, 90], got 4 (relief.elevation)
            {"elevation":"high"}    | elevation must be a number, got "high" (relief.elevation)
            {"zoom":2}              | unknown field zoom (relief); allowed: azimuth, elevation
            true                    | relief must be an object, got true
            """)
    void aWrongReliefIsRefusedInOneSentence(String relief, String sentence) {
        assertEquals(sentence, assertThrows(RecipeException.class, () -> read(relief)).getMessage());
    }

    private static DescentRecipe read(String relief) throws RecipeException {
        return (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","relief":%s,
                 "runners":[{"optimizer":"adam"}]}""".formatted(relief));
    }
}
