package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Lettering;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The paths from a node to the loss: what they pass, their products as bars, and the sum. */
final class PathsCell {

    private static final double FIRST = 48;
    private static final double LEADING = 20;
    private static final int ONE_COLUMN = 5;
    private static final int MOST_FACTORS = 4;

    private final Cell cell;
    private final GraphRun run;
    private final Graph graph;
    private final int node;
    private final Paths paths;

    PathsCell(Cell cell, int node, Paths paths) {
        this.cell = cell;
        this.node = node;
        this.paths = paths;
        run = cell.scene().run();
        graph = run.graph();
    }

    void paint() {
        boolean more = paths.count().compareTo(BigInteger.valueOf(Paths.LISTED)) > 0;
        String about = more ? cell.texts().get("graph.band.paths.more", paths.count())
                : cell.texts().get("graph.band.paths.rule");
        cell.title(
                cell.texts().get("graph.band.paths", NodeWords.called(graph, graph.node(node), cell.texts())),
                about, false);
        List<Paths.Path> shown = more ? paths.largest() : paths.inTextOrder();
        int rows = shown.size() <= ONE_COLUMN ? shown.size() : (shown.size() + 1) / 2;
        double leading = Math.min(LEADING, 100.0 / rows);
        int columns = shown.size() <= ONE_COLUMN ? 1 : 2;
        double width = cell.width() / columns;
        for (int i = 0; i < shown.size(); i++) {
            double x = cell.left() + i / rows * width;
            path(shown.get(i), x, width - (columns - 1) * 12 * cell.scale(), FIRST + i % rows * leading,
                    columns == 1 && shown.stream().allMatch(path -> path.edges().size() <= MOST_FACTORS));
        }
        sum(shown, more);
    }

    private void path(Paths.Path path, double x, double width, double down, boolean factors) {
        List<String> passed =
                new ArrayList<>(List.of(NodeWords.called(graph, graph.node(node), cell.texts())));
        List<String> locals = new ArrayList<>();
        for (Edge edge : path.edges()) {
            Node to = graph.node(edge.to());
            passed.add(NodeWords.called(graph, to, cell.texts()));
            locals.add(run.width(edge) == 1 ? ShortNumber.factor(run.local(edge, 0)) : "…");
        }
        double u = cell.scale();
        double named = (factors ? 0.27 : 0.5) * width;
        Lettering.fitted(String.join(" → ", passed), cell.text(12), named - 8 * u).draw(cell.g(),
                cell.theme().text(), x, cell.y(down));
        double at = x + named;
        if (factors) {
            Lettering.fitted(String.join(" × ", locals), cell.mono(12), 0.35 * width).draw(cell.g(),
                    cell.theme().text(), at, cell.y(down));
            at += 0.37 * width;
        }
        double product = path.product().get(0);
        double bar = Math.max(1.5 * u, Math.abs(product) / largest() * (x + width - at - 64 * u));
        cell.g().setColor(cell.hue());
        cell.g().fill(new Rectangle2D.Double(at, cell.y(down) - 9 * u, bar, 9 * u));
        new Lettering(ShortNumber.of(product), cell.mono(12)).draw(cell.g(), cell.hue(), at + bar + 6 * u,
                cell.y(down));
    }

    private double largest() {
        return Math.max(1e-300, Math.abs(paths.largest().get(0).product().get(0)));
    }

    /** The products end to end; those below 0 go back. */
    private void sum(List<Paths.Path> shown, boolean more) {
        double u = cell.scale();
        double low = 0;
        double high = 0;
        double end = 0;
        for (Paths.Path path : shown) {
            end += path.product().get(0);
            low = Math.min(low, end);
            high = Math.max(high, end);
        }
        double gradient = run.printedGradient(node, 0);
        String words = more ? cell.texts().get("graph.band.paths.sum", ShortNumber.of(gradient))
                : ShortNumber.of(gradient);
        Lettering number = new Lettering(words, cell.mono(13));
        double room = cell.width() - number.width() - 20 * u;
        double unit = high > low ? Math.min(room / (high - low), 0.6 * room / largest()) : 0;
        double x = cell.left() - low * unit;
        cell.g().setColor(cell.hue());
        double before = 0;
        double y = cell.y(153);
        for (Paths.Path path : shown) {
            double after = before + path.product().get(0);
            double from = x + Math.min(before, after) * unit;
            double width = Math.abs(after - before) * unit;
            boolean back = after < before;
            cell.g().fill(new Rectangle2D.Double(from, back ? y + 7 * u : y, Math.max(0.5, width - 1.5 * u),
                    back ? 5 * u : 12 * u));
            before = after;
        }
        number.draw(cell.g(), cell.hue(), x + high * unit + 8 * u, y + 11 * u);
    }
}
