package gradientlab.ui.flow;

import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.Columns;
import gradientlab.ui.lab.training.MapHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The networks side by side, those that are switched on, with one colour key for all their maps. */
final class NetworksView {

    private final FlowModel model;
    private final LabContext context;
    private final Columns columns = new Columns();
    private final MapHeader header;
    private final List<NetworkView> made = new ArrayList<>();
    private LayerMapKey key;
    private FlowQuantity keyed;
    private boolean brief;

    NetworksView(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        header = new MapHeader(
                context.words().text("flow.ui.maps"), context.words().text("flow.ui.maps.read"),
                context.theme());
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
        FlowFrame frame = model.frame();
        FlowQuantity quantity = model.quantityProperty().get();
        key = LayerMapKey.of(frame.recipe(), frame.history(), quantity, quantity == keyed ? key : null);
        keyed = quantity;
        String name = context.words().texts().get("flow.ui.key." + quantity.id());
        header.show(
                name + "  " + NetworkWords.number(Math.pow(10, key.low())),
                NetworkWords.number(Math.pow(10, key.high())));
        List<NetworkSpec> networks = frame.recipe().networks();
        while (made.size() < networks.size()) {
            NetworkView view = new NetworkView(made.size(), model, context);
            view.setBrief(brief);
            made.add(view);
        }
        List<NetworkView> seen = IntStream.range(0, networks.size()).filter(i -> networks.get(i).shown())
                .mapToObj(made::get).toList();
        columns.show(seen.stream().map(NetworkView::node).toList());
        seen.forEach(view -> view.refresh(key));
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
