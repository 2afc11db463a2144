package gradientlab.ui.flow;

import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/** The networks side by side, those that are switched on, with one colour key for all their maps. */
final class NetworksView extends Region {

    private final FlowModel model;
    private final LabContext context;
    private final LayerMapHeader header;
    private final List<NetworkView> made = new ArrayList<>();
    private List<Integer> seen = List.of();
    private LayerMapKey key;
    private FlowQuantity keyed;

    private boolean brief;

    NetworksView(FlowModel model, LabContext context, LayerMapHeader header) {
        this.model = model;
        this.context = context;
        this.header = header;
        getStyleClass().add("networks");
    }

    /** Brings all columns up to date with what is looked at. */
    void refresh() {
        FlowFrame frame = model.frame();
        FlowQuantity quantity = model.quantityProperty().get();
        key = LayerMapKey.of(frame.recipe(), frame.history(), quantity, quantity == keyed ? key : null);
        keyed = quantity;
        header.refresh(key);
        List<NetworkSpec> networks = frame.recipe().networks();
        while (made.size() < networks.size()) {
            NetworkView view = new NetworkView(made.size(), model, context);
            view.setBrief(brief);
            made.add(view);
        }
        List<Integer> now =
                IntStream.range(0, networks.size()).filter(i -> networks.get(i).shown()).boxed().toList();
        if (!now.equals(seen)) {
            seen = now;
            getChildren().setAll(seen.stream().map(made::get).toList());
        }
        seen.forEach(i -> made.get(i).refresh(key));
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

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
        for (int i = 0; i < count; i++) {
            double left = snapPositionX(getWidth() * i / count);
            double right = snapPositionX(getWidth() * (i + 1) / count);
            getChildren().get(i).resizeRelocate(left, 0, right - left, getHeight());
        }
    }
}
