package gradientlab.ui.descent.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.SweepSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepDefaultsTest {

    @ParameterizedTest
    @CsvSource({
            "-0.9153407920432186, 5.084659207956781, -0.92, 5.08",
            "-2, 2, -2, 2",
            "1000.0012345, 1000.0023345, 1000.00123, 1000.00233",
            "-12345678, 23456789, -12300000, 23500000"})
    void edgesReadWell(double from, double to, double wantedFrom, double wantedTo) {
        SweepSpec across = SweepDefaults.basins(0, new View(from, to, -1, 1));
        assertEquals(wantedFrom, across.x().from());
        assertEquals(wantedTo, across.x().to());
        SweepSpec up = SweepDefaults.basins(0, new View(-1, 1, from, to));
        assertEquals(wantedFrom, up.y().from());
        assertEquals(wantedTo, up.y().to());
    }
}
