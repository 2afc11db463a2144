package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Paths;
import gradientlab.paint.graph.formula.layout.NodeName;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** |∂L| of the nodes on the one long path from a node to the loss, on a logarithmic axis. */
final class BarsCell {

    /** So many nodes make a path long. */
    static final int LONG = 6;

    private static final double AXIS = 44;
    private static final double TOP = 40;
    private static final double BOTTOM = 150;

    private final Cell cell;
    private final GraphRun run;
    private final List<Integer> nodes = new ArrayList<>();

    BarsCell(Cell cell, int node, Paths paths) {
        this.cell = cell;
        run = cell.scene().run();
        nodes.add(node);
        for (Edge edge : paths.largest().get(0).edges()) {
            nodes.add(edge.to());
        }
    }

    void paint() {
        String from = NodeWords.called(run.graph(), run.graph().node(nodes.get(0)), cell.texts());
        cell.title(cell.texts().get("graph.band.bars", from), cell.texts().get("graph.band.bars.rule"),
                false);
        double least = 0;
        double most = 0;
        for (int node : nodes) {
            double size = Math.abs(run.gradient(node, 0));
            if (size > 0) {
                least = Math.min(least, Math.floor(Math.log10(size)));
                most = Math.max(most, Math.ceil(Math.log10(size)));
            }
        }
        least = least == most ? least - 1 : least;
        axis(least, most);
        double step = (cell.width() - AXIS * cell.scale()) / nodes.size();
        for (int i = 0; i < nodes.size(); i++) {
            double x = cell.left() + AXIS * cell.scale() + (i + 0.5) * step;
            bar(nodes.get(i), x, Math.min(34 * cell.scale(), 0.6 * step), least, most, step);
        }
    }

    private double height(double decade, double least, double most) {
        return cell.y(BOTTOM - (BOTTOM - TOP) * (decade - least) / (most - least));
    }

    private void axis(double least, double most) {
        int each = (int) Math.max(1, Math.ceil((most - least) / 4));
        for (int k = (int) most; k >= least; k -= each) {
            double y = height(k, least, most);
            cell.g().setColor(cell.theme().line());
            cell.g().setStroke(new BasicStroke((float) cell.scale()));
            cell.g().draw(new Line2D.Double(cell.left() + AXIS * cell.scale(), y, cell.right(), y));
            Lettering tick = new Lettering(k == 0 ? "1" : PrintedNumbers.power(k), cell.text(11));
            tick.draw(cell.g(), cell.theme().text3(), cell.left() + (AXIS - 8) * cell.scale() - tick.width(),
                    y + 4 * cell.scale());
        }
    }

    private void bar(int node, double x, double width, double least, double most, double step) {
        double u = cell.scale();
        double foot = cell.y(BOTTOM);
        NodeName name =
                new NodeName(NodeWords.called(run.graph(), run.graph().node(node), cell.texts()), 12 * u);
        name.draw(cell.g(), cell.theme().text2(), x - name.width() / 2, foot + 16 * u);
        boolean there = cell.scene().hasGradient(node) && !cell.scene().hides(node);
        double size = Math.abs(run.gradient(node, 0));
        if (!there) {
            String sign = cell.scene().look().hides() ? "?" : "–";
            Lettering letters = new Lettering(sign, cell.mono(12));
            letters.draw(cell.g(), cell.theme().text3(), x - letters.width() / 2, foot - 6 * u);
            return;
        }
        double top = size > 0 ? height(Math.log10(size), least, most) : foot;
        cell.g().setColor(cell.hue());
        cell.g().fill(new Rectangle2D.Double(x - width / 2, Math.min(top, foot - 1.5 * u), width,
                Math.max(1.5 * u, foot - top)));
        Lettering number = Lettering.fitted(ShortNumber.of(run.printedGradient(node, 0), 3), cell.mono(11),
                step - 4 * u);
        number.drawCased(cell.g(), cell.hue(), cell.theme().surface(), 2 * u, x - number.width() / 2,
                Math.min(top, foot) - 5 * u);
    }
}
