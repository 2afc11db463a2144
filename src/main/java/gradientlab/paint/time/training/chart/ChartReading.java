package gradientlab.paint.time.training.chart;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.Readout;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sentences that say how the main chart is read; each where it is true. */
final class ChartReading {

    private ChartReading() {}

    static String of(Moment moment, Texts texts) {
        Quantity quantity = moment.view().quantity();
        boolean norms = moment.view().norms();
        List<String> said = new ArrayList<>();
        if (quantity == Quantity.WEIGHTS) {
            said.add(texts.get("time.chart.reading." + (norms ? "terms" : "weights")));
        } else {
            String way = !norms ? "shares" : quantity == Quantity.INPUT ? "inputs" : "norms";
            said.add(texts.get("time.chart.reading." + way));
        }
        if (quantity == Quantity.STATE) {
            List<Cell> cells = Arrays.stream(moment.drawn(-1))
                    .mapToObj(i -> moment.recipe().networks().get(i).cell()).toList();
            if (cells.contains(Cell.LSTM)) {
                said.add(texts.get("time.chart.reading.cell"));
            }
            boolean gates = cells.stream().anyMatch(Cell::hasKeepingGate);
            boolean weights = cells.stream().anyMatch(cell -> !cell.hasKeepingGate());
            if (gates || weights) {
                String rule = gates && weights ? "both" : gates ? "gates" : "weights";
                said.add(texts.get("time.chart.reading.rule." + rule));
            }
        }
        boolean given = moment.recipe().data().isPresent();
        if (!given && moment.recipe().task().task().readout() == Readout.EVERY) {
            said.add(texts.get("time.chart.reading.last"));
        }
        return String.join(" ", said);
    }
}
