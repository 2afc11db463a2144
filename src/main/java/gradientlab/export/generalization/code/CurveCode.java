package gradientlab.export.generalization.code;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;

/** Points of a curve as Python: {@code x}, {@code y}, {@code test_x}, {@code test_y}. */
final class CurveCode {

    private CurveCode() {}

    /** The points; the domain and the seed are put into the template as well. */
    static String of(CurveData data, Template template) {
        template.value("scaled", scaled(data, "x"))
                .value("from", Python.number(data.from())).value("to", Python.number(data.to()))
                .value("seed", data.seed()).value("n", data.n())
                .value("sigma", Python.number(data.sigma().orElse(0.0)))
                .value("function", data.truth().map(CurveCode::function).orElse(""))
                .flag("truth", data.truth().isPresent());
        if (data instanceof Given) {
            CurvePoints points = CurvePoints.of(data);
            data.source().ifPresent(drawn -> template.value("places", places(drawn))
                    .value("n", drawn.n()).value("sigma", Python.number(drawn.noise()))
                    .value("function", function(drawn.function())).flag("truth", true));
            template.flag("drawn", data.source().isPresent());
            return template.value("x", Python.wrapped(Python.list(points.x())))
                    .value("y", Python.wrapped(Python.list(points.y())))
                    .value("test x", Python.wrapped(Python.list(points.testX())))
                    .value("test y", Python.wrapped(Python.list(points.testY())))
                    .flag("tests", points.testX().length > 0).part("generalization/given").strip();
        }
        Generated drawn = (Generated) data;
        return template.flag("tests", true).value("tests", drawn.test()).value("places", places(drawn))
                .part("generalization/curve").strip();
    }

    /** Places from -1 to 1. @param x what they are called */
    static String scaled(CurveData data, String x) {
        return data.from() == 0 && data.to() == 1 ? "2 * " + x + " - 1"
                : "(2 * " + x + " - " + Python.number(data.from() + data.to()) + ") / "
                        + Python.number(data.to() - data.from());
    }

    /** Of fresh points as well. */
    static String places(Generated drawn) {
        String uniform = "random.uniform(" + drawn.n() + ")";
        return drawn.places() == Places.EVEN
                ? "(np.arange(" + drawn.n() + ") + " + uniform + ") / " + drawn.n()
                : uniform;
    }

    /** In x, an array. */
    static String function(CurveFunction function) {
        return switch (function) {
            case SINE -> "np.sin(2 * math.pi * x)";
            case TWO_WAVES -> "np.sin(4 * math.pi * x)";
            case LINE -> "2 * x - 1";
            case PARABOLA -> "1 - 8 * x * (1 - x)";
            case KINK -> "np.abs(4 * x - 2) - 1";
            case JUMP -> "np.where(x < 0.5, -1.0, 1.0)";
        };
    }
}
