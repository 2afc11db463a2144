package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.Verdict;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.WholeText;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * One network under the charts: who it is, the verdict with its number, how it divides the plane, its map.
 */
final class NetworkView extends Region {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** The height of one that shows its name and verdict alone. */
    static final double BRIEF = 76;

    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double HEAD = 44;
    private static final double CHIP = 22;

    /** The least height of a map, with the numbers under it. */
    private static final double LEAST_MAP = 80;

    /** Columns narrower than this have no room for the plane beside the verdict. */
    private static final double ROOMY = 250;

    /** The plane is always the newest of the trained network: pale where something else is looked at. */
    private static final double PALE = 0.3;

    private final int network;
    private final FlowModel model;
    private final LabContext context;
    private final SlotSample sample = new SlotSample();
    private final Label name = Nodes.styled(new Label(), "section-title");
    private final Label detail = Nodes.styled(new Label(), "hint-line");
    private final Label chip = Nodes.styled(new Label(), "verdict");
    private final Tooltip criterion = new Tooltip();
    private final Label sentence = Nodes.styled(new Label(), "because");
    private final Button back = Nodes.styled(new Button(), "rewind");
    private final BoundaryView plane;
    private final LayerMapView map;
    private boolean planar;
    private boolean brief;

    NetworkView(int network, FlowModel model, LabContext context) {
        this.network = network;
        this.model = model;
        this.context = context;
        plane = new BoundaryView(model, context);
        map = new LayerMapView(network, model, context);
        getStyleClass().add("network");
        name.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        chip.setId("verdict-" + network);
        chip.setMinWidth(USE_PREF_SIZE);
        criterion.setWrapText(true);
        criterion.setMaxWidth(420);
        chip.setTooltip(criterion);
        sentence.setWrapText(true);
        sentence.setId("because-" + network);
        back.textProperty().bind(context.words().text("flow.ui.rewind"));
        back.setId("rewind-" + network);
        back.setOnAction(e -> model.rewind());
        setOnMousePressed(e -> model.selectedProperty().set(network));
        WholeText.on(detail);
        WholeText.on(sentence);
        getChildren().addAll(sample, name, detail, chip, sentence, back, plane, map);
    }

    /** Brings everything up to date with what is looked at. */
    void refresh(LayerMapKey key) {
        FlowFrame frame = model.frame();
        FlowRecipe recipe = model.shownRecipe();
        Texts texts = context.words().texts();
        NetworkWords words = new NetworkWords(recipe, texts);
        Verdict verdict = model.shown().networks().get(network).verdict();
        boolean stopped = verdict.kind() == Verdict.Kind.STOPPED;
        pseudoClassStateChanged(SELECTED, network == model.selected());
        sample.show(recipe.networks().get(network).slot(), context.theme().get());
        set(name, words.name(network));
        set(detail, words.detail(network));
        set(chip, words.verdict(verdict));
        chip.pseudoClassStateChanged(DANGER, verdict.bad());
        criterion.setText(words.criterion(verdict));
        set(sentence, words.sentence(verdict));
        back.setVisible(stopped);
        Optional<Boundary> divides = frame.boundaries().size() > network
                ? Optional.of(frame.boundaries().get(network))
                : Optional.empty();
        divides.ifPresent(plane::show);
        if (planar != divides.isPresent()) {
            planar = divides.isPresent();
            requestLayout();
        }
        plane.setOpacity(model.timeline().live() && !model.frozenProperty().get() ? 1 : PALE);
        map.refresh(key);
    }

    /** Leaves name and verdict alone. */
    void setBrief(boolean on) {
        brief = on;
        sentence.setVisible(!on);
        map.setVisible(!on);
        requestLayout();
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        plane.restyle();
        map.restyle();
    }

    private void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double inner = Math.max(0, w - 2 * MARGIN);
        boolean roomy = !brief && w >= ROOMY && h >= 220;
        plane.setVisible(planar && roomy);
        double planeWidth = plane.isVisible() ? BoundaryView.SIZE + 12 : 0;
        double middle = HEAD / 2;
        sample.resizeRelocate(MARGIN, middle - 8, 38, 16);
        double nameWidth = Math.min(name.prefWidth(-1), Math.max(0, inner - 48));
        place(name, MARGIN + 48, middle, nameWidth);
        double rest = inner - 48 - nameWidth - GAP;
        place(detail, MARGIN + 48 + nameWidth + GAP, middle, Math.max(0, rest));
        detail.setVisible(rest > 40);
        double top = HEAD - 2;
        double text = inner - planeWidth;
        chip.resizeRelocate(MARGIN, top, Math.min(chip.prefWidth(-1), inner), CHIP);
        double chipEnd = MARGIN + chip.prefWidth(-1) + GAP;
        if (back.isVisible()) {
            double wide = Math.min(back.prefWidth(-1), Math.max(0, w - MARGIN - chipEnd));
            back.resizeRelocate(chipEnd, top, wide, CHIP);
        }
        if (brief) {
            return;
        }
        double below = top + CHIP + 6;
        double room = Math.max(18, h - LEAST_MAP - GAP - below);
        double tall = Math.min(room, sentence.prefHeight(text));
        sentence.resizeRelocate(MARGIN, snapPositionY(below), text, tall);
        plane.resizeRelocate(w - MARGIN - BoundaryView.SIZE, top, BoundaryView.SIZE, BoundaryView.SIZE);
        double mapTop = Math.max(below + Math.max(tall, h >= 300 ? 54 : 0),
                planeWidth > 0 ? top + BoundaryView.SIZE : 0)
                + GAP;
        double mapHeight = Math.max(LEAST_MAP, h - mapTop - GAP);
        // The divider at the left stays seen.
        map.resizeRelocate(1, snapPositionY(mapTop), Math.max(0, w - 1), snapSizeY(mapHeight));
    }

    private static void place(Label label, double x, double middle, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, Math.rint(middle - height / 2), width, height);
    }
}
