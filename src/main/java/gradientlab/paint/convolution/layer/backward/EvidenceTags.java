package gradientlab.paint.convolution.layer.backward;

import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The evidence of the backward pass as a row of tags, where there is no room for more. */
final class EvidenceTags {

    private static final double GAP = 10;

    private record Words(String title, String tag, boolean wrong) {}

    private final LayerScene scene;
    private final Rectangle2D in;

    EvidenceTags(LayerScene scene, Rectangle2D in) {
        this.scene = scene;
        this.in = in;
    }

    private List<Words> all() {
        LayerGradients gradients = scene.gradients();
        double gap = Math.max(gradients.collectGap(), gradients.matrixGap().orElse(0.0));
        List<Words> all = new ArrayList<>();
        all.add(new Words(scene.say("b.three"), scene.say("b.gap", PrintedNumbers.shown(gap, 2)), false));
        all.add(gradients.unrotatedCells() == 0
                ? new Words(scene.say("b.wrong"), scene.say("b.gap", "0"), false)
                : new Words(scene.say("b.wrong"), scene.say("b.wrong.tag",
                        PrintedNumbers.fourDigits(gradients.unrotatedError())), true));
        all.add(new Words(scene.say("b.check"), Tag.check(scene, scene.back().orElseThrow().check()),
                scene.back().orElseThrow().check().wrong() > 0));
        all.add(new Words(scene.say("b.inner"), PrintedNumbers.fourDigits(gradients.innerX()), false));
        return all;
    }

    void paint(Graphics2D g, LayerInk ink) {
        List<Words> words = all();
        double size = 12;
        double needed = width(words, size);
        if (needed > in.getWidth() - 32) {
            size = size * (in.getWidth() - 32) / needed;
        }
        double x = in.getX() + 16;
        for (Words each : words) {
            Color color = each.wrong() ? scene.theme().danger() : scene.theme().text();
            x += ink.words(each.title(), size, scene.theme().text2(), x, in.getY() + 27, 1000) + 8;
            double room = new Lettering(each.tag(), Fonts.bold(size)).width() + 19;
            x += Tag.paint(g, each.tag(), color, x, in.getY() + 10, room) + GAP + 6;
        }
    }

    private static double width(List<Words> words, double size) {
        return words.stream().mapToDouble(each -> new Lettering(each.title(), Fonts.text(size)).width()
                + new Lettering(each.tag(), Fonts.bold(size)).width() + 27 + GAP + 6).sum();
    }
}
