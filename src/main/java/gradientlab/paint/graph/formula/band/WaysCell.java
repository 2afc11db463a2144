package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.graph.formula.stage.CheckSign;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** One gradient in three ways: by the backward pass, by its paths, by a central difference. */
final class WaysCell {

    private static final double FIRST = 60;
    private static final double LEADING = 33;
    private static final int MOST_TERMS = 4;

    private final Cell cell;
    private final GraphRun run;
    private final int node;
    private final int row;

    WaysCell(Cell cell, int node) {
        this.cell = cell;
        this.node = node;
        run = cell.scene().run();
        row = run.isBatch(node) ? Math.min(cell.scene().row(), run.rows(node) - 1) : 0;
    }

    void paint() {
        Node at = run.graph().node(node);
        String name = NodeWords.gradient(run.graph(), at, cell.texts());
        cell.title(cell.texts().get("graph.band.three", name),
                run.isBatch(node) ? cell.texts().get("graph.band.row", row + 1) : "", false);
        boolean hides = cell.scene().look().hides();
        if (!cell.scene().hasGradient(node) || hides) {
            cell.line(cell.texts().get(hides ? "graph.say.predict" : "graph.band.later"), cell.text(12),
                    cell.theme().text2(), cell.left(),
                    FIRST);
            return;
        }
        double gradient = run.printedGradient(node, row);
        way(0, cell.texts().get("graph.band.backward_pass"), "", gradient, true);
        Paths paths = Paths.from(run, node);
        String count = cell.texts().get(paths.count().bitLength() == 1
                ? "graph.band.path"
                : "graph.band.paths_count", paths.count());
        double sum = 0;
        for (Paths.Path path : paths.largest()) {
            sum += path.product().get(row);
        }
        boolean all = paths.count().bitLength() < 8 && paths.count().intValue() == paths.largest().size();
        way(1, count, all ? terms(paths) : "", all ? tidy(sum, gradient) : Double.NaN, false);
        GradientCheck check = cell.scene().check();
        double difference = check.difference(node, row);
        way(2, cell.texts().get("graph.band.difference"), "", tidy(difference, gradient), false);
        CheckSign.draw(cell.g(), check.state(node, row), cell.theme(), cell.right() - 106 * cell.scale(),
                cell.y(FIRST + 2 * LEADING - 4.5), cell.scale());
        cell.line(verdict(check, gradient), cell.text(12), cell.theme().text2(), cell.left(),
                FIRST + 2 * LEADING + 32);
    }

    /** What rounding leaves of 0 beside a gradient of 0 is 0. */
    private static double tidy(double value, double gradient) {
        return gradient == 0 && Math.abs(value) < 1e-9 ? 0 : value;
    }

    private void way(int index, String name, String terms, double value, boolean strong) {
        double down = FIRST + index * LEADING;
        double from = cell.line(name, cell.text(13), cell.theme().text2(), cell.left(), down);
        if (Double.isNaN(value)) {
            return;
        }
        HuedLine number = new HuedLine(HuedLine.hue(ShortNumber.of(value)),
                strong ? cell.mono(14).deriveFont(Font.BOLD) : cell.mono(14));
        double x = cell.right() - number.width();
        number.draw(cell.g(), cell.theme().text(), cell.hue(), x, cell.y(down));
        double end = cell.right() - 84 * cell.scale();
        double room = Math.min(x - 8 * cell.scale(), end) - from - 12 * cell.scale();
        if (!terms.isEmpty() && room > 40 * cell.scale()) {
            HuedLine line = HuedLine.fitted(terms + " =", cell.mono(12), room);
            line.draw(cell.g(), cell.theme().text(), cell.hue(),
                    Math.min(x - 8 * cell.scale(), end) - line.width(), cell.y(down));
        }
    }

    /** Of one path its factors, of more their products. */
    private String terms(Paths paths) {
        List<String> terms = new ArrayList<>();
        if (paths.largest().size() == 1) {
            if (run.isBatch(node)) {
                return "";
            }
            for (Edge edge : paths.largest().get(0).edges()) {
                if (run.width(edge) != 1 || terms.size() == MOST_TERMS) {
                    return "";
                }
                terms.add(ShortNumber.factor(run.local(edge, 0)));
            }
            return String.join(" × ", terms);
        }
        if (paths.largest().size() > MOST_TERMS + 2) {
            return "";
        }
        for (Paths.Path path : paths.inTextOrder()) {
            double product = path.product().get(row);
            terms.add(terms.isEmpty() ? ShortNumber.of(product) : ShortNumber.factor(product));
        }
        return String.join(" + ", terms);
    }

    private String verdict(GradientCheck check, double gradient) {
        double d = check.difference(node, row);
        double left = check.left(node, row);
        double right = check.right(node, row);
        return switch (check.state(node, row)) {
            case AGREES -> gradient == 0 ? cell.texts().get("graph.band.agree.zero")
                    : cell.texts().get("graph.band.agree", ShortNumber.of(Math.abs(d - gradient)
                            / Math.abs(gradient), 2));
            case KINK -> cell.texts().get("graph.band.kink", ShortNumber.of(round(Math.min(left, right)), 3),
                    ShortNumber.of(round(Math.max(left, right)), 3));
            case TOO_SMALL ->
                cell.texts().get("graph.band.small", ShortNumber.of(check.rounding(node, row), 2));
            case DIFFERS -> cell.texts().get("graph.band.differ");
            case NONE -> "";
        };
    }

    private static double round(double slope) {
        return Math.rint(slope * 1e9) / 1e9;
    }
}
