package gradientlab.export.descent.code;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.core.surface.data.LinearRegression;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** A surface as a Python function f(x, y) over tensors. */
final class SurfaceCode {

    /** What f returns, by surface; lines before the last come before the return. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("bowl", "x**2 / 20 + y**2"),
            Map.entry("saddle", "x**2 - y**2"),
            Map.entry("rosenbrock", "(1 - x) ** 2 + 100 * (y - x**2) ** 2"),
            Map.entry("beale", "(1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2"
                    + " + (2.625 - x + x * y**3) ** 2"),
            Map.entry("himmelblau", "(x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2"),
            Map.entry("plateau", "(torch.sigmoid(y + x) - 0.75) ** 2 + (torch.sigmoid(y - x) - 0.25) ** 2"),
            Map.entry("two_valleys", """
                    p = 10 * ((x + 2) ** 2 + y**2)
                    q = 0.5 * ((x - 2) ** 2 + y**2)
                    -torch.logaddexp(-p, -q)"""),
            Map.entry("monkey_saddle", "x**3 - 3 * x * y**2"),
            Map.entry("booth", "(x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2"),
            Map.entry("matyas", "0.26 * (x**2 + y**2) - 0.48 * x * y"),
            Map.entry("mccormick", "torch.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1"),
            Map.entry("three_hump", "2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2"),
            Map.entry("six_hump", "(4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2"),
            Map.entry("styblinski_tang", "(x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y) / 2"),
            Map.entry("goldstein_price", """
                    w, t = x + y, 2 * x - 3 * y
                    a = 1 + (w + 1) ** 2 * (19 - 14 * w + 3 * w**2)
                    b = 30 + t**2 * (18 - 16 * t + 3 * t**2)
                    a * b"""),
            Map.entry("easom", "-torch.cos(x) * torch.cos(y)"
                    + " * torch.exp(-((x - math.pi) ** 2) - (y - math.pi) ** 2)"),
            Map.entry("ackley", """
                    r = torch.sqrt((x**2 + y**2) / 2)
                    waves = torch.sin(math.pi * x) ** 2 + torch.sin(math.pi * y) ** 2
                    -20 * torch.expm1(-0.2 * r) - math.e * torch.expm1(-waves)"""),
            Map.entry("rastrigin", "x**2 + y**2"
                    + " + 20 * (torch.sin(math.pi * x) ** 2 + torch.sin(math.pi * y) ** 2)"),
            Map.entry("levy13", """
                    a, b = x - 1, y - 1
                    ripples = torch.sin(3 * math.pi * x) ** 2
                    across = a**2 * (1 + torch.sin(3 * math.pi * y) ** 2)
                    ripples + across + b**2 * (1 + torch.sin(2 * math.pi * y) ** 2)"""));

    private SurfaceCode() {}

    /** The definition of f, after two empty lines. */
    static String of(SurfaceChoice choice, LossSurface surface) {
        Settings knobs = choice.knobs();
        if (surface instanceof DataLoss loss) {
            return fitted(loss, knobs);
        }
        String parameters = "";
        String body;
        if (choice.origin() instanceof SurfaceOrigin.Formula formula) {
            parameters = parameters(knobs);
            body = FormulaCode.of(formula.text());
        } else if (choice.id().equals("quadratic")) {
            String angle = Python.number(knobs.get("rotation"));
            body = "cos, sin = math.cos(math.radians(" + angle + ")), math.sin(math.radians(" + angle + "))\n"
                    + "u, v = x * cos + y * sin, y * cos - x * sin\n"
                    + "u**2 / " + Python.number(knobs.get("condition")) + " + v**2";
        } else if (choice.id().equals("rnn_cliff")) {
            body = "h = 0.5\nfor _ in range(" + Python.number(knobs.get("length")) + "):\n"
                    + "    h = torch.sigmoid(x * h + y)\n(h - 0.7) ** 2";
        } else {
            body = BODIES.get(choice.id());
        }
        return function("x, y" + parameters, surface.formula(), body);
    }

    /** The parts of a formula that may have no value, as a list with their values. */
    static String parts(SurfaceChoice choice) {
        String formula = ((SurfaceOrigin.Formula) choice.origin()).text();
        List<String> lines = new ArrayList<>();
        for (String[] part : FormulaCode.parts(formula)) {
            lines.add("        (" + Python.text(part[0]) + ", " + part[1] + "),");
        }
        return "\n\ndef parts(x, y" + parameters(choice.knobs()) + "):\n    return [\n"
                + String.join("\n", lines) + "\n    ]";
    }

    /** The minima at which the Hessian does not say that they are, as a list. */
    static List<String> flat(LossSurface surface) {
        List<String> flat = new ArrayList<>();
        double[] h = new double[3];
        for (Minimum known : surface.minima()) {
            surface.second(h, known.x(), known.y());
            boolean tip = surface.id().equals("ackley") && known.x() == 0 && known.y() == 0;
            if (tip || !(h[0] > 0 && h[0] * h[2] - h[1] * h[1] > 1e-9)) {
                flat.add("(" + Python.real(known.x()) + ", " + Python.real(known.y()) + ")");
            }
        }
        return flat;
    }

    private static String parameters(Settings knobs) {
        return knobs.values().entrySet().stream()
                .map(each -> ", " + each.getKey() + "=" + Python.number(each.getValue()))
                .collect(Collectors.joining());
    }

    private static String function(String parameters, String says, String body) {
        String[] lines = body.split("\n");
        lines[lines.length - 1] = "return " + lines[lines.length - 1];
        return "\n\ndef f(" + parameters + "):\n    \"\"\"" + says.replace("\\", "\\\\") + "\"\"\"\n    "
                + String.join("\n    ", lines);
    }

    private static String fitted(DataLoss loss, Settings knobs) {
        Sample sample = loss.sample();
        int n = sample.rows();
        StringBuilder code = new StringBuilder(column("U", n, sample::u)).append(column("V", n, sample::v));
        String body;
        if (loss instanceof LinearRegression) {
            body = "((x * U[rows] + y - V[rows]) ** 2).mean()";
        } else {
            code.append(column("S", n, row -> sample.positive(row) ? 1 : -1));
            String l2 = Python.number(knobs.get("l2"));
            body = "margins = S[rows] * (x * U[rows] + y * V[rows])\n"
                    + "-F.logsigmoid(margins).mean()" + (l2.equals("0") ? ""
                            : " + " + l2 + " / 2 * (x**2 + y**2)");
        }
        return code + function("x, y, rows=slice(None)", loss.formula(), body);
    }

    private static String column(String name, int rows, IntToDoubleFunction value) {
        StringBuilder line = new StringBuilder(name + " = torch.tensor([");
        int length = line.length();
        for (int row = 0; row < rows; row++) {
            String number = Python.real(value.applyAsDouble(row)) + (row + 1 < rows ? ", " : "])\n");
            if (length + number.length() > 100) {
                line.setLength(line.length() - 1);
                line.append("\n    ");
                length = 4;
            }
            line.append(number);
            length += number.length();
        }
        return line.toString();
    }
}
