package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.expression.ExpressionSurface;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a surface's value, gradient, Hessian and the Hessian's eigenvalues at points. */
@Command(name = "surface", sortOptions = false, abbreviateSynopsis = true)
public final class SurfaceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID|FORMULA", descriptionKey = "surface.id")
    private String id;

    @Option(names = "--param", paramLabel = "A=VALUE", descriptionKey = "surface.param")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--at", paramLabel = "X,Y", descriptionKey = "surface.at")
    private List<String> points = new ArrayList<>();

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public SurfaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException {
        common.check(terminal);
        boolean json = listing.json(terminal);
        LossSurface surface = DescentOverrides.surface(id, parameters, points.isEmpty(), terminal);
        List<Point> at = new ArrayList<>();
        for (String point : points) {
            at.add(point(point));
        }
        if (at.isEmpty()) {
            at.add(surface.start());
        }
        if (json) {
            Listing.printJson(terminal, at.stream().map(point -> record(surface, point)).toList());
        } else {
            at.forEach(point -> print(surface, point));
        }
        return ExitCode.OK;
    }

    private Point point(String text) throws Refusal {
        String[] parts = text.split(",", -1);
        if (parts.length == 2 && NamedKnobs.isNumber(parts[0].strip())
                && NamedKnobs.isNumber(parts[1].strip())) {
            Point point =
                    new Point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            if (Double.isFinite(point.x()) && Double.isFinite(point.y())) {
                return point;
            }
        }
        throw Refusal.usage(terminal.text("cli.error.point", "--at", text));
    }

    private static Map<String, Object> record(LossSurface surface, Point at) {
        double[] g = new double[2];
        double[] h = new double[3];
        surface.gradient(g, at.x(), at.y());
        surface.second(h, at.x(), at.y());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("x", at.x());
        record.put("y", at.y());
        record.put("f", Listing.number(surface.value(at.x(), at.y())));
        record.put("gradient", List.of(Listing.number(g[0]), Listing.number(g[1])));
        record.put(
                "hessian",
                List.of(
                        List.of(Listing.number(h[0]), Listing.number(h[1])),
                        List.of(Listing.number(h[1]), Listing.number(h[2]))));
        return record;
    }

    private void print(LossSurface surface, Point at) {
        double[] g = new double[2];
        double[] h = new double[3];
        surface.gradient(g, at.x(), at.y());
        surface.second(h, at.x(), at.y());
        double mean = (h[0] + h[2]) / 2;
        double radius = Math.hypot((h[0] - h[2]) / 2, h[1]);
        String name = surface.id().equals(ExpressionSurface.ID) ? surface.formula() : surface.id();
        terminal.print(name + " (" + list(at.x(), at.y()) + ")");
        terminal.print("  f            " + ShortestDecimal.shortest(surface.value(at.x(), at.y())));
        terminal.print("  " + terminal.text("cli.surface.gradient", "[" + list(g[0], g[1]) + "]"));
        terminal.print("  " + terminal.text(
                "cli.surface.hessian", "[[" + list(h[0], h[1]) + "], [" + list(h[1], h[2]) + "]]"));
        terminal.print("  " + terminal.text("cli.surface.eigenvalues", list(mean - radius, mean + radius)));
    }

    private static String list(double a, double b) {
        // Adding 0 turns -0 into 0, which is what a reader expects to see.
        return ShortestDecimal.shortest(a + 0.0) + ", " + ShortestDecimal.shortest(b + 0.0);
    }
}
