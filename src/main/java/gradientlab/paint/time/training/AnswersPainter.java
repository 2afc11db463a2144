package gradientlab.paint.time.training;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.run.TestAnswers;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.TimeLines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;

/**
 * What a network answers beside what is right, as a small square: dots on a diagonal, how often each class
 * was taken for each, two curves, or two lines of text.
 */
public final class AnswersPainter {

    private static final double PAD = 5;
    private static final double DOT = 1.5;
    private static final int MOST_CLASSES = 6;
    /** Letters of a text, and how far apart they stand in ems: so wide are those of Korean. */
    private static final double LETTER = 9.5;
    private static final double WIDE = 0.95;
    private static final double HIGH = 2.75;

    private final Task task;
    private final TimeData data;
    private final Slot slot;
    private final Theme theme;
    private final double scale;

    /**
     * @param task what is asked; of a recipe's own sequences any other than a text or a sine
     * @param network whose colour its answers have
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public AnswersPainter(Task task, TimeData data, int network, Theme theme, double scale) {
        this.task = task;
        this.data = data;
        this.slot = TimeLines.slot(network);
        this.theme = theme;
        this.scale = scale;
    }

    /** Whether there is anything to draw of these. */
    public boolean draws(TestAnswers answers) {
        return answers.known() && answers.answers().length == data.targets().length;
    }

    /** A new square image, opaque, TYPE_INT_ARGB_PRE. */
    public BufferedImage paint(TestAnswers answers, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        paint(g, answers, size);
        g.dispose();
        return image;
    }

    /** Paints it into (0, 0, size, size). */
    public void paint(Graphics2D target, TestAnswers answers, int size) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        Rectangle2D square = new Rectangle2D.Double(0, 0, size, size);
        g.setColor(theme.bg());
        g.fill(square);
        g.clip(square);
        if (draws(answers)) {
            boolean course = answers.course().length > 1 && answers.course().length == data.course().length;
            if (task == Task.TEXT && course) {
                text(g, answers.course(), size);
            } else if (task == Task.SINE && course) {
                curves(g, answers.course(), size);
            } else if (data.classes() > 1 && data.classes() <= MOST_CLASSES) {
                confusion(g, answers.answers(), size);
            } else {
                scatter(g, answers.answers(), size);
            }
        }
        g.setColor(theme.line());
        g.setStroke(new BasicStroke((float) Math.max(1, scale)));
        g.draw(new Rectangle2D.Double(0.5 * scale, 0.5 * scale, size - scale, size - scale));
        g.dispose();
    }

    /** Answers upwards, targets to the right; on the diagonal they are equal. */
    private void scatter(Graphics2D g, double[] answers, int size) {
        double[] range = range(data.targets());
        g.setColor(theme.edge());
        g.setStroke(new BasicStroke((float) scale));
        g.draw(new Line2D.Double(PAD * scale, size - PAD * scale, size - PAD * scale, PAD * scale));
        Path2D dots = new Path2D.Double();
        double radius = DOT * scale;
        for (int i = 0; i < answers.length; i++) {
            double x = place(data.targets()[i], range, size);
            // What lies beyond the square stands at its rim.
            double y = Math.min(size - radius, Math.max(radius, size - place(answers[i], range, size)));
            if (Double.isFinite(y)) {
                dots.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
            }
        }
        g.setColor(Brush.faint(slot.color(theme), 0.8));
        g.fill(dots);
    }

    private double place(double value, double[] range, int size) {
        double inside = size - 2 * PAD * scale;
        return PAD * scale + inside * (value - range[0]) / (range[1] - range[0]);
    }

    private static double[] range(double[] values) {
        double low = DoubleStream.of(values).filter(Double::isFinite).min().orElse(0);
        double high = DoubleStream.of(values).filter(Double::isFinite).max().orElse(1);
        return high > low ? new double[] {low, high} : new double[] {low - 0.5, low + 0.5};
    }

    /** The target's class to the right, the answer's upwards; the share of the target's class in a cell. */
    private void confusion(Graphics2D g, double[] answers, int size) {
        int classes = data.classes();
        int[][] counts = new int[classes][classes];
        int[] sums = new int[classes];
        for (int i = 0; i < answers.length; i++) {
            int right = (int) data.targets()[i];
            counts[right][(int) answers[i]]++;
            sums[right]++;
        }
        double cell = size / (double) classes;
        double gap = scale;
        Font font = Fonts.text(Math.min(11, 0.4 * cell / scale) * scale);
        for (int right = 0; right < classes; right++) {
            for (int said = 0; said < classes; said++) {
                double share = sums[right] == 0 ? 0 : counts[right][said] / (double) sums[right];
                double x = right * cell;
                double y = size - (said + 1) * cell;
                Color ground = theme.ramp(share);
                g.setColor(ground);
                g.fill(new Rectangle2D.Double(x + gap, y + gap, cell - 2 * gap, cell - 2 * gap));
                Lettering number = new Lettering(String.valueOf(counts[right][said]), font);
                number.draw(g, on(ground), x + (cell - number.width()) / 2,
                        y + cell / 2 + 0.36 * font.getSize2D());
            }
        }
    }

    /** Ink that reads on it. */
    private static Color on(Color ground) {
        double light = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
        return light > 110 ? Theme.LIGHT.text() : Theme.DARK.text();
    }

    /** Over the time steps: the target thin, the answer in the network's colour. */
    private void curves(Graphics2D g, double[] course, int size) {
        double[] range = range(data.course());
        double margin = 0.15 * (range[1] - range[0]);
        double[] wide = {range[0] - margin, range[1] + margin};
        g.setStroke(new BasicStroke((float) scale));
        g.setColor(theme.text2());
        g.draw(curve(data.course(), wide, size));
        g.setStroke(new BasicStroke((float) (1.75 * scale)));
        g.setColor(slot.color(theme));
        g.draw(curve(course, wide, size));
    }

    private Path2D curve(double[] values, double[] range, int size) {
        Path2D curve = new Path2D.Double();
        boolean begun = false;
        for (int i = 0; i < values.length; i++) {
            double x = PAD * scale + (size - 2 * PAD * scale) * i / (values.length - 1);
            double y = size - place(values[i], range, size);
            if (!Double.isFinite(y)) {
                begun = false;
            } else if (begun) {
                curve.lineTo(x, y);
            } else {
                curve.moveTo(x, y);
                begun = true;
            }
        }
        return curve;
    }

    /** The last characters there is room for: each line of the target over what was said. */
    private void text(Graphics2D g, double[] course, int size) {
        double em = LETTER * scale;
        Font font = Fonts.text(em);
        int columns = (int) Math.max(1, (size - 2 * PAD * scale) / (WIDE * em));
        int pairs = (int) Math.max(1, (size - PAD * scale) / (HIGH * em));
        int from = Math.max(0, course.length - columns * pairs);
        for (int i = from; i < course.length; i++) {
            int at = i - from;
            double x = PAD * scale + at % columns * WIDE * em;
            double y = PAD * scale + em * (0.85 + HIGH * (at / columns));
            boolean right = course[i] == data.course()[i];
            letter(data.course()[i], font).draw(g, theme.text2(), x, y);
            letter(course[i], font).draw(g, right ? slot.color(theme) : theme.danger(), x, y + 1.15 * em);
        }
    }

    private Lettering letter(double index, Font font) {
        boolean known = index >= 0 && index < data.symbols().length();
        char sign = known ? data.symbols().charAt((int) index) : '·';
        return new Lettering(sign == ' ' ? "·" : sign == '\n' ? "/" : String.valueOf(sign), font);
    }
}
