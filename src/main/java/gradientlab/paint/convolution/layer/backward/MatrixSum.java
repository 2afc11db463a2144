package gradientlab.paint.convolution.layer.backward;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One column of the matrix times dY, and the weights that stand in it. */
final class MatrixSum {

    private final LayerScene scene;
    private final Focus focus;

    MatrixSum(LayerScene scene, Focus focus) {
        this.scene = scene;
        this.focus = focus;
    }

    void paint(Graphics2D g, LayerInk ink, Rectangle2D in) {
        if (scene.reading() != Reading.COLLECT) {
            new BackwardSum(scene, focus).paint(g, ink, in);
            return;
        }
        List<Factors> down = new ArrayList<>();
        focus.products().present().forEach(each -> down.add(new Factors(each.second(), each.first())));
        String formula = "dx_{" + focus.row() + "," + focus.column() + "} = \\sum\\nolimits_r\\, M_{r,"
                + focus.matrixColumn() + "}\\, dy_r";
        if (focus.hidden()) {
            ink.formula(formula + BackwardSum.ASKED, 20, in.getX(), in.getY() + 28, in.getWidth());
            return;
        }
        String result = PrintedNumbers.fourDigits(focus.value());
        Products products = new Products(1, down.size(), down, down.size());
        new SumLine(formula, products, focus.others(), result)
                .paint(g, ink, in.getX(), in.getY() + 28, in.getWidth());
        boolean whole = scene.shape().filters() == 1 && !scene.run().recipe().flip()
                && down.size() == scene.shape().kernelHeight() * scene.shape().kernelWidth();
        String says = whole ? scene.say("b.column", listed(down), kernel())
                : BackwardSum.terms(scene, focus);
        ink.words(says, 13, scene.theme().text(), in.getX(), in.getY() + 58, in.getWidth());
    }

    private static String listed(List<Factors> down) {
        return down.stream().map(Factors::first).map(CellNumber::shown).collect(Collectors.joining("  "));
    }

    private String kernel() {
        List<String> weights = new ArrayList<>();
        for (int u = 0; u < scene.shape().kernelHeight(); u++) {
            for (int v = 0; v < scene.shape().kernelWidth(); v++) {
                weights.add(CellNumber.shown(scene.run().k(0, focus.within(), u, v)));
            }
        }
        return String.join("  ", weights);
    }
}
