package gradientlab.paint.generalization.regularize.below;

import gradientlab.experiment.generalization.data.WrongLabels;
import gradientlab.experiment.generalization.training.Judged;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;

/** What a network answers to the training examples with a wrong label, in signs and in words. */
final class Answers {

    /** What stays free above a view. */
    private static final double TOP = 7;
    /** So high is the line that counts them. */
    static final double LINE = 24;
    static final String REPEATED = "✕";
    static final String TRUE = "✓";

    private final RegularizeScene scene;
    private final WrongLabels labels;

    /** What an answer is. */
    enum Kind {
        /** The wrong label that was learned. */
        REPEATED,
        /** The class that it has in truth. */
        TRUE,
        OTHER
    }

    Answers(RegularizeScene scene) {
        this.scene = scene;
        labels = scene.trained().split().labels();
    }

    WrongLabels labels() {
        return labels;
    }

    private Judged judged(int network) {
        return scene.looked().shown().networks().get(network).judged();
    }

    /** Whether the label of a training example was made wrong. */
    boolean wrong(int example) {
        return Arrays.binarySearch(labels.wrong(), example) >= 0;
    }

    Kind of(int network, int example) {
        int answer = judged(network).answers().classes()[example];
        return answer == labels.correct()[example] ? Kind.TRUE
                : answer == labels.given()[example] ? Kind.REPEATED : Kind.OTHER;
    }

    /** A network's part without a rim at its top. */
    static Rectangle2D inside(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX(), area.getY() + TOP, area.getWidth(),
                Math.max(1, area.getHeight() - TOP));
    }

    /** A text of this package. */
    String get(String key, Object... arguments) {
        return scene.texts().get("generalization.below." + key, arguments);
    }

    /** All that is said of a training example. */
    String tip(int network, int example) {
        Judged judged = judged(network);
        String key = scene.recipe().data().pictures() ? "tip" : "tip.point";
        return get(key, example + 1, labels.given()[example], labels.correct()[example],
                judged.answers().classes()[example],
                String.format(Locale.ROOT, "%.3f", judged.answers().chances()[example]));
    }

    /** How many answers are of each kind, at the bottom of a network's part. */
    void count(Graphics2D g, Rectangle2D area, int network) {
        int[] counts = new int[Kind.values().length];
        for (int example : labels.wrong()) {
            counts[of(network, example).ordinal()]++;
        }
        Theme theme = scene.theme();
        double x = area.getX();
        double y = area.getMaxY() - 3;
        double room = area.getWidth();
        boolean two = scene.trained().split().training().classes() == 2;
        String[] words = {REPEATED + " " + get("repeated", counts[0]), TRUE + " " + get("true", counts[1]),
                two ? "" : get("other", counts[2])};
        Color[] colors = {theme.danger(), theme.text(), theme.text2()};
        double all = Arrays.stream(words).mapToDouble(word -> new Lettering(word, Fonts.bold(12)).width())
                .sum() + 2 * 14;
        double size = Math.min(12, 12 * room / all);
        for (int i = 0; i < words.length; i++) {
            Lettering line =
                    new Lettering(words[i], i == 2 ? Fonts.text(size) : Fonts.bold(size));
            line.draw(g, colors[i], x, y);
            x += line.width() + 14;
        }
    }

    /** In the place of examples with a wrong label where there are none. */
    void none(Graphics2D g, Rectangle2D area) {
        Lettering.fitted(get("none"), Fonts.text(12.5), area.getWidth())
                .draw(g, scene.theme().text2(), area.getX(), area.getY() + 22);
    }
}
