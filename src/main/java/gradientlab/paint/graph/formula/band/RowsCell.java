package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.graph.formula.stage.CheckSign;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a batch's gradients come from: a row an example, a column a path, and their sums. */
final class RowsCell {

    private static final int MOST_PATHS = 4;
    private static final int MOST_NAMES = 2;
    private static final double HEAD = 46;
    private static final double LEADING = 21;
    private static final double ROOM = 124;
    private static final double VALUE = 56;
    private static final double CHECK = 22;

    private final Cell cell;
    private final GraphRun run;
    private final Graph graph;
    private final int node;
    private final List<Paths.Path> paths;

    RowsCell(Cell cell, int node, Paths paths) {
        this.cell = cell;
        this.node = node;
        this.paths = paths.inTextOrder();
        run = cell.scene().run();
        graph = run.graph();
    }

    /** Whether a node's gradient is a batch that a few paths make up. */
    static boolean fits(FormulaScene scene, int node, Paths paths) {
        int count = paths.count().bitLength() > 8 ? Integer.MAX_VALUE : paths.count().intValue();
        return scene.run().isBatch(node) && scene.hasGradient(node) && !scene.look().hides()
                && count > 1 && count <= MOST_PATHS && paths.largest().size() == count;
    }

    void paint() {
        Node at = graph.node(node);
        cell.title(cell.texts().get("graph.band.comes", NodeWords.gradient(graph, at, cell.texts())),
                cell.texts().get("graph.band.comes.rule"), false);
        double u = cell.scale();
        double first = cell.left() + VALUE * u;
        double width = (cell.right() - CHECK * u - first) / (paths.size() + 1);
        Font small = cell.text(12);
        right(NodeWords.called(graph, at, cell.texts()), small, cell.theme().text2(), first - 8 * u, HEAD,
                VALUE);
        Set<Integer> shared = new LinkedHashSet<>(passed(paths.get(0)));
        paths.forEach(path -> shared.retainAll(passed(path)));
        for (int k = 0; k < paths.size(); k++) {
            right(name(paths.get(k), shared), small, cell.theme().text2(), first + (k + 1) * width, HEAD,
                    width / u - 8);
        }
        right(NodeWords.gradient(graph, at, cell.texts()), small, cell.theme().text2(),
                first + (paths.size() + 1) * width, HEAD, width / u - 8);
        int rows = run.rows(node);
        double leading = Math.min(LEADING, ROOM / (rows + 1));
        Font font = cell.mono(Math.min(12.5, leading - 1));
        for (int row = 0; row <= rows; row++) {
            row(row, HEAD + (row + 1) * leading, first, width, font);
        }
    }

    private void row(int row, double down, double first, double width, Font font) {
        double u = cell.scale();
        boolean sum = row == run.rows(node);
        right(sum ? "Σ" : ShortNumber.of(run.value(node, row)), font, cell.theme().text(), first - 8 * u,
                down,
                VALUE);
        for (int k = 0; k < paths.size(); k++) {
            right(ShortNumber.of(number(paths.get(k).product(), row)), font, cell.hue(),
                    first + (k + 1) * width,
                    down, width / u - 8);
        }
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < run.rows(node); i++) {
            all.add(run.printedGradient(node, i));
        }
        double end = first + (paths.size() + 1) * width;
        right("= " + ShortNumber.of(number(all, row)), font, cell.hue(), end, down, width / u - 8);
        if (!sum) {
            CheckSign.draw(cell.g(), cell.scene().check().state(node, row), cell.theme(), end + 12 * u,
                    cell.y(down - 4), 0.9 * u);
        }
    }

    /** A row's number, or the sum of all; what rounding left of 0 is 0. */
    private static double number(List<Double> rows, int row) {
        double largest = rows.stream().mapToDouble(Math::abs).max().orElse(0);
        double value = row < rows.size() ? rows.get(row)
                : rows.stream().mapToDouble(Double::doubleValue).sum();
        return Math.abs(value) < GraphRun.CANCELLED * largest ? 0 : value;
    }

    private List<Integer> passed(Paths.Path path) {
        return path.edges().stream().map(Edge::to).filter(to -> !graph.node(to).name().isEmpty()).toList();
    }

    /** What this path passes and not all do. */
    private String name(Paths.Path path, Set<Integer> shared) {
        List<String> own = passed(path).stream().filter(to -> !shared.contains(to)).limit(MOST_NAMES)
                .map(to -> graph.node(to).name()).toList();
        return own.isEmpty() ? cell.texts().get("graph.band.direct") : String.join(" → ", own);
    }

    private void right(String words, Font font, Color color, double x, double down, double room) {
        Lettering line = Lettering.fitted(words, font, room * cell.scale());
        line.draw(cell.g(), color, x - line.width(), cell.y(down));
    }
}
