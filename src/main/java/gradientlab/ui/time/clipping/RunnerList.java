package gradientlab.ui.time.clipping;

import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.Legend;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The runners in the panel: switch, look, name, what has become of it, and its loss. Pressing selects. */
final class RunnerList extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ClippingState state;
    private final NetworkState network;
    private final LabContext context;
    private final RunnerRows rows;
    private final Label head = new Label();
    private final Label loss = new Label();
    private final VBox list = new VBox();
    private final List<Line> lines = new ArrayList<>();

    RunnerList(ClippingState state, NetworkState network, LabContext context) {
        this.network = network;
        this.state = state;
        this.context = context;
        rows = new RunnerRows(state, network, context);
        getStyleClass().addAll("legend", "cliff-legend");
        HBox header = Nodes.styled(
                Nodes.row(Pos.CENTER_LEFT, 0, head,
                        Nodes.gap(), loss),
                "legend-header");
        getChildren().addAll(header, list);
    }

    /** Brings all rows up to date. */
    void refresh() {
        List<Legend.Row> now = rows.now();
        head.setText(context.words().texts().get(network.on() ? "clip.name" : "time.clip.runner"));
        loss.setText(network.on() ? "‖g‖"
                : context.words().texts().get("time.clip.loss.at", state.scene().shown()));
        while (lines.size() < now.size()) {
            lines.add(new Line(lines.size()));
        }
        if (list.getChildren().size() != now.size()) {
            list.getChildren().setAll(lines.subList(0, now.size()));
        }
        for (int i = 0; i < now.size(); i++) {
            lines.get(i).show(now.get(i), i == state.selected());
        }
    }

    private final class Line extends HBox {

        private final CheckBox on = new CheckBox();
        private final SlotSample sample = new SlotSample();
        private final Label name = Nodes.styled(new Label(), "runner-name");
        private final Label said = Nodes.styled(new Label(), "runner-state");
        private final Label value = Nodes.styled(new Label(), "mono", "runner-value");
        private final Tooltip tip = Nodes.tip();

        Line(int runner) {
            getStyleClass().addAll("legend-row", "cliff-row");
            setAlignment(Pos.CENTER_LEFT);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            on.setId("cliff-on-" + runner);
            on.setOnAction(e -> state.toggle(runner));
            said.setTooltip(tip);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setAlignment(Pos.CENTER_RIGHT);
            VBox who = new VBox(1, name, said);
            who.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(who, Priority.ALWAYS);
            getChildren().addAll(on, sample, who, value);
            setOnMousePressed(e -> state.select(runner));
            setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    state.select(runner);
                    e.consume();
                }
            });
        }

        void show(Legend.Row row, boolean selected) {
            pseudoClassStateChanged(SELECTED, selected);
            pseudoClassStateChanged(OFF, !row.shown());
            on.setSelected(row.shown());
            on.setVisible(!network.on());
            on.setAccessibleText(row.name());
            sample.show(row.slot(), context.theme().get());
            sample.setOpacity(row.shown() ? 1 : 0.4);
            setStyle("-runner: #" + SlotSample.color(row.slot(), context.theme().get()).toString()
                    .substring(2, 8) + ";");
            name.setText(row.name());
            said.setText(row.state().text());
            Nodes.show(said, !row.state().text().isEmpty());
            said.pseudoClassStateChanged(DANGER, row.state().danger());
            tip.setText(row.state().hint());
            value.setText(row.values().get(0));
            setAccessibleText(row.name() + ", " + row.state().hint() + ", L " + row.values().get(0));
        }
    }
}
