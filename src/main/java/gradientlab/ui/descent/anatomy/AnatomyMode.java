package gradientlab.ui.descent.anatomy;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.AnatomyExportable;
import gradientlab.export.format.Exportable;
import gradientlab.paint.descent.anatomy.AnatomyArrows;
import gradientlab.paint.descent.anatomy.AnatomyFraming;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.descent.mode.Mode;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One step of the selected runner taken apart: its arrows over the stage, its formulas in place of the panel,
 * walked part by part.
 */
public final class AnatomyMode implements Mode {

    private final DescentModel model;
    private final StageView stage;
    private final Modes modes;
    private final LabContext context;
    private final PaintedView over = new PaintedView(this::paint);
    private final AnatomyPanel aside;
    private final Label title = Nodes.styled(new Label(), "preset-title");
    private final Label where = Nodes.styled(new Label(), "task");

    private Trajectories run;
    private Trajectories alone;
    private int runner = -1;
    private int step = -2;
    private Optional<Anatomy> anatomy = Optional.empty();
    private AnatomyArrows arrows;
    private View before;
    private View framed;
    /** The part walked to; counted back from the last, so that it stays the last when the rule changes. */
    private int fromLast;
    private int pointed = -1;

    public AnatomyMode(DescentModel model, StageView stage, Modes modes, LabContext context) {
        this.model = model;
        this.stage = stage;
        this.modes = modes;
        this.context = context;
        aside = new AnatomyPanel(model, context, this::walk, part -> point(part, true));
        over.setMouseTransparent(true);
    }

    @Override
    public Map<Place, Node> parts() {
        HBox words = Nodes.row(Pos.CENTER_LEFT, 12, title, where);
        title.setMinWidth(Region.USE_PREF_SIZE);
        where.setMinWidth(0);
        where.setWrapText(true);
        return Map.of(Place.STRIP, words, Place.ASIDE, aside, Place.OVER, over);
    }

    @Override
    public double asideWidth(double window) {
        return Math.max(400, Math.min(620, 0.32 * window));
    }

    @Override
    public void setMagnified(double times) {
        aside.setMagnified(times);
    }

    @Override
    public boolean chartsShown() {
        return false;
    }

    @Override
    public Trajectories onStage(Trajectories all) {
        if (alone == null || all != run || runner != model.selected()) {
            alone = all.only(model.selected());
        }
        return alone;
    }

    /** A click on a term stays with it; the start is moved in the race. */
    @Override
    public boolean clicked(Point at) {
        if (pointed >= 0) {
            walkTo(pointed);
        }
        return true;
    }

    @Override
    public void entered() {
        model.timeline().pause();
        before = model.viewProperty().get();
        framed = null;
        fromLast = 0;
        aside.setFromFirst(true);
        forget();
    }

    @Override
    public void left() {
        if (model.viewProperty().get() == framed) {
            model.viewProperty().set(before);
        }
    }

    @Override
    public void refresh() {
        take();
        pointAtHovered();
        say();
        aside.show(anatomy, run.runners().get(runner), upTo(), lit());
        over.repaint();
    }

    @Override
    public Optional<Exportable> exportable() {
        return shownStep() < 0 ? Optional.empty()
                : Optional.of(new AnatomyExportable(
                        model.run(), model.selected(), Optional.of(stage.visible()), shownStep(), upTo(),
                        model.timeline().limit().orElse(AnatomyExportable.ALL)));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.key("↓", KeyCode.DOWN, "descent.key.anatomy.next", () -> walk(1)),
                Shortcut.key("↑", KeyCode.UP, "descent.key.anatomy.back", () -> walk(-1)));
    }

    /** Takes the step apart anew if it is another one, and brings it into view. */
    private void take() {
        boolean same = run == model.run() && runner == model.selected() && step == shownStep();
        if (!same) {
            run = model.run();
            runner = Math.min(model.selected(), run.runners().size() - 1);
            step = shownStep();
            anatomy = step < 0 ? Optional.empty() : Anatomy.of(run, runner, step);
            pointed = -1;
            anatomy.ifPresent(found -> {
                framed = AnatomyFraming.of(found, run, framed == null ? null : model.viewProperty().get());
                model.viewProperty().set(framed);
            });
        }
    }

    private void forget() {
        run = null;
        alone = null;
        runner = -1;
    }

    /** What comes of the last step that may be seen is still hidden; -1 if nothing may be seen yet. */
    private int shownStep() {
        int last = model.timeline().limit().orElse(Integer.MAX_VALUE) - 1;
        return Math.min(model.timeline().step(), last);
    }

    private int count() {
        return anatomy.map(found -> found.parts().size()).orElse(1);
    }

    /** The part walked to. */
    int upTo() {
        return Math.max(0, count() - 1 - fromLast);
    }

    /** The part that stands out: the one pointed at, or the one walked to. */
    int lit() {
        return pointed >= 0 ? pointed : upTo();
    }

    /** To the next part; after the last the next step's first, and back. */
    private void walk(int by) {
        int wanted = upTo() + by;
        int next = shownStep() + by;
        if (wanted >= 0 && wanted < count()) {
            walkTo(wanted);
        } else if (next >= 0 && next < model.timeline().newest()) {
            if (by > 0) {
                model.timeline().forward();
            } else {
                model.timeline().back();
            }
            take();
            walkTo(by > 0 ? 0 : count() - 1);
        }
    }

    private void walkTo(int part) {
        fromLast = count() - 1 - part;
        aside.setFromFirst(false);
        modes.invalidate();
    }

    private void point(int part, boolean onSheet) {
        if (part != pointed && part <= upTo()) {
            pointed = part;
            modes.invalidate();
        } else if (onSheet && part > upTo()) {
            walkTo(part);
        }
    }

    private void pointAtHovered() {
        Point at = model.hoveredProperty().get();
        if (at != null && anatomy.isPresent()) {
            Viewport viewport = stage.viewport();
            AnatomyArrows now = arrows(viewport);
            pointed = Math.min(now.partAt(viewport.px(at.x()), viewport.py(at.y())), upTo());
        } else if (!aside.pointedAt()) {
            pointed = -1;
        }
    }

    private void say() {
        String rule = aside.name(run, runner);
        title.setText(context.words().texts().get("descent.anatomy.title", rule));
        where.setText(anatomy
                .map(found -> context.words().texts().get(
                        "descent.anatomy.where",
                        context.words().texts().get("surface." + run.surface().id() + ".name"), found.step(),
                        found.step() + 1))
                .orElse(""));
    }

    private AnatomyArrows arrows(Viewport viewport) {
        arrows = new AnatomyArrows(
                anatomy.orElseThrow(), run.runners().get(runner), viewport, context.theme().get(),
                context.words().texts(), stage.typeScale(),
                model.timeline().limit().orElse(Integer.MAX_VALUE));
        return arrows;
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (anatomy.isPresent() && stage.pixelWidth() == width) {
            Graphics2D g = image.createGraphics();
            arrows(stage.viewport()).paint(g, upTo(), lit());
            g.dispose();
        }
        return image;
    }
}
