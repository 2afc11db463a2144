package gradientlab.paint.time.task;

import gradientlab.core.recurrent.task.Clue;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws one sequence, a bar or a letter a time step; what must be remembered stands out. */
public final class ExamplePainter {

    /** Height of the marks under the bars, logical pixels. */
    private static final double MARKS = 8;
    private static final double GAP = 0.25;
    /** Letters of a text that are narrower than this can't be read. */
    private static final double LEAST_LETTER = 7;
    private static final String SYMBOLS = "abcdXY";

    private final Task task;
    private final boolean given;
    private final TimeData data;
    private final Theme theme;
    private final double scale;

    /** @param given whether the sequences are a recipe's own, of no task */
    public ExamplePainter(Task task, boolean given, TimeData data, Theme theme, double scale) {
        this.task = task;
        this.given = given;
        this.data = data;
        this.theme = theme;
        this.scale = scale;
    }

    /**
     * Paints it into (0, 0, width, height), transparent around.
     *
     * @param pointed the time step that is lit, from 1; 0 for none
     */
    public void paint(Graphics2D target, int pointed, int width, int height) {
        if (data.example().length == 0) {
            return;
        }
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        double each = (double) width / data.length();
        if (pointed > 0 && pointed <= data.length()) {
            g.setColor(theme.line());
            g.fill(new Rectangle2D.Double((pointed - 1) * each, 0, each, height));
        }
        if (!given && (task == Task.TEXT || task == Task.ORDER)) {
            letters(g, width, height);
        } else if (!given && task == Task.SINE) {
            curve(g, each, height);
        } else {
            bars(g, each, height);
        }
        g.dispose();
    }

    private double value(int place) {
        return data.example()[place * data.inputs()];
    }

    /** Upwards what is positive; of the adding problem with a mark under each of the two numbers. */
    private void bars(Graphics2D g, double each, int height) {
        boolean adding = !given && task == Task.ADDING;
        double largest = 1e-9;
        double lowest = 0;
        for (int place = 0; place < data.length(); place++) {
            largest = Math.max(largest, Math.abs(value(place)));
            lowest = Math.min(lowest, value(place));
        }
        double room = height - (adding ? MARKS * scale : 0);
        double zero = lowest < 0 ? room / 2 : room;
        double unit = (lowest < 0 ? room / 2 : room) / largest;
        for (int place = 0; place < data.length(); place++) {
            double x = place * each + each * GAP / 2;
            double tall = Math.max(scale, Math.abs(value(place)) * unit);
            boolean clue = remembered(place);
            g.setColor(clue ? theme.text() : theme.edge());
            g.fill(new Rectangle2D.Double(
                    x, value(place) < 0 ? zero : zero - tall, Math.max(1, each * (1 - GAP)), tall));
            if (clue && adding) {
                mark(g, x + each * (1 - GAP) / 2, room + 2 * scale);
            }
        }
    }

    private boolean remembered(int place) {
        if (given) {
            return false;
        }
        return task == Task.ADDING ? data.example()[place * data.inputs() + 1] == 1
                : data.clues().size() == 1 && within(data.clues().get(0), place);
    }

    private static boolean within(Clue clue, int place) {
        return place + 1 >= clue.first() && place + 1 <= clue.last();
    }

    private void mark(Graphics2D g, double x, double y) {
        Path2D triangle = new Path2D.Double();
        double half = 3.5 * scale;
        triangle.moveTo(x, y);
        triangle.lineTo(x + half, y + 5 * scale);
        triangle.lineTo(x - half, y + 5 * scale);
        triangle.closePath();
        g.fill(triangle);
    }

    private void curve(Graphics2D g, double each, int height) {
        Path2D line = new Path2D.Double();
        for (int place = 0; place < data.length(); place++) {
            double x = (place + 0.5) * each;
            double y = height / 2.0 - value(place) * (height / 2.0 - 2 * scale);
            if (place == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        g.setColor(theme.text2());
        g.setStroke(new BasicStroke((float) (1.5 * scale)));
        g.draw(line);
    }

    /** In as many rows as keep them readable. */
    private void letters(Graphics2D g, int width, int height) {
        int rows = 1;
        while (rows < 4 && width * rows / (double) data.length() < LEAST_LETTER * scale) {
            rows++;
        }
        int columns = (data.length() + rows - 1) / rows;
        double each = (double) width / columns;
        double line = (double) height / rows;
        Font font = Fonts.text(Math.min(13 * scale, Math.min(line * 0.8, each * 1.5)));
        for (int place = 0; place < data.length(); place++) {
            int code = code(place);
            boolean clue = task == Task.ORDER && code >= 4;
            String letter = task == Task.ORDER ? SYMBOLS.substring(code, code + 1)
                    : ExampleWords.symbol(data.symbols(), code);
            Color color = clue || task == Task.TEXT ? theme.text() : theme.text3();
            Lettering word = new Lettering(letter, font);
            double x = place % columns * each + (each - word.width()) / 2;
            word.draw(g, color, x, (place / columns + 0.72) * line);
        }
    }

    /** Which of the one-hot inputs is 1. */
    private int code(int place) {
        int code = 0;
        for (int i = 0; i < data.inputs(); i++) {
            code = data.example()[place * data.inputs() + i] == 1 ? i : code;
        }
        return code;
    }
}
