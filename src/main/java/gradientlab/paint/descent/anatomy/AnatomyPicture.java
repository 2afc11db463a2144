package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.descent.DescentLayout;
import gradientlab.paint.descent.stage.StagePainter;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** One step of one runner taken apart, as a picture that travels alone: stage, formulas and caption. */
public final class AnatomyPicture {

    /** The share of the width the formulas take, and the least and most of it in pixels at scale 1. */
    private static final double SHARE = 0.36;

    private static final double LEAST = 400;
    private static final double MOST = 520;

    private static final double HEADER = 44;

    private final Trajectories run;
    private final Trajectories alone;
    private final int runner;
    private final int end;
    private final Theme theme;
    private final Texts texts;
    private final DescentLayout layout;
    private final int width;
    private final double column;

    /**
     * @param runner index into the recipe's runners
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     */
    public AnatomyPicture(
            Trajectories run, int runner, int width, int height, Theme theme, Texts texts, boolean caption) {
        this(run, runner, new PictureLook(width, height, theme, texts, caption), Integer.MAX_VALUE);
    }

    /**
     * @param runner index into the recipe's runners
     * @param end the last step whose point may be seen
     */
    public AnatomyPicture(Trajectories run, int runner, PictureLook look, int end) {
        this.end = end;
        this.run = run;
        this.runner = runner;
        width = look.width();
        theme = look.theme();
        texts = look.texts();
        alone = run.only(runner);
        layout = DescentLayout.of(alone, look);
        double wanted = Math.max(LEAST, Math.min(MOST, SHARE * width / layout.scale())) * layout.scale();
        column = Math.min(width / 2.0, wanted);
    }

    /** The step that is taken apart when {@code step} is shown; empty if the runner took none. */
    public Optional<Anatomy> anatomy(int step) {
        return Anatomy.of(run, runner, step);
    }

    /**
     * Paints a step into (0, 0, width, height).
     *
     * @param seen the part of the plane to show; empty for one around the step
     * @param upTo the part that has been walked to; a large number for all
     */
    public void paint(Graphics2D target, int step, Optional<View> seen, int upTo) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, layout.stageHeight()));
        Optional<Anatomy> anatomy = anatomy(step);
        View view = seen.orElseGet(() -> anatomy
                .map(found -> AnatomyFraming.of(found, alone, null))
                .orElse(layout.view()));
        Viewport viewport = Viewport.fit(view, width - column, layout.stageHeight());
        int row = anatomy.map(Anatomy::step).orElse(step);
        new StagePainter(theme, texts, layout.scale()).paint(g, alone, viewport, row, 0);
        anatomy.ifPresent(found -> parts(g, found, viewport, Math.min(upTo, found.parts().size() - 1)));
        g.dispose();
        strip(target, row);
    }

    private void parts(Graphics2D g, Anatomy anatomy, Viewport viewport, int upTo) {
        double scale = layout.scale();
        Trajectory path = run.runners().get(runner);
        new AnatomyArrows(anatomy, path, viewport, theme, texts, scale, end).paint(g, upTo, upTo);
        Graphics2D side = (Graphics2D) g.create();
        side.transform(AffineTransform.getTranslateInstance(width - column, 0));
        side.setColor(theme.line());
        side.fill(new Rectangle2D.Double(0, 0, Math.max(1, scale), layout.stageHeight()));
        header(side, anatomy.step());
        side.translate(0, HEADER * scale);
        double room = sheetRoom();
        side.clip(new Rectangle2D.Double(0, 0, column, room));
        AnatomySheet sheet = sheet(anatomy, room, upTo);
        // Where even the parts' symbols have no room the open part stays in sight.
        double below = sheet.place(Math.min(upTo, anatomy.parts().size() - 1)).getMaxY() - room;
        side.translate(0, -Math.max(0, below));
        sheet.paint(side, upTo, upTo);
        side.dispose();
    }

    /** All parts with their numbers; where they would be too small to read, one part alone has them. */
    AnatomySheet sheet(Anatomy anatomy, double room, int upTo) {
        AnatomySheet whole = fitted(anatomy, room, AnatomySheet.ALL);
        return whole.height() <= room ? whole : fitted(anatomy, room, upTo);
    }

    /** In type as large as has room for every part in turn, and large enough to read. */
    private AnatomySheet fitted(Anatomy anatomy, double room, int open) {
        Trajectory path = run.runners().get(runner);
        double scale = layout.scale();
        double least = Math.min(scale, AnatomySheet.READABLE);
        AnatomySheet sheet = new AnatomySheet(anatomy, path, theme, texts, column, scale, open);
        // Smaller type on a wider sheet, drawn small: what fits is the same, lines break less.
        for (int tries = 0; tries < 8 && sheet.tallest() > room && scale > least; tries++) {
            double smaller = Math.max(0.4, Math.min(0.94, Math.sqrt(room / sheet.tallest())));
            scale = Math.max(least, smaller * scale);
            sheet = new AnatomySheet(anatomy, path, theme, texts, column, scale, open);
        }
        return sheet;
    }

    /** The height that formulas have, pixels. */
    double sheetRoom() {
        return layout.stageHeight() - HEADER * layout.scale();
    }

    private void header(Graphics2D g, int step) {
        double scale = layout.scale();
        RunnerSpec spec = run.recipe().runners().get(runner);
        Optimizer optimizer = Optimizers.get(spec.optimizer());
        Slot.of(spec.slot()).sample(g, theme, 24 * scale, 22 * scale, scale);
        Lettering name = new Lettering(optimizer.name(), Fonts.bold(14 * scale));
        name.draw(g, theme.text(), 60 * scale, 27 * scale);
        String said = texts.get("anatomy.step", step, step + 1);
        Lettering where = Lettering.fitted(
                said, Fonts.text(12 * scale), column - (60 + 16 + 20) * scale - name.width());
        where.draw(g, theme.text2(), column - 20 * scale - where.width(), 27 * scale);
        g.setColor(theme.line());
        g.fill(new Rectangle2D.Double(0, (HEADER - 1) * scale, column, scale));
    }

    private void strip(Graphics2D g, int step) {
        if (layout.strip() != null) {
            Graphics2D below = (Graphics2D) g.create();
            below.translate(0, layout.stageHeight());
            layout.strip().paint(below, layout.caption().head(step));
            below.dispose();
        }
    }
}
