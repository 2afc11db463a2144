package gradientlab.paint.convolution.layer.scene;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerInput.Kind;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.layer.LayerVerdict;
import gradientlab.experiment.convolution.layer.LayerVerdict.Topic;
import gradientlab.paint.convolution.cell.CellNumber;
import java.util.Locale;

/** What is said of a layer in sentences: headline, the line under it, and what the numbers show. */
public final class LayerWords {

    private final LayerScene scene;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final LayerVerdict verdict;

    public LayerWords(LayerScene scene) {
        this.scene = scene;
        run = scene.run();
        shape = run.shape();
        verdict = new LayerVerdict(run);
    }

    /** Thousands apart: 2,304. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The name of an input channel; of three they are red, green and blue. */
    public String channel(int channel) {
        boolean coloured = run.recipe().input().kind() == Kind.BALL && channel < 3 && shape.channels() == 3;
        return coloured ? scene.say("channel." + channel) : scene.say("channel", channel + 1);
    }

    public Topic topic() {
        return verdict.topic();
    }

    public String title() {
        return scene.back().isEmpty() ? forward() : backward();
    }

    private String forward() {
        return switch (verdict.topic()) {
            case CHANNELS -> channels();
            case UNREAD -> scene.say("f.title.unread", run.unread(), shape.height() * shape.width());
            case IMPULSE -> scene.say("f.title.impulse." + (run.recipe().flip() ? "conv" : "corr"));
            case PLACES -> places();
        };
    }

    private String channels() {
        if (shape.depthwise()) {
            return scene.say("f.title.depthwise", shape.channels());
        }
        if (shape.channels() == 1) {
            return scene.say("f.title.filters", shape.filters());
        }
        return shape.filters() == 1 ? scene.say("f.title.filter", shape.channels())
                : scene.say("f.title.channels", shape.channels(), shape.filters(),
                        shape.filters() * shape.channels());
    }

    private String places() {
        if (run.places() == 1) {
            return scene.say("f.title.place", shape.weights());
        }
        return shape.weights() == 1 ? scene.say("f.title.one", run.places())
                : scene.say("f.title", shape.weights(), run.places());
    }

    private String backward() {
        if (scene.sight().view().form() == Form.MATRIX) {
            return scene.say("b.title.matrix");
        }
        if (scene.sight().view().form() == Form.IM2COL) {
            return scene.say("b.im2col");
        }
        return switch (scene.reading()) {
            case COLLECT -> scene.say(run.recipe().flip() ? "b.title.flip" : "b.title");
            case SCATTER -> scene.say("b.title.scatter", inputsOfLit(), shape.filterSize());
            case SUM -> scene.say("b.title.sum", run.places());
        };
    }

    /** How many inputs the lit output reads, padding left out; before there is one, those of the first. */
    private int inputsOfLit() {
        int at = Math.max(0, scene.lit()) % run.places();
        return shape.vertical().inside(at / shape.outputWidth())
                * shape.horizontal().inside(at % shape.outputWidth()) * shape.kernelChannels();
    }

    /** The line under the title. */
    public String sub() {
        String says = scene.back().isEmpty() ? forwardSub() : backwardSub();
        return run.examples() == 1 ? says
                : scene.say(scene.back().isEmpty() ? "example" : "b.example", run.example() + 1,
                        run.examples()) + " " + says;
    }

    private String forwardSub() {
        return switch (verdict.topic()) {
            case CHANNELS -> scene.say("f.sub.channels");
            case UNREAD -> unread();
            case IMPULSE -> run.symmetric() ? scene.say("f.symmetric") : scene.say("f.sub.flip");
            case PLACES -> scene.say("f.sub");
        };
    }

    private String unread() {
        ConvolutionAxis v = shape.vertical();
        String why = switch (verdict.reason()) {
            case STRIDE -> scene.say("f.sub.gaps", v.stride(), v.span());
            case HOLES -> scene.say("f.sub.holes", v.stride(), v.dilation());
            case REST -> rest();
        };
        return verdict.padding().isPresent()
                ? why + " " + scene.say("f.sub.fix", verdict.padding().getAsInt())
                : why;
    }

    private String rest() {
        ConvolutionAxis v = shape.vertical();
        ConvolutionAxis h = shape.horizontal();
        return v.equals(h) ? scene.say("f.sub.unread", padded(v), v.span(), v.stride(), v.rest())
                : scene.say("f.sub.unread.two", padded(v), v.span(), v.stride(), v.rest(),
                        padded(h), h.span(), h.stride(), h.rest());
    }

    /** Cells of an axis with its padding. */
    public static int padded(ConvolutionAxis axis) {
        return axis.size() + 2 * axis.padding();
    }

    private String backwardSub() {
        if (scene.sight().view().form() == Form.MATRIX) {
            return scene.say("b.sub.matrix");
        }
        if (scene.sight().view().form() == Form.IM2COL) {
            return scene.say("b.sub.im2col");
        }
        return switch (scene.reading()) {
            case COLLECT -> scene.say(run.recipe().flip() ? "b.sub.flip" : "b.sub");
            case SCATTER -> scene.say("b.sub.scatter");
            case SUM -> scene.say("b.sub.sum");
        };
    }

    /** The largest of the outputs that may be seen; empty where there is none, or all are 0. */
    public String largest() {
        int best = -1;
        double largest = 0;
        int seen = scene.sight().guessing() ? scene.done() - 1 : scene.done();
        for (int at = 0; at < seen; at++) {
            double y = run.y(0, at / shape.outputWidth(), at % shape.outputWidth());
            if (Math.abs(y) > Math.abs(largest)) {
                largest = y;
                best = at;
            }
        }
        return best < 0 ? ""
                : scene.say(seen == run.places() ? "f.largest" : "f.largest.so_far",
                        CellNumber.shown(largest), best / shape.outputWidth(), best % shape.outputWidth());
    }

    /** What the weights make of an area of one value, or where the kernel stands in the output. */
    public String flat() {
        if (verdict.topic() == Topic.IMPULSE) {
            return scene.done() < run.places() ? ""
                    : scene.say(run.recipe().flip() ? "f.stamp.conv" : "f.stamp.corr",
                            shape.filterSize());
        }
        String says = switch (verdict.flat()) {
            case ZERO -> scene.say("f.sum.zero", CellNumber.shown(run.bias(0)));
            case SAME -> scene.say("f.sum.one");
            case SCALED -> run.bias(0) != 0 ? ""
                    : scene.say("f.sum.other", CellNumber.shown(run.weightSum(0, 0)));
        };
        boolean padded = shape.vertical().padding() > 0 || shape.horizontal().padding() > 0;
        return says.isEmpty() || !padded ? says : says + " " + scene.say("f.sum.border");
    }

    /** What is left over behind the last window. */
    public String leftOver() {
        if (!verdict.rest()) {
            return run.unread() > 0 ? scene.say("f.rest.hatched") : scene.say("f.rest.none");
        }
        return run.unread() == 0 ? scene.say("f.rest.padding") : scene.say("f.rest.hatched");
    }

    /** Everything in words, for who can't see the picture. */
    public String spoken() {
        StringBuilder all = new StringBuilder(title()).append(". ").append(sub());
        if (scene.back().isEmpty() && shape.filters() == 1 && scene.lit() >= 0) {
            int at = scene.lit();
            String value = scene.hidden(at) ? "?"
                    : CellNumber.shown(
                            run.y(0, at / shape.outputWidth(), at % shape.outputWidth()));
            all.append(' ').append(scene.say("f.lit", at / shape.outputWidth(), at % shape.outputWidth(),
                    value));
        }
        return all.toString();
    }
}
