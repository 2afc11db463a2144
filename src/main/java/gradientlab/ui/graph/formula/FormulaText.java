package gradientlab.ui.graph.formula;

import gradientlab.core.graph.Block;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Place;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * Where formulas are typed. They are taken when the hand rests; what is no graph is explained under them, and
 * the last graph stays. Beside the lines: what folds them, and which of them the step is about.
 */
final class FormulaText extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Duration REST = Duration.millis(350);
    private static final double LINE = 18;
    private static final double INSET = 6;
    /** Room for a bar to scroll sideways. */
    private static final double BARS = 18;
    private static final double GUTTER = 22;
    private static final int MOST_LINES = 10;

    private final FormulaState state;
    private final LabContext context;
    private final TextArea area = Nodes.styled(new TextArea(), "mono", "formula-text");
    private final Pane gutter = Nodes.styled(new Pane(), "formula-gutter");
    private final Region mark = Nodes.styled(new Region(), "formula-mark");
    private final Label error = Nodes.styled(new Label(), "error-note");
    private final Label kept = Nodes.styled(new Label(), "caption");
    private final PauseTransition rest = new PauseTransition(REST);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private Graph folded;
    private String shown = "";

    FormulaText(FormulaState state, LabContext context) {
        super(6);
        this.state = state;
        this.context = context;
        Label caption = Nodes.label(context.words().text("graph.lines"), "caption");
        caption.setLabelFor(area);
        area.setId("graph-text");
        area.accessibleTextProperty().bind(context.words().text("graph.lines"));
        gutter.setMinWidth(GUTTER);
        gutter.setPrefWidth(GUTTER);
        mark.setMouseTransparent(true);
        HBox.setHgrow(area, Priority.ALWAYS);
        HBox editor = Nodes.styled(new HBox(gutter, area), "formula-editor");
        // What scrolls out of sight is no more seen beside the lines either.
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(editor.widthProperty());
        inside.heightProperty().bind(editor.heightProperty());
        editor.setClip(inside);
        Nodes.wrap(error);
        Nodes.wrap(kept);
        Nodes.hideEmpty(error);
        Nodes.hideEmpty(kept);
        getChildren().addAll(caption, editor, error, kept);
        rest.setOnFinished(e -> commit());
        area.textProperty().addListener((of, was, is) -> {
            fitHeight();
            if (!is.equals(shown)) {
                rest.playFromStart();
            }
        });
        area.focusedProperty().addListener((of, was, is) -> {
            if (!is) {
                commit();
                changing.set(false);
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.scrollTopProperty().addListener((of, was, is) -> gutter.setTranslateY(-is.doubleValue()));
    }

    /** Esc takes back what is no graph and leaves; Tab leaves, as no formula has one. */
    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            restore();
            requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            commit();
            requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.TAB) {
            commit();
        }
    }

    /** True from the first formulas that were taken until the text is left: all that is one change. */
    ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /** Brings text and gutter up to date; the mark is at the node in focus, else at that of the step. */
    void refresh(int step, int focus) {
        String text = state.recipe().text();
        if (!text.equals(shown)) {
            shown = text;
            restore();
        }
        fitHeight();
        if (folded != state.graph()) {
            folded = state.graph();
            fill();
        }
        Place place = focus != FormulaState.NONE ? state.graph().node(focus).place()
                : step == 0 ? Place.NONE : state.graph().at(step).place();
        mark.setVisible(place.line() > 0);
        mark.resizeRelocate(0, INSET + (Math.max(1, place.line()) - 1) * LINE, 3, LINE);
    }

    /** As high as the lines that are typed, up to some; then it scrolls. */
    private void fitHeight() {
        double height =
                Math.max(2, Math.min(MOST_LINES, area.getParagraphs().size())) * LINE + 2 * INSET + BARS;
        // The sheet has a height for all fields, which would win over one that is set.
        area.setStyle(String.format(Locale.ROOT,
                "-fx-min-height: %1$.0f; -fx-pref-height: %1$.0f; -fx-max-height: %1$.0f;", height));
    }

    private void fill() {
        gutter.getChildren().setAll(mark);
        Graph graph = state.graph();
        for (Line line : graph.lines()) {
            boolean is = state.recipe().folds().contains(line.name());
            if (is || state.run().foldable(line.name())) {
                chip(line.name(), line.place().line(), is);
            }
        }
        for (Block block : graph.blocks()) {
            chip(block.title(), block.place().line(), state.recipe().folds().contains(block.title()));
        }
    }

    private void chip(String name, int line, boolean folded) {
        Button chip = Nodes.styled(new Button(folded ? "+" : "−"), "fold-chip");
        chip.setId("fold-" + name.replace(' ', '-'));
        chip.setFocusTraversable(false);
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(context.words().text(folded ? "graph.unfold" : "graph.fold"));
        chip.setTooltip(tip);
        chip.accessibleTextProperty().bind(tip.textProperty());
        chip.setOnAction(e -> {
            try {
                state.fold(name, !folded);
            } catch (GraphException wrong) {
                context.warn(GraphErrors.of(wrong, area.getText()).in(context.words().texts()));
            }
        });
        chip.setPrefSize(14, 14);
        chip.setMinSize(14, 14);
        chip.relocate(6, INSET + (line - 1) * LINE + 2);
        gutter.getChildren().add(chip);
    }

    private void restore() {
        rest.stop();
        area.setText(shown);
        say(null);
    }

    private void commit() {
        rest.stop();
        String text = area.getText();
        if (text.equals(shown)) {
            say(null);
            return;
        }
        String earlier = shown;
        try {
            shown = text;
            changing.set(true);
            state.text(text);
            say(null);
        } catch (GraphException wrong) {
            shown = earlier;
            say(wrong);
        }
    }

    private void say(GraphException wrong) {
        String sentence = wrong == null
                ? ""
                : "✕ " + GraphErrors.of(wrong, area.getText()).in(context.words().texts());
        error.setText(sentence);
        kept.setText(wrong == null ? "" : context.words().texts().get("graph.error.kept"));
        area.pseudoClassStateChanged(WRONG, wrong != null);
    }
}
