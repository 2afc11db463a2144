package gradientlab.ui.descent.anatomy;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.descent.anatomy.AnatomySheet;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.RunnerDetail;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.legend.SlotSample;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The formulas of a step, in place of the panel: whose step it is, which part, and the sheet below. */
final class AnatomyPanel extends VBox {

    /** How large the type may be: under the first it would be hard to read. */
    private static final double[] ZOOMS = {0.92, 1, 1.12, 1.25, 1.4};

    /** The same as a share of the type of a lecture room, which sees all of a step or nothing. */
    private static final double[] PROJECTED = {0.5, 0.54, 0.58, 0.62, 0.66, 0.7, 0.75, 0.8, 0.86, 0.93, 1};

    private static final PseudoClass PROJECTION = PseudoClass.getPseudoClass("projection");

    private final DescentModel model;
    private final LabContext context;
    private final SlotSample sample = new SlotSample();
    private final MenuButton who = new MenuButton();
    private final Label knobs = Nodes.styled(new Label(), "mono", "anatomy-knobs");
    /** The same under the head, where they have no room in it. */
    private final Label below = Nodes.styled(new Label(), "mono", "anatomy-knobs", "anatomy-below");
    private final HBox head;
    private boolean fromFirst;
    private final Label part = new Label();
    private final Label none = Nodes.styled(new Label(), "hint-line");
    private final HBox walking;
    private final PaintedView sheet = new PaintedView(this::paint);
    private final ScrollPane scroll;
    private Optional<Anatomy> anatomy = Optional.empty();
    private Trajectory path;
    private AnatomySheet painted;
    private int upTo;
    private int lit;
    private boolean pointedAt;
    private double[] zooms = ZOOMS;
    private double magnified = 1;
    private int zoom = 1;

    /**
     * @param walk goes on or back by parts
     * @param point says which part the pointer is at, -1 for none
     */
    AnatomyPanel(DescentModel model, LabContext context, IntConsumer walk, IntConsumer point) {
        this.model = model;
        this.context = context;
        getStyleClass().add("anatomy");
        who.getStyleClass().addAll("flat-menu", "anatomy-runner");
        who.setId("anatomy-runner");
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.accessibleTextProperty().bind(context.words().text("descent.anatomy.runner"));
        who.setOnShowing(e -> fillMenu());
        fillMenu();
        knobs.setMinWidth(0);
        Nodes.wrap(below);
        Nodes.show(below, false);
        widthProperty().addListener(o -> fitKnobs());
        IconButton back =
                new IconButton(Feather.CHEVRON_LEFT, context.words(), "descent.key.anatomy.back", "↑");
        back.setId("part-back");
        back.setOnAction(e -> walk.accept(-1));
        IconButton next =
                new IconButton(Feather.CHEVRON_RIGHT, context.words(), "descent.key.anatomy.next", "↓");
        next.setId("part-next");
        next.setOnAction(e -> walk.accept(1));
        part.setId("part");
        part.setMinWidth(Region.USE_PREF_SIZE);
        walking = Nodes.row(Pos.CENTER_RIGHT, 4, back, part, next);
        walking.setMinWidth(Region.USE_PREF_SIZE);
        head = Nodes.styled(new HBox(8, sample, who, knobs, Nodes.gap(), walking), "anatomy-head");
        head.setAlignment(Pos.CENTER_LEFT);
        none.setWrapText(true);
        none.textProperty().bind(context.words().text("descent.anatomy.none"));
        sheet.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        sheet.setId("anatomy-sheet");
        sheet.setOnMouseMoved(e -> {
            pointedAt = true;
            int at = partAt(e.getY());
            point.accept(folds() && at > upTo ? -1 : at);
        });
        // Where parts fold they move under a pointer that rests: only a click goes on.
        sheet.setOnMouseClicked(e -> {
            int at = partAt(e.getY());
            if (folds() && at >= 0 && at != upTo) {
                walk.accept(at - upTo);
            }
        });
        sheet.setOnMouseExited(e -> {
            pointedAt = false;
            point.accept(-1);
        });
        scroll = Nodes.scroll(sheet);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, below, none, scroll);
    }

    /** Type so many times as large; 1 for the usual window. */
    void setMagnified(double times) {
        if (times != magnified) {
            magnified = times;
            zooms = times == 1 ? ZOOMS : PROJECTED;
            zoom = 1;
            setStyle(times == 1 ? "" : "-fx-font-size: " + Math.rint(10 * times) + "px;");
            pseudoClassStateChanged(PROJECTION, times != 1);
            sample.setScaleX(times == 1 ? 1 : 0.7 * times);
            sample.setScaleY(sample.getScaleX());
            fitKnobs();
            requestLayout();
        }
    }

    /** Whether one part alone is open, as in a lecture room. */
    private boolean folds() {
        return magnified != 1;
    }

    private int partAt(double y) {
        return painted == null ? -1 : painted.partAt(y * sheet.scale());
    }

    /** Whether the formulas are read from their first, as when the step has just been opened. */
    void setFromFirst(boolean on) {
        fromFirst = on;
    }

    /** Whether the pointer is on the formulas. */
    boolean pointedAt() {
        return pointedAt;
    }

    /** Shows a step, or says why there is none. */
    void show(Optional<Anatomy> step, Trajectory runner, int walkedTo, int standingOut) {
        anatomy = step;
        path = runner;
        upTo = walkedTo;
        lit = standingOut;
        RunnerSpec spec = runner.runner();
        Texts texts = context.words().texts();
        sample.show(spec.slot(), context.theme().get());
        who.setText(Optimizers.get(spec.optimizer()).name());
        knobs.setText(step.map(found -> knobs(spec, found)).orElse(""));
        below.setText(knobs.getText());
        part.setText(step
                .map(found -> texts.get("descent.anatomy.part", walkedTo + 1, found.parts().size()))
                .orElse(""));
        fitKnobs();
        Nodes.show(none, step.isEmpty());
        Nodes.show(scroll, step.isPresent());
        walking.setVisible(step.isPresent());
        step.ifPresent(found -> sheet.setAccessibleText(
                texts.get("anatomy.part." + found.parts().get(lit).id())));
        measure();
        sheet.repaint();
        bringIntoView();
    }

    /** The name of a runner's rule, with what tells it from others like it. */
    String name(Trajectories run, int runner) {
        return Optimizers.get(run.recipe().runners().get(runner).optimizer()).name();
    }

    /** In the head all numbers or none: half of one would be misread. */
    private void fitKnobs() {
        if (getWidth() > 0) {
            applyCss();
            double more = knobs.isManaged() ? 0 : head.getSpacing() + knobs.prefWidth(-1);
            boolean fits = head.prefWidth(-1) + more <= getWidth();
            Nodes.show(knobs, fits);
            Nodes.show(below, !fits);
        }
    }

    /** As high as the formulas are at the width there is. */
    private void measure() {
        double width = scroll.getViewportBounds().getWidth();
        if (anatomy.isPresent() && width > 1) {
            double scale = sheet.scale();
            painted = fitted(Math.round(width * scale), scroll.getViewportBounds().getHeight() * scale);
            sheet.setMinHeight(Math.ceil(painted.height() / scale));
            sheet.setPrefHeight(sheet.getMinHeight());
        }
    }

    /** As large as leaves all of it in sight, whichever part is open; where nothing does, the smallest. */
    private AnatomySheet fitted(double width, double room) {
        AnatomySheet made = sheet(width, sheet.scale());
        while (made.tallest() > room && zoom > 0) {
            zoom--;
            made = sheet(width, sheet.scale());
        }
        while (zoom + 1 < zooms.length && made.tallest() * zooms[zoom + 1] / zooms[zoom] * 1.06 < room) {
            zoom++;
            AnatomySheet larger = sheet(width, sheet.scale());
            if (larger.tallest() > room) {
                zoom--;
                return made;
            }
            made = larger;
        }
        return made;
    }

    private void bringIntoView() {
        double room = scroll.getViewportBounds().getHeight();
        double more = sheet.getMinHeight() - room;
        if (painted == null || pointedAt || more <= 1) {
            return;
        }
        if (fromFirst && !folds()) {
            scroll.setVvalue(0);
            return;
        }
        Rectangle2D place = painted.place(lit);
        double top = place.getMinY() / sheet.scale();
        double bottom = lit == anatomy.map(found -> found.parts().size() - 1).orElse(0)
                ? sheet.getMinHeight()
                : place.getMaxY() / sheet.scale();
        double now = scroll.getVvalue() * more;
        double wanted = Math.min(top, Math.max(now, bottom - room));
        scroll.setVvalue(Math.max(0, Math.min(1, wanted / more)));
    }

    private AnatomySheet sheet(double width, double scale) {
        return new AnatomySheet(
                anatomy.orElseThrow(), path, context.theme().get(), context.words().texts(), width,
                scale * magnified * zooms[zoom], folds() ? upTo : AnatomySheet.ALL);
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (anatomy.isPresent()) {
            painted = sheet(width, scale);
            Graphics2D g = image.createGraphics();
            painted.paint(g, upTo, lit);
            g.dispose();
        }
        return image;
    }

    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < model.recipe().runners().size(); i++) {
            int runner = i;
            RunnerSpec spec = model.recipe().runners().get(i);
            String detail = RunnerDetail.of(model.recipe(), i, context.words().texts());
            String name = Optimizers.get(spec.optimizer()).name();
            SlotSample look = new SlotSample();
            look.show(spec.slot(), context.theme().get());
            MenuItem item = new MenuItem(detail.isEmpty() ? name : name + "  " + detail, look);
            item.setId("anatomy-runner-" + i);
            item.setOnAction(e -> model.selectedProperty().set(runner));
            items.add(item);
        }
        who.getItems().setAll(items);
    }

    /** The numbers it was set to, with the learning rate of this step. */
    private static String knobs(RunnerSpec spec, Anatomy step) {
        return Optimizers.get(spec.optimizer()).knobs().stream()
                .filter(knob -> knob.kind() == Knob.Kind.REAL && !knob.id().startsWith("eps"))
                .filter(knob -> knob.id().equals("lr") || step.settings().get(knob.id()) != 0)
                .map(knob -> RunnerDetail.symbol(knob) + " " + PrintedNumbers.shown(
                        knob.id().equals("lr") ? step.value("eta")[0] : step.settings().get(knob.id()),
                        4))
                .collect(Collectors.joining("  "));
    }
}
