package gradientlab.ui.time.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.experiment.time.Gates;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.paint.time.gate.GateSpot;
import org.junit.jupiter.api.Test;

class GateEditsTest {

    private static final Gates EVEN = Gates.even(10);

    @Test
    void aSweepDrawsALineBetweenTwoPlacesInEitherDirection() {
        Gates right = GateEdits.swept(EVEN, new GateSpot(GateLane.FORGET, 2, 0),
                new GateSpot(GateLane.FORGET, 6, 1));
        assertThat(right.forget().subList(0, 7)).containsExactly(0.5, 0.0, 0.25, 0.5, 0.75, 1.0, 0.5);
        Gates left = GateEdits.swept(EVEN, new GateSpot(GateLane.FORGET, 6, 1),
                new GateSpot(GateLane.FORGET, 2, 0));
        assertThat(left).isEqualTo(right);
        assertThat(right.input()).isEqualTo(EVEN.input());
    }

    @Test
    void aBarStaysBetweenNoneAndAll() {
        assertThat(GateEdits.raised(EVEN, GateLane.INPUT, 3, 0.9).input().get(2)).isEqualTo(1);
        assertThat(GateEdits.raised(EVEN, GateLane.INPUT, 3, -0.9).input().get(2)).isZero();
        assertThat(GateEdits.reset(GateEdits.raised(EVEN, GateLane.INPUT, 3, 0.2), GateLane.INPUT, 3))
                .isEqualTo(EVEN);
    }

    @Test
    void aSliderShowsWhatBarsHaveOrTheirMean() {
        Gates alike = GateEdits.alike(EVEN, GateLane.FORGET, 1, 10, 0.95);
        assertThat(GateEdits.mean(alike, GateLane.FORGET, 1, 10)).isEqualTo(0.95);
        assertThat(GateEdits.differ(alike)).isFalse();
        Gates other = GateEdits.alike(EVEN, GateLane.FORGET, 1, 5, 1);
        assertThat(GateEdits.mean(other, GateLane.FORGET, 1, 10)).isCloseTo(0.75, within(1e-12));
        assertThat(GateEdits.differ(other)).isTrue();
    }
}
