package gradientlab.ui.widget.knob;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Knob;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickLabelsTest {

    @Test
    void underAWholeNumbersSliderStandWholeNumbersFrom0OnToo() {
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
                TickLabels.values(Knob.whole("padding", "p", 0, 6, 0).evenly().slider(0, 6)));
    }

    @Test
    void aLargeRangeHasFewNumbers() {
        assertEquals(List.of(0.0, 5.0, 10.0, 15.0, 20.0),
                TickLabels.values(Knob.whole("times", "m", 0, 20, 1).evenly().slider(0, 20)));
    }
}
