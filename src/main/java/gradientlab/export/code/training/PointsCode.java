package gradientlab.export.code.training;

import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;

/** Points in the plane that a program generates as the program here does: {@code x}, and their classes. */
public final class PointsCode {

    private PointsCode() {}

    /**
     * @param seed of the points, as Python
     */
    public static String of(GeneratedData data, String seed, Template template) {
        Settings knobs = Settings.defaults(Generators.find(data.id()).orElseThrow().knobs())
                .with(data.knobs());
        String points = Python.number(knobs.get("points"));
        boolean drawn = data.id().equals("xor");
        template.value("points", points).value("data seed", seed)
                .value("draws", drawn ? 27 : 25).value("after", drawn ? 3 : 1)
                .value("noise", Python.number(knobs.get("noise")))
                .value("classes", knobs.has("classes") ? Python.number(knobs.get("classes")) : 2);
        switch (data.id()) {
            case "circles" -> places(template, "angle, radius = 2 * math.pi * draws[:, 0], "
                    + "np.where(index % 2 == 0, 1, 0.5)", "radius * np.cos(angle)", "radius * np.sin(angle)");
            case "moons" -> places(template, "angle, side = math.pi * draws[:, 0], "
                    + "np.where(index % 2 == 0, 1, -1)", "side * (np.cos(angle) - 0.5)",
                    "side * (np.sin(angle) - 0.25)");
            case "spirals" -> places(template, "radius, angle = 0.05 + 0.95 * index / " + points + ", "
                    + "2 * math.pi * " + Python.number(knobs.get("turns")) + " * index / " + points
                    + " + math.pi * (index % 2)", "radius * np.cos(angle)", "radius * np.sin(angle)");
            case "xor" -> places(template, "right, side = 2 * draws[:, 1] - 1, "
                    + "np.where(index % 2 == 0, 1, -1)", "right", "np.copysign(draws[:, 2], side * right)");
            case "blobs" -> places(template, "angle = 2 * math.pi * (index % "
                    + Python.number(knobs.get("classes")) + ") / " + Python.number(knobs.get("classes"))
                    + " + math.pi / 2", "np.cos(angle)", "np.sin(angle)");
            default -> throw new IllegalArgumentException(data.id());
        }
        return template.part("training/points");
    }

    private static void places(Template template, String places, String x, String y) {
        template.value("places", places).value("x", x).value("y", y);
    }
}
