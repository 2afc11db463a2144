package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The panel at the right: what is learned, who learns it, the chosen one's regularizers, what all share. */
final class RegularizePanel extends BorderPane {

    private final RegularizeState state;
    private final DataPane data;
    private final RegularizeLegend legend;
    private final TestPane test;
    private final NetworkPane network;
    private final Fold all;

    RegularizePanel(RegularizeState state) {
        this.state = state;
        data = new DataPane(state.model(), state.context());
        legend = new RegularizeLegend(state);
        test = new TestPane(state);
        network = new NetworkPane(state);
        all = Fold.of(
                state.context().words().text(RegularizeWords.KEY + "all"),
                () -> new CommonPane(state.model(), state.context().words()),
                pane -> pane.show(state.model().recipe().regularize()));
        all.setId("fold-all");
        VBox opened = Nodes.styled(new VBox(test), "add-row");
        VBox content = Nodes.styled(new VBox(data, legend.node(), opened, network, all), "panel-content");
        setCenter(Nodes.scroll(content, "panel-scroll"));
        getStyleClass().add("panel");
        getStylesheets()
                .add(RegularizePanel.class.getResource("/assets/themes/training.css").toExternalForm());
        setMinSize(0, 0);
    }

    /** Brings all that the recipe says up to date. */
    void refresh() {
        RegularizeRecipe recipe = state.model().recipe().regularize();
        data.show(recipe);
        network.refresh();
        test.forget();
        all.refresh(new RegularizeWords(recipe, state.context().words().texts()).summary());
    }

    /** Brings up to date what changes with every epoch. */
    void refreshMoment() {
        legend.refresh();
        test.refresh();
    }

    /** Goes on from the chosen network at the epoch that is looked at. */
    void fork() {
        network.fork();
    }

    /** Asks whether to open the test data, then opens them. */
    void open() {
        test.open();
    }
}
