package gradientlab.ui.time.training;

import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.time.training.TimeMapKey;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.Columns;
import gradientlab.ui.lab.training.MapHeader;
import gradientlab.ui.time.model.TimeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The networks side by side, those that are switched on, with one colour key for all their maps. */
final class NetworksView {

    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final Columns columns = new Columns();
    private final MapHeader header;
    private final List<NetworkView> made = new ArrayList<>();
    private final BooleanProperty little = new SimpleBooleanProperty(this, "little");
    private boolean brief;

    NetworksView(TimeModel model, Looked looked, LabContext context) {
        this.model = model;
        this.looked = looked;
        this.context = context;
        header = new MapHeader(
                context.words().text("time.chart.maps"),
                context.words().of(
                        this::reading, model.frozenProperty(), model.timeline().playingProperty(),
                        model.timeline().liveProperty(), model.timeline().newestProperty(), little),
                context.theme());
    }

    /** How maps are read while it trains; at rest what can be asked of the step, and what Play does then. */
    private String reading(Texts texts) {
        if (model.frozenProperty().get()) {
            return texts.get("time.train.frozen");
        }
        boolean rests = !model.timeline().playing() && model.timeline().live() && !looked.predicting();
        if (rests && model.timeline().newest() > 0) {
            return texts.get("time.train.paused");
        }
        return texts.get(little.get() ? "time.chart.maps.reading.plain" : "time.chart.maps.reading");
    }

    Columns node() {
        return columns;
    }

    /** The line above the maps. */
    MapHeader header() {
        return header;
    }

    /** Brings all columns up to date with what is looked at. */
    void refresh() {
        Moment moment = looked.moment();
        header.show(
                PrintedNumbers.power(TimeMapKey.LOW), CellWords.number(Math.pow(10, TimeMapKey.HIGH)));
        int count = moment.recipe().networks().size();
        while (made.size() < count) {
            NetworkView view = new NetworkView(made.size(), model, looked, context);
            view.setBrief(brief);
            made.add(view);
        }
        List<NetworkView> seen = IntStream.range(0, count)
                .filter(i -> moment.recipe().networks().get(i).shown()).mapToObj(made::get).toList();
        columns.show(seen.stream().map(NetworkView::node).toList());
        seen.forEach(view -> view.refresh(moment));
    }

    /** Whether there is no room for the squares of answers, and little for words. */
    void setLittle(boolean on) {
        little.set(on);
    }

    /** Leaves what a lecture room reads: name and verdict of each network. */
    void setBrief(boolean on) {
        brief = on;
        made.forEach(view -> view.setBrief(on));
    }

    /** Paints all anew. */
    void restyle() {
        made.forEach(NetworkView::restyle);
        header.restyle();
    }
}
