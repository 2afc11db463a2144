package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.TypedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The numbers under a knob's slider: decades on a logarithmic one, nines on one that nears 1, quarters on a
 * linear one or, where those are no round numbers, multiples of 1, 2, 5. */
final class TickLabels extends Region {

    /** Whole numbers over a smaller ratio than this are numbered in twos or tens, not in decades. */
    private static final double OCTAVES = 512;

    /** A logarithmic range over a smaller ratio than this has few decades. */
    private static final double HALVINGS = 20;

    private static final double GAP = 10;
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    /** All whole numbers of a range that is no larger are numbered. */
    private static final double FEW = 7;

    private record Tick(double value, double position, Text text) {}

    private final List<Tick> ticks = new ArrayList<>();

    TickLabels(Knob knob) {
        getStyleClass().add("tick-labels");
        setMouseTransparent(true);
        for (double value : values(knob)) {
            Text text = Nodes.styled(new Text(label(value)), "mono", "tick");
            text.setTextOrigin(VPos.TOP);
            ticks.add(new Tick(value, knob.position(value), text));
            getChildren().add(text);
        }
    }

    static List<Double> values(Knob knob) {
        List<Double> values = new ArrayList<>();
        if (knob.kind() == Knob.Kind.WHOLE && knob.scale() == Knob.Scale.LINEAR) {
            return tens(knob);
        }
        if (knob.kind() == Knob.Kind.WHOLE && knob.sliderMax() / knob.sliderMin() <= OCTAVES) {
            return octaves(knob);
        }
        double range = knob.sliderMax() - knob.sliderMin();
        if (knob.scale() == Knob.Scale.LINEAR && range >= 2 && range / 2 != Math.rint(range / 2)) {
            return tens(knob);
        }
        if (knob.scale() == Knob.Scale.LOG && knob.sliderMax() / knob.sliderMin() <= HALVINGS) {
            return halvings(knob);
        }
        if (knob.scale() == Knob.Scale.LINEAR) {
            for (int i = 0; i <= 4; i++) {
                double value = knob.sliderMin() + i * (knob.sliderMax() - knob.sliderMin()) / 4;
                values.add(TypedNumbers.toPlaces(value, 6));
            }
            return values;
        }
        if (knob.scale() == Knob.Scale.ONE_MINUS_LOG) {
            values.add(0.0);
            for (int nines = 1; nines <= 9 && 1 - Math.pow(10, -nines) <= knob.sliderMax() + 1e-12; nines++) {
                values.add(TypedNumbers.toPlaces(1 - Math.pow(10, -nines), nines));
            }
            return values;
        }
        if (knob.scale() == Knob.Scale.LOG_FROM_ZERO) {
            values.add(0.0);
        }
        int from = (int) Math.ceil(Math.log10(knob.sliderMin()) - 1e-9);
        int to = (int) Math.floor(Math.log10(knob.sliderMax()) + 1e-9);
        int stride = Math.max(1, (to - from + 3) / 5);
        for (int k = to; k >= from; k -= stride) {
            values.add(knob.scale() == Knob.Scale.LOG_FROM_ZERO ? 1 : 0, Double.parseDouble("1e" + k));
        }
        return values;
    }

    /** The ends, and between them multiples of 1, 2, 5, 10, ... that leave no more than six numbers. */
    private static List<Double> tens(Knob knob) {
        double range = knob.sliderMax() - knob.sliderMin();
        double stride = Math.pow(10, Math.floor(Math.log10(Math.max(1, range / 5))));
        while (range > FEW && range / stride > 5) {
            stride *= range / stride > 10 ? 5 : 2;
        }
        List<Double> values = new ArrayList<>();
        values.add(knob.sliderMin());
        for (double v = Math.floor(knob.sliderMin() / stride + 1) * stride; v < knob.sliderMax(); v +=
                stride) {
            values.add(v);
        }
        values.add(knob.sliderMax());
        return values;
    }

    /** From the largest value on half of it, and half of that. */
    private static List<Double> halvings(Knob knob) {
        List<Double> values = new ArrayList<>();
        for (double v = knob.sliderMax(); v > knob.sliderMin() / 1.5; v /= 2) {
            values.add(0, v);
        }
        return values;
    }

    /** Powers of two, the largest first chosen, as units and examples are counted. */
    private static List<Double> octaves(Knob knob) {
        int from = Math.getExponent(knob.sliderMin() * 2 - 1);
        int to = Math.getExponent(knob.sliderMax());
        int stride = Math.max(1, (to - from + 3) / 4);
        List<Double> values = new ArrayList<>();
        for (int k = to; k >= from; k -= stride) {
            values.add(0, Math.scalb(1.0, k));
        }
        return values;
    }

    /** Strikes out the numbers that can't be, and underlines some of the others. */
    void mark(DoublePredicate impossible, DoublePredicate underlined) {
        for (Tick tick : ticks) {
            boolean struck = impossible.test(tick.value);
            tick.text.setStrikethrough(struck);
            tick.text.setUnderline(!struck && underlined.test(tick.value));
            tick.text.pseudoClassStateChanged(IMPOSSIBLE, struck);
        }
    }

    static String label(double value) {
        return TypedNumbers.exact(value);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 14;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 14;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double own = tick.text.getLayoutBounds().getWidth();
            double x = Math.max(0, Math.min(w - own, tick.position * w - own / 2));
            boolean fits = x >= free;
            tick.text.setVisible(fits);
            if (fits) {
                tick.text.relocate(snapPositionX(x), 0);
                free = x + own + GAP;
            }
        }
    }
}
