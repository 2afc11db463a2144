package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeView;
import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.RegularizeView.Below;
import gradientlab.experiment.generalization.RegularizeView.Left;
import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeStage;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.generalization.panel.StripStage;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.modes.PaintedStage;
import gradientlab.ui.widget.FoldingChoice;
import gradientlab.ui.widget.HoverTip;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Picker;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The picture in the window, its choosers, and the hands on it: look back, choose, point at an example. */
final class RegularizePicturePane {

    private static final double HEAD = 44;
    private static final double CHOOSER = 190;
    private static final double LEAST_CHOOSER = 96;
    /** Of the title of a chart at the right, with what is around it. */
    private static final double SIDE_TITLE = 180;
    private static final double HEAD_GAP = 12;

    private final RegularizeState state;
    private final Runnable look;
    private final StripStage view = new StripStage(
            new PaintedStage("regularize-stage", this::lay, this::plays));
    private final PaintedView pixels = view.painted().pixels();
    private final HoverTip tip = new HoverTip(pixels);
    private final FoldingChoice<Axis> axes;
    private final FoldingChoice<Left> left;
    private final Picker<Right> right;
    private final FoldingChoice<Below> views;
    private RegularizeStage stage;
    private OptionalInt hovered = OptionalInt.empty();
    private boolean presenting;
    private boolean seeks;

    RegularizePicturePane(RegularizeState state, Runnable look) {
        this.state = state;
        this.look = look;
        axes = strip("regularize-axes", List.of(Axis.values()), axis -> "axis." + axis.id(),
                RegularizeView::withAxis);
        left = strip("regularize-left", List.of(Left.values()), Left::id, RegularizeView::withLeft);
        views = strip("regularize-views", List.of(Below.values()), this::name, RegularizeView::withBelow);
        right = new Picker<>(state.context().words().text(RegularizeWords.KEY + "choose.loss"),
                List.of(Right.values()),
                (item, texts) -> texts.get(RegularizeWords.KEY + "choose." + item.id()),
                state.context().words(),
                item -> Edits.view(state.model(), view -> view.withRight(item)));
        right.withoutCaption().box().setId("regularize-right");
        right.setPrefWidth(CHOOSER);
        HBox heads = Nodes.row(Pos.CENTER_RIGHT, 12, axes, left);
        heads.setPickOnBounds(false);
        view.add(heads, () -> head(RegularizeStage::chart));
        view.add(right, () -> head(RegularizeStage::side));
        view.add(views, () -> seen().map(RegularizeStage::strip));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> seeks = false);
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseExited(e -> hover(OptionalInt.empty(), ""));
    }

    private String name(Below below) {
        boolean points =
                below == Below.WRONG_LABELS && !state.model().recipe().regularize().data().pictures();
        return "view." + (points ? "boundary" : below.id());
    }

    private <T> FoldingChoice<T> strip(
            String id, List<T> items, Function<T, String> key,
            BiFunction<RegularizeView, T, RegularizeView> change) {
        FoldingChoice<T> strip = new FoldingChoice<>(id, items, item -> state.context().words().of(
                texts -> texts.get(RegularizeWords.KEY + key.apply(item)), state.model().recipeProperty()));
        strip.valueProperty().addListener((of, was, is) -> Edits.view(
                state.model(), now -> change.apply(now, is)));
        return strip;
    }

    private Optional<RegularizeStage> seen() {
        return Optional.ofNullable(stage).filter(there -> !presenting);
    }

    /** The row of a chart's title. */
    private Optional<Rectangle2D> head(Function<RegularizeStage, Rectangle2D> area) {
        return seen().map(area).map(all -> new Rectangle2D.Double(
                all.getX(), all.getY(), all.getWidth(), Math.min(HEAD, all.getHeight())));
    }

    StripStage stage() {
        return view;
    }

    void close() {
        view.painted().close();
    }

    void present(boolean on) {
        presenting = on;
    }

    /** Brings choosers and picture up to date. */
    void refresh() {
        RegularizeView now = state.model().recipe().regularize().view();
        axes.valueProperty().set(now.axis());
        left.valueProperty().set(now.left());
        views.valueProperty().set(now.below());
        right.show(now.right());
        view.refresh();
    }

    /** Where a line over the epochs is drawn by hand; empty where others are along the axis, or losses up. */
    Optional<GuessPlane> plane() {
        return Optional.ofNullable(stage).flatMap(RegularizeStage::axes)
                .map(axes -> GuessPlane.of(pixels, 1, axes));
    }

    /** The thick line of a network, by epoch; empty before there is one. */
    double[] line(int network) {
        return stage == null ? new double[0] : stage.line(network);
    }

    private boolean plays() {
        return state.model().timeline().playing();
    }

    private PaintedStage.Picture lay(double width, double height) {
        if (!state.ready()) {
            stage = null;
            String said = state.context().words().texts().get("generalization.mode.regularize");
            return g -> said;
        }
        RegularizeScene scene = state.scene();
        RegularizeStage laid = new RegularizeStage(scene, state.made(scene), width, height, presenting);
        stage = laid;
        fitHeads();
        OptionalInt pointed = hovered;
        double chooser = views.fit(width, laid.title(), laid.remark());
        return g -> {
            laid.paint(g, pointed, chooser);
            return laid.spoken();
        };
    }

    /** Both choosers of the main chart become menus where the strips would cover its title, then one goes. */
    private void fitHeads() {
        double room = stage.chart().getWidth();
        double beside = left.fit(room, stage.head() + HEAD_GAP, axes.folded());
        double wide = axes.fit(room, stage.head() + beside, 0);
        Nodes.show(axes, stage.head() + beside + HEAD_GAP + wide <= room);
        right.setPrefWidth(Math.max(LEAST_CHOOSER,
                Math.min(CHOOSER, stage.side().getWidth() - SIDE_TITLE)));
    }

    private void press(MouseEvent e) {
        if (stage == null) {
            return;
        }
        int network = stage.networkAt(e.getX(), e.getY());
        if (network >= 0) {
            state.model().selectedProperty().set(network);
        } else if (stage.epochAt(e.getX(), e.getY()) >= 0) {
            seeks = true;
            drag(e);
        }
    }

    private void drag(MouseEvent e) {
        int epoch = stage.epochAt(e.getX(), e.getY());
        if (seeks && epoch >= 0) {
            state.model().timeline().seek(Math.min(epoch, state.model().timeline().newest()));
        }
    }

    private void point(MouseEvent e) {
        if (stage == null) {
            return;
        }
        boolean seekable = stage.epochAt(e.getX(), e.getY()) >= 0;
        boolean network = stage.networkAt(e.getX(), e.getY()) >= 0;
        pixels.setCursor(seekable ? Cursor.H_RESIZE : network ? Cursor.HAND : Cursor.DEFAULT);
        hover(stage.exampleAt(e.getX(), e.getY()), presenting ? "" : stage.tip(e.getX(), e.getY()));
    }

    private void hover(OptionalInt example, String said) {
        tip.say(said);
        if (!example.equals(hovered)) {
            hovered = example;
            look.run();
        }
    }
}
