package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.paint.graph.formula.layout.GraphLayout;
import gradientlab.paint.graph.formula.layout.PlacedEdge;
import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.layout.PlacedNode;
import gradientlab.paint.graph.formula.scene.Answer;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Paints the stage: the graph with its numbers, the answer, the key. Keeps the layout of the last graph, so
 * that a drag lays nothing out again.
 */
public final class GraphPainter {

    /** The most a graph is enlarged; 1 is type of 14 pixels. */
    private static final double LARGEST = 1.35;

    /** The least size of a number that {@link #keepLegible} keeps, logical pixels. */
    private static final double LEAST_TYPE = 11;

    private static final double HEADER = 76;
    /** Of the height, above the bars of a long path. */
    private static final double GRAPH_SHARE = 0.42;
    private static final double TICKS = 34;

    private static final double SIDE = 16;
    private static final double FOOT = 12;
    private static final double KEY_BELOW = 34;
    private static final double NARROW = 840;
    private static final double FIRST = 20;
    private static final double SECOND = 14;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private GraphLayout layout;
    private Graph laidOut;
    private boolean nudged;
    private boolean alone;
    private boolean legible;
    private double enlarged = 1;
    /** The whole graph and the part that is seen, as they were placed last: a drag moves neither. */
    private Placed whole = Placed.NONE;
    private Placed part = Placed.NONE;
    /** The whole without zoom or pan. */
    private Placed fitted = Placed.NONE;
    private final Letters letters = new Letters();

    /** A layout in an area, and what came of it. */
    private record Placed(GraphLayout of, Rectangle2D area, double largest, PlacedGraph graph) {

        private static final Placed NONE = new Placed(null, new Rectangle2D.Double(), 0, null);

        Placed in(GraphLayout layout, Rectangle2D wanted, double most) {
            return of == layout && largest == most && area.equals(wanted) ? this
                    : new Placed(layout, wanted, most, layout.place(wanted, most));
        }
    }

    /** @param scale multiplies type and lines: the screen's output scale, more in a lecture room */
    public GraphPainter(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /**
     * Whether there is no evidence below: the bars of a long path then stand below the graph.
     */
    public void standAlone(boolean on) {
        alone = on;
    }

    /**
     * Whether a graph whose numbers would be smaller than {@link #LEAST_TYPE} is shown in part, around the
     * node of the step, with numbers of that size.
     */
    public void keepLegible(boolean on) {
        legible = on;
    }

    /** How many times as large as the whole graph fits {@link StageView#FITTED} was, when placed last. */
    public double enlarged() {
        return enlarged;
    }

    /**
     * Where everything stands.
     *
     * @param stage pixels, with the answer
     */
    public PlacedGraph place(FormulaScene scene, Rectangle2D stage, StageView view) {
        boolean nudge = scene.nudged().isPresent();
        if (layout == null || laidOut != scene.graph() || nudged != nudge) {
            laidOut = scene.graph();
            nudged = nudge;
            GraphRun run = scene.run();
            layout = GraphLayout.of(laidOut, node -> rows(run, node), nudge);
        }
        Rectangle2D area = area(stage);
        if (bars(scene).isPresent()) {
            double ticks = TICKS * scale;
            area.setRect(area.getX() + ticks, area.getY(), area.getWidth() - ticks,
                    GRAPH_SHARE * area.getHeight());
        }
        whole = whole.in(layout, view.of(area), LARGEST * scale * view.zoom());
        double type = Canvas.NUMBER * whole.graph().scale() / view.zoom();
        enlarged = legible && !alone ? Math.max(1, LEAST_TYPE * scale / type) : 1;
        if (enlarged == 1) {
            return whole.graph();
        }
        // The part around the step's node: the hand's pan comes on top of it.
        fitted = fitted.in(layout, area, LARGEST * scale);
        PlacedNode at = fitted.graph().node(scene.through()
                .orElse(scene.graph().operations().get(0)).index());
        StageView around = StageView.around(area, enlarged, at.x(), at.y());
        double zoom = enlarged * view.zoom();
        StageView seen = new StageView(zoom, view.right() + view.zoom() * around.right(),
                view.down() + view.zoom() * around.down());
        part = part.in(layout, seen.of(area), LARGEST * scale * zoom);
        return part.graph();
    }

    private Optional<List<Integer>> bars(FormulaScene scene) {
        return alone && scene.run().computed(scene.graph().loss().index()) ? LogBars.longest(scene.run())
                : Optional.empty();
    }

    private void bars(Canvas canvas, Rectangle2D stage) {
        bars(canvas.scene()).ifPresent(nodes -> {
            Rectangle2D area = area(stage);
            double top = area.getY() + GRAPH_SHARE * area.getHeight();
            double[] middles = nodes.stream().mapToDouble(node -> canvas.placed().node(node).x()).toArray();
            double axis = middles[0] - 36 * canvas.scale();
            new LogBars(canvas.g(), theme, texts, canvas.scene(), canvas.scale()).draw(nodes, middles,
                    new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getMaxY() - top), axis);
        });
    }

    private static int rows(GraphRun run, Node node) {
        return run.isBatch(node.index()) ? run.rows(node.index()) : 0;
    }

    private Rectangle2D area(Rectangle2D stage) {
        return new Rectangle2D.Double(stage.getX() + SIDE * scale, stage.getY() + HEADER * scale,
                Math.max(1, stage.getWidth() - 2 * SIDE * scale),
                Math.max(1, stage.getHeight() - (HEADER + (isNarrow(stage) ? KEY_BELOW : FOOT)) * scale));
    }

    /** Too narrow for answer and key side by side: the key stands below the graph. */
    private boolean isNarrow(Rectangle2D stage) {
        return stage.getWidth() < NARROW * scale;
    }

    /**
     * Paints it on a ground of its own.
     *
     * @return where everything stands now
     */
    public PlacedGraph paint(Graphics2D target, FormulaScene scene, Rectangle2D stage, StageView view) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(stage);
        Brush.quality(g);
        Brush.ground(g, stage, theme.bg());
        PlacedGraph placed = place(scene, stage, view);
        Answer answer = Answer.of(scene, texts);
        Canvas canvas = new Canvas(g, theme, texts, scene, placed, answer.about(), letters);
        EdgePainter edges = new EdgePainter(canvas);
        for (PlacedEdge edge : placed.edges()) {
            if (!scene.sent().contains(edge.edge())) {
                edges.draw(edge);
            }
        }
        scene.sent().forEach(edge -> edges.draw(placed.edge(edge.index())));
        NodePainter nodes = new NodePainter(canvas);
        placed.nodes().forEach(nodes::draw);
        NodeNumbers numbers = new NodeNumbers(canvas);
        placed.nodes().forEach(numbers::draw);
        new EdgeNumbers(canvas, scale).draw();
        bars(canvas, stage);
        header(canvas, answer, stage);
        g.dispose();
        return placed;
    }

    private void header(Canvas canvas, Answer answer, Rectangle2D stage) {
        Graphics2D g = canvas.g();
        // What a larger view brings up there stays behind the words.
        if (canvas.placed().nodes().stream()
                .anyMatch(node -> node.whole().getY() < stage.getY() + (HEADER - 10) * scale)) {
            Brush.ground(g, new Rectangle2D.Double(
                    stage.getX(), stage.getY(), stage.getWidth(), (HEADER - 10) * scale),
                    Brush.faint(theme.bg(), 0.85));
        }
        String rows = canvas.placed().oneRow() ? rows(canvas.scene()) : "";
        StageKey key = StageKey.numbers(g, theme, texts, scale, rows);
        double x = stage.getX() + 24 * scale;
        Font font = Fonts.bold(FIRST * scale);
        double room = stage.getWidth() - 40 * scale;
        boolean below = isNarrow(stage);
        double beside = below ? room : room - key.width() - 24 * scale;
        double right = stage.getMaxX() - 16 * scale;
        key.draw(right, below ? stage.getMaxY() - 10 * scale : stage.getY() + 36 * scale);
        HuedLine.fitted(answer.first(), font, beside).draw(g, answer.wrong() ? theme.danger() : theme.text(),
                theme.gradient(), x, stage.getY() + 38 * scale);
        HuedLine second = second(answer, room);
        second.draw(g, theme.text2(), theme.gradient(), x, stage.getY() + 62 * scale);
        StageKey checks = StageKey.checks(g, theme, texts, scale, checks(canvas.scene()));
        if (second.width() + 24 * scale + checks.width() <= room) {
            checks.draw(right, stage.getY() + 61 * scale);
        }
    }

    /** The states of the check that stand beside gradients, each once. */
    private static Set<State> checks(FormulaScene scene) {
        Set<State> states = new TreeSet<>();
        for (Node node : scene.graph().nodes()) {
            if (scene.hasGradient(node.index()) && !scene.hides(node.index())) {
                states.add(scene.check().state(node.index()));
            }
        }
        states.remove(State.NONE);
        return states;
    }

    /** As many of its sentences as there is room for, one at least. */
    private HuedLine second(Answer answer, double room) {
        String[] sentences = answer.second().split("\n");
        Font font = Fonts.text(SECOND * scale);
        for (int count = sentences.length; count > 1; count--) {
            String words = String.join("   ", Arrays.copyOf(sentences, count));
            HuedLine line = new HuedLine(words, font);
            if (line.width() <= room) {
                return line;
            }
        }
        return HuedLine.fitted(sentences[0], font, room);
    }

    private String rows(FormulaScene scene) {
        int most = 1;
        for (Node node : scene.graph().nodes()) {
            most = Math.max(most, scene.run().rows(node.index()));
        }
        return texts.get("graph.say.row", scene.row() + 1, most);
    }
}
