package gradientlab.paint.flow;

import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot.Stop;
import gradientlab.paint.chart.CountedLine;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the main chart's callout says: the number at the far end of the network whose ends differ most, and of
 * the one whose ends differ least.
 *
 * @param words a sentence, and perhaps a lesser one
 * @param line the worst network's
 * @param layer the layer the sentence is about, from 0 on; -1 if it is about none
 */
record CalloutWords(List<String> words, CountedLine line, int layer) {

    /** How many decades an exact zero counts for: more than doubles have. */
    private static final double ZERO = 700;

    /** Empty if no network is shown. */
    static Optional<CalloutWords> of(
            List<CountedLine> lines, FlowSnapshot snapshot, FlowQuantity quantity, NetworkWords names,
            Texts texts) {
        Comparator<CountedLine> byBadness = Comparator.comparingDouble(line -> badness(line, snapshot));
        // Of two equally bad networks the first is named.
        List<CountedLine> inOrder = lines.stream()
                .sorted(byBadness.reversed().thenComparing(Comparator.comparingInt(CountedLine::network)))
                .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        CountedLine worst = inOrder.get(0);
        CountedLine best = inOrder.get(inOrder.size() - 1);
        List<String> words = new ArrayList<>();
        Optional<Stop> stop = snapshot.networks().get(worst.network()).stopped();
        if (stop.isPresent()) {
            words.add(texts.get("flow.paint.stopped", names.name(worst.network()), stop.get().step()));
            String where =
                    stop.get().forward() ? "flow.paint.stopped.forward" : "flow.paint.stopped.backward";
            words.add(texts.get(where, stop.get().layer() + 1));
            return Optional.of(new CalloutWords(words, worst, -1));
        }
        int layer = quantity == FlowQuantity.ACTIVATIONS ? worst.values().length - 1 : 0;
        words.add(said(worst, quantity, names, texts));
        if (best != worst && snapshot.networks().get(best.network()).stopped().isEmpty()) {
            words.add(said(best, quantity, names, texts));
        }
        return Optional.of(new CalloutWords(words, worst, layer));
    }

    private static String said(CountedLine line, FlowQuantity quantity, NetworkWords names, Texts texts) {
        int layer = quantity == FlowQuantity.ACTIVATIONS ? line.values().length - 1 : 0;
        double value = line.values()[layer];
        String number = value == 0 ? texts.get("flow.paint.exactly") : NetworkWords.number(value);
        return texts.get("flow.paint.callout." + quantity.id(), layer + 1, names.name(line.network()),
                number);
    }

    /** How many decades lie between a line's ends; most for a network that can't go on. */
    private static double badness(CountedLine line, FlowSnapshot snapshot) {
        if (snapshot.networks().get(line.network()).stopped().isPresent()) {
            return 2 * ZERO;
        }
        if (line.first() == 0 || line.last() == 0) {
            return ZERO;
        }
        double decades = Math.abs(Math.log10(line.first() / line.last()));
        return Double.isNaN(decades) ? ZERO : decades;
    }
}
