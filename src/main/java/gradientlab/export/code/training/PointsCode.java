package gradientlab.export.code.training;

import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;

/** Points in the plane that a program generates as the program here does: {@code x}, and their classes. */
public final class PointsCode {

    private PointsCode() {}

    /**
     * @param library of the arrays
     * @param seed of the points, as Python
     */
    public static String of(GeneratedData data, Library library, String seed, Template template) {
        Settings knobs = Settings.defaults(Generators.find(data.id()).orElseThrow().knobs())
                .with(data.knobs());
        String points = Python.number(knobs.get("points"));
        String classes = knobs.has("classes") ? Python.number(knobs.get("classes")) : "2";
        String of = library.module() + ".";
        boolean drawn = data.id().equals("xor");
        template.value("library", library.module()).value("points", points).value("data seed", seed)
                .value("draws", drawn ? 27 : 25).value("after", drawn ? 3 : 1).value("classes", classes)
                .flag("noise", knobs.get("noise") != 0).value("noise", Python.number(knobs.get("noise")))
                .flag("index", data.id().equals("spirals"));
        String circle = of + "cos(angle)";
        String height = of + "sin(angle)";
        switch (data.id()) {
            case "circles" -> places(template, "angle, radius = 2 * math.pi * draws[:, 0], " + of
                    + "where(y == 0, 1.0, 0.5)", "radius * " + circle, "radius * " + height);
            case "moons" -> places(template, "angle, side = math.pi * draws[:, 0], 1 - 2 * y",
                    "side * (" + circle + " - 0.5)", "side * (" + height + " - 0.25)");
            case "spirals" -> places(template, "radius, angle = 0.05 + 0.95 * index / " + points + ", "
                    + "2 * math.pi * " + Python.number(knobs.get("turns")) + " * index / " + points
                    + " + math.pi * y", "radius * " + circle, "radius * " + height);
            case "xor" -> places(template, "right, up = 2 * draws[:, 1] - 1, draws[:, 2]", "right",
                    of + "copysign(up, (1 - 2 * y) * right)");
            case "blobs" -> places(template, "angle = 2 * math.pi * y / " + classes + " + math.pi / 2",
                    circle, height);
            default -> throw new IllegalArgumentException(data.id());
        }
        return template.part("training/points");
    }

    private static void places(Template template, String places, String x, String y) {
        template.value("places", places).value("x", x).value("y", y);
    }
}
