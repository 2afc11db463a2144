package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.Products;
import gradientlab.paint.convolution.layer.scene.Products.Factors;
import gradientlab.paint.convolution.layer.scene.SumLine;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Collectors;

/** The lit gradient as a sum, and the sentence under it. */
final class BackwardSum {

    /** Where the weights stand in a sentence. */
    private static final String WEIGHTS = "\u0001";
    /** What stands in place of a sum that a class is to say. */
    static final String ASKED = " = \\;?";

    private final LayerScene scene;
    private final ConvolutionShape shape;
    private final Focus focus;

    BackwardSum(LayerScene scene, Focus focus) {
        this.scene = scene;
        this.focus = focus;
        shape = scene.shape();
    }

    /** @param in its top is the sum's, two lines high */
    void paint(Graphics2D g, LayerInk ink, Rectangle2D in) {
        double y = in.getY() + 28;
        if (focus.hidden()) {
            String formula = switch (scene.reading()) {
                case SCATTER -> sent();
                case COLLECT -> collected() + ASKED;
                case SUM -> summed() + ASKED;
            };
            ink.formula(formula, 20, in.getX(), y, in.getWidth());
            return;
        }
        if (scene.reading() == Reading.SCATTER) {
            ink.formula(sent(), 20, in.getX(), y, in.getWidth());
        } else {
            String result = PrintedNumbers.fourDigits(focus.value());
            new SumLine(scene.reading() == Reading.COLLECT ? collected() : summed(), known(), focus.others(),
                    result).paint(g, ink, in.getX(), y, in.getWidth());
        }
        String says = says();
        if (says.contains(WEIGHTS)) {
            order(ink, says, in);
        } else {
            ink.paragraph(says, 13, scene.theme().text2(),
                    new Rectangle2D.Double(in.getX(), in.getY() + 46, in.getWidth(), 36));
        }
    }

    /** A sentence with the weights in digits that are seen from afar. */
    private void order(LayerInk ink, String says, Rectangle2D in) {
        String weights = focus.products().present().stream().map(Factors::second).map(CellNumber::shown)
                .collect(Collectors.joining("  "));
        int at = says.indexOf(WEIGHTS);
        double y = in.getY() + 58;
        double x = in.getX();
        double size = Math.min(17, 17 * 0.5 * in.getWidth() / Math.max(1, 10.2 * weights.length()));
        x += ink.words(says.substring(0, at).strip(), 13, scene.theme().text(), x, y, in.getWidth()) + 10;
        x += ink.digits(weights, size, true, scene.theme().text(), x, y) + 10;
        ink.words(says.substring(at + 1).strip(), 13, scene.theme().text(), x, y, in.getMaxX() - x);
    }

    /** Where weights are summed, the places that are done. */
    private Products known() {
        Products all = focus.products();
        return scene.reading() == Reading.COLLECT ? all : all.knownRows();
    }

    private boolean plain() {
        return plain(shape.vertical()) && plain(shape.horizontal());
    }

    private static boolean plain(ConvolutionAxis axis) {
        return axis.stride() == 1 && axis.dilation() == 1;
    }

    private String cell(int channel) {
        return (shape.channels() > 1 ? channel + "," : "") + focus.row() + "," + focus.column();
    }

    private String collected() {
        String left = "dx_{" + cell(focus.channel()) + "} = ";
        String f = shape.filters() > 1 && !shape.depthwise() ? "f," : "";
        if (!plain()) {
            return left + "\\sum\\nolimits_{" + f + read(shape.vertical(), "i", "u", focus.row()) + ",\\,"
                    + read(shape.horizontal(), "j", "v", focus.column()) + "}\\, dy_{" + f + "i,j}\\, k_{" + f
                    + "u,v}";
        }
        return left + "\\sum\\nolimits_{" + f + "i,j}\\, dy_{" + f + "i,j}\\, k_{" + f
                + index(shape.vertical(), "i", focus.row()) + ",\\,"
                + index(shape.horizontal(), "j", focus.column()) + "}";
    }

    /** The weight's index that output {@code letter} read an input with. */
    private String index(ConvolutionAxis axis, String letter, int input) {
        int first = input + axis.padding();
        if (!scene.run().recipe().flip()) {
            return first + "-" + letter;
        }
        int shift = axis.kernel() - 1 - first;
        return shift == 0 ? letter : shift > 0 ? shift + "+" + letter : letter + shift;
    }

    /** s i + d u = α + p. */
    private static String read(ConvolutionAxis axis, String output, String tap, int input) {
        return times(axis.stride()) + output + "+" + times(axis.dilation()) + tap + "="
                + (input + axis.padding());
    }

    private static String times(int factor) {
        return factor == 1 ? "" : String.valueOf(factor);
    }

    private String summed() {
        String f = shape.filters() > 1 ? focus.filter() + "," : "";
        return "dk_{" + f + focus.row() + "," + focus.column() + "} = \\sum\\nolimits_{i,j}\\, dy_{" + f
                + "i,j}\\, x_{" + place(shape.vertical(), "i", focus.tapRow()) + ",\\,"
                + place(shape.horizontal(), "j", focus.tapColumn()) + "}";
    }

    /** s i + d u − p. */
    private static String place(ConvolutionAxis axis, String letter, int tap) {
        int shift = axis.dilation() * tap - axis.padding();
        return times(axis.stride()) + letter + (shift == 0 ? "" : shift > 0 ? "+" + shift : shift);
    }

    private String sent() {
        boolean flip = scene.run().recipe().flip();
        String k = flip ? "k_{" + (shape.kernelHeight() - 1) + "-u,\\," + (shape.kernelWidth() - 1) + "-v}"
                : "k_{u,v}";
        return "dx_{" + target(shape.vertical(), focus.row(), "u") + ",\\,"
                + target(shape.horizontal(), focus.column(), "v") + "} \\mathrel{+}= dy_{" + focus.row() + ","
                + focus.column() + "}\\, " + k;
    }

    private static String target(ConvolutionAxis axis, int output, String letter) {
        int first = axis.input(output, 0);
        String tap = times(axis.dilation()) + letter;
        return first == 0 ? tap : first > 0 ? first + "+" + tap : tap + first;
    }

    private String says() {
        return switch (scene.reading()) {
            case COLLECT -> order();
            case SCATTER -> scene.say("b.sends", focus.row(), focus.column(),
                    CellNumber.shown(focus.value()), focus.products().present().size());
            case SUM -> scene.say("b.places", scene.done(), scene.run().places()) + " "
                    + scene.say("b.sums.say") + scene.handed("b.sums.hand", scene.run().places());
        };
    }

    /** How many products are added. */
    static String terms(LayerScene scene, Focus focus) {
        return focus.readers() == 1 ? scene.say("b.terms.one") : scene.say("b.terms", focus.readers());
    }

    /** The weights in the order of the outputs that read them. */
    private String order() {
        Products products = focus.products();
        int wrong = scene.gradients().unrotatedCells();
        if (scene.sight().presented() && scene.done() == scene.steps() && wrong > 0) {
            return scene.say("b.wrong.all", wrong, shape.inputSize(),
                    PrintedNumbers.fourDigits(scene.gradients().unrotatedError()));
        }
        if (products.present().isEmpty()) {
            return scene.say("b.unread", focus.row(), focus.column());
        }
        boolean whole = plain() && products.present().size() == products.factors().size();
        if (!whole) {
            return terms(scene, focus);
        }
        return scene.say(scene.run().recipe().flip() ? "b.order.flip" : "b.order", WEIGHTS);
    }
}
