package gradientlab.ui.time.training;

import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeVerdict;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.NetworkColumn;
import gradientlab.ui.lab.training.NetworkColumn.Said;
import gradientlab.ui.lab.training.NetworkColumn.Who;
import gradientlab.ui.time.model.TimeModel;
import java.util.ArrayList;
import java.util.List;

/** One network under the charts: who it is, the verdict with its number, what it answers, its map. */
final class NetworkView {

    private final int network;
    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final AnswersView answers;
    private final MapView map;
    private final NetworkColumn column;

    NetworkView(int network, TimeModel model, Looked looked, LabContext context) {
        this.network = network;
        this.model = model;
        this.looked = looked;
        this.context = context;
        answers = new AnswersView(network, context);
        map = new MapView(network, model, looked, context);
        column = new NetworkColumn(network, answers, AnswersView.SIZE, map);
        column.setOnRewind(context.words().text("time.train.rewind"), model::rewind);
        column.setOnSelect(() -> model.selectedProperty().set(network));
    }

    NetworkColumn node() {
        return column;
    }

    /** Brings everything up to date with what is looked at. */
    void refresh(Moment moment) {
        CellWords words = new CellWords(moment.recipe(), context.words().texts());
        CellSnapshot cell = moment.snapshot().networks().get(network);
        boolean answered =
                !looked.predicting() && cell.stopped().isEmpty() && answers.show(moment);
        column.show(
                new Who(network, words.name(network), words.detail(network)), said(cell.verdict(), words),
                context.theme().get(), network == model.selected(), answered);
        map.refresh();
    }

    private Said said(TimeVerdict verdict, CellWords words) {
        if (looked.predicting()) {
            return new Said("", false, "", "", false);
        }
        List<String> criterion = new ArrayList<>(List.of(words.criterion(verdict)));
        words.rule(verdict).ifPresent(criterion::add);
        return new Said(
                words.verdict(verdict), verdict.bad(), String.join(" ", criterion), words.sentence(verdict),
                verdict.kind() == TimeVerdict.Kind.STOPPED);
    }

    /** Leaves name and verdict alone. */
    void setBrief(boolean on) {
        column.setBrief(on);
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        answers.restyle();
        map.restyle();
    }
}
