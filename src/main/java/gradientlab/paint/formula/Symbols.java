package gradientlab.paint.formula;

import java.util.Map;

/** How the names in a rule's formulas are written: as LaTeX, and as a label beside an arrow. */
public final class Symbols {

    private static final Map<String, String> TEX = Map.ofEntries(
            Map.entry("theta", "\\theta"),
            Map.entry("next", "\\theta_{next}"),
            Map.entry("nabla", "\\nabla f(\\theta)"),
            Map.entry("nablap", "\\nabla f(p)"),
            Map.entry("nablab", "\\nabla f_{B}(\\theta)"),
            Map.entry("nablabp", "\\nabla f_{B}(p)"),
            Map.entry("xi", "\\xi"),
            Map.entry("noisy", "\\tilde{g}"),
            Map.entry("clipped", "\\bar{g}"),
            Map.entry("limit", "c"),
            Map.entry("u", "\\Delta\\theta"),
            Map.entry("mh", "\\hat{m}"),
            Map.entry("vh", "\\hat{v}"),
            Map.entry("sh", "\\hat{s}"),
            Map.entry("V", "v^{max}"),
            Map.entry("V_", "v^{max}_{t-1}"),
            Map.entry("peak", "u"),
            Map.entry("peak_", "u_{t-1}"),
            Map.entry("eta", "\\eta"),
            Map.entry("eta0", "\\eta_{0}"),
            Map.entry("lambda", "\\lambda"),
            Map.entry("gamma", "\\gamma"),
            Map.entry("mu", "\\mu"),
            Map.entry("mu1", "\\mu_{t}"),
            Map.entry("mu2", "\\mu_{t+1}"),
            Map.entry("P1", "P_{t}"),
            Map.entry("P2", "P_{t+1}"),
            Map.entry("kappa", "\\kappa"),
            Map.entry("armijo", "c"),
            Map.entry("beta1", "\\beta_{1}"),
            Map.entry("beta2", "\\beta_{2}"),
            Map.entry("eps", "\\varepsilon"),
            Map.entry("eps2", "\\varepsilon_{2}"),
            Map.entry("rho", "\\rho"),
            Map.entry("rinf", "\\rho_{\\infty}"),
            Map.entry("k", "\\ell"),
            Map.entry("hess", "\\nabla^{2} f(\\theta)"),
            Map.entry("hessdecay", "\\nabla^{2} f(\\theta) + \\lambda I"),
            Map.entry("f0", "f(\\theta)"),
            Map.entry("f1", "f(\\theta - s\\,g)"),
            Map.entry("F0", "F(\\theta)"),
            Map.entry("F1", "F(\\theta - s\\,g)"));

    private static final Map<String, String> LABELS = Map.of("mh", "m̂", "u", "Δθ");

    private Symbols() {}

    /**
     * A name as LaTeX; a name with {@code _} is the memory of the step before.
     *
     * @param t which update it is, counted from 1, for powers of β
     */
    public static String tex(String name, int t) {
        return switch (name) {
            case "c1" -> "(1-\\beta_{1}^{" + t + "})";
            case "c2" -> "(1-\\beta_{2}^{" + t + "})";
            case "power2" -> "\\beta_{2}^{" + t + "}";
            case "t" -> String.valueOf(t);
            default -> {
                boolean before = name.endsWith("_");
                String plain = before ? name.substring(0, name.length() - 1) + "_{t-1}" : name;
                yield TEX.getOrDefault(name, plain);
            }
        };
    }

    /** A name as a label: −g, −m̂, Δθ. */
    public static String label(String name, boolean downhill) {
        return (downhill ? "−" : "") + LABELS.getOrDefault(name, name);
    }
}
