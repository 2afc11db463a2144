package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** One of the models side by side: what makes its error, its fits, its terms as a bar. */
final class ModelCard implements Inside<BiasSpot> {

    private static final double WORDS = 38;
    private static final double BAR = 12;
    private static final double FOOT = 40;
    private static final double LEADING = 17;

    private final BiasScene scene;
    private final BiasRun run;
    private final BiasWords words;
    private final int index;
    private final BiasTerms terms;
    private final Theme theme;

    private ModelCard(BiasScene scene, int index) {
        this.scene = scene;
        run = scene.run();
        words = new BiasWords(scene);
        this.index = index;
        terms = run.compared().get(index);
        theme = scene.theme();
    }

    static Part<BiasSpot> part(BiasScene scene, int index) {
        ModelCard card = new ModelCard(scene, index);
        ModelChoice model = scene.recipe().compare().get(index);
        return new Part<>(ModelNames.of(model, scene.texts()), card.words.tag(card.terms), "", card);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Rectangle2D all = cell.between();
        boolean hidden = scene.sight().guessing();
        double top = all.getY() + (hidden ? 0 : WORDS);
        double foot = hidden ? 8 : FOOT;
        if (!hidden) {
            new Paragraph(words.sentence(terms), Fonts.text(12), Fonts.bold(12), all.getWidth(), 2).draw(g,
                    theme.text2(), all.getX(), all.getY() + 8, LEADING);
        }
        Rectangle2D inside = new Rectangle2D.Double(all.getX(), top, all.getWidth(),
                Math.max(1, all.getMaxY() - foot - top));
        Plot plot = CurveGround.plot(inside, scene.recipe().data(), run.points(), theme, FitsChart.ROOM);
        FitsChart.fits(g, plot, run, terms.curves(), scene, 2);
        double x = plot.x(scene.recipe().x());
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x, inside.getY(), x, inside.getMaxY()));
        if (scene.recipe().compare().get(index).equals(scene.recipe().model())) {
            Rectangle2D area = cell.area();
            g.setColor(theme.text2());
            g.draw(new Rectangle2D.Double(area.getX() + 3, area.getY() + 3, area.getWidth() - 6,
                    area.getHeight() - 6));
        }
        if (!hidden && terms.curves().length > 1) {
            bar(g, all);
        }
    }

    /** All models on one scale. */
    private void bar(Graphics2D g, Rectangle2D all) {
        double most = run.compared().stream().filter(each -> each.curves().length > 1)
                .mapToDouble(this::length).max().orElse(1);
        double unit = all.getWidth() / most;
        double y = all.getMaxY() - FOOT + 8;
        double x = all.getX();
        if (run.knows()) {
            x = piece(g, x, y, unit * run.noise(), scene.noise());
            x = piece(g, x, y, unit * Math.max(0, terms.terms().bias2()), scene.bias());
        }
        piece(g, x, y, unit * terms.terms().variance(), scene.variance());
        Lettering.fitted(words.sum(terms), Fonts.mono(11.5), all.getWidth()).draw(g, theme.text(), all.getX(),
                y + BAR + 16);
    }

    private double length(BiasTerms each) {
        return run.knows() ? run.noise() + each.reducible() : each.terms().variance();
    }

    private static double piece(Graphics2D g, double x, double y, double width, Color color) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, y, width, BAR));
        return x + width;
    }

    @Override
    public Optional<BiasSpot> at(Cell cell, double x, double y) {
        return Optional.of(new BiasSpot(BiasSpot.Kind.MODEL, index));
    }
}
