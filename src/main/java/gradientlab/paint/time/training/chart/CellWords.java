package gradientlab.paint.time.training.chart;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeVerdict;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.training.DistinctNames;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What charts, maps and legends call a recipe's networks at its present step, and how they put a verdict. */
public final class CellWords {

    /** Between the parts of a caption. */
    public static final String DOT = " · ";
    private static final double PERCENT = 100;
    private static final Pattern POWER = Pattern.compile("\\^(\\d+)");

    private final TimeRecipe recipe;
    private final Texts texts;
    private final List<String> names;

    /** @param made with the changes and edits made while it ran */
    public CellWords(TimeRecipe made, Texts texts) {
        recipe = made.present();
        this.texts = texts;
        DistinctNames distinct = new DistinctNames(each(this::cell));
        // What tells alike ones apart: bias, start, gain, time steps back, size, clipping; else a number.
        distinct.apart(each(CellWords::bias));
        distinct.apart(each(spec -> hasOwnName(spec) ? "" : start(spec)));
        distinct.apart(each(spec -> "g " + PrintedNumbers.shown(spec.gain(), 3)));
        distinct.apart(each(spec -> "k " + spec.stepsBack(recipe.length())));
        distinct.apart(each(spec -> String.valueOf(spec.hidden())));
        distinct.apart(IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> clipping(recipe.clipOf(i))).toList());
        names = distinct.numbered();
    }

    /** Short, and different for every network: "RNN", "LSTM b_f 3". */
    public String name(int network) {
        return names.get(network);
    }

    /** With what is drawn of it: "RNN h", "LSTM c"; of ∂L/∂W the name alone. */
    public String name(int network, Quantity quantity) {
        return quantity == Quantity.WEIGHTS ? name(network) : name(network) + " " + symbol(network, quantity);
    }

    /** What a quantity is the gradient of: h, c, x; W of the weights. */
    public char symbol(int network, Quantity quantity) {
        boolean cell = recipe.networks().get(network).cell().hasCellState();
        return switch (quantity) {
            case STATE -> cell ? 'c' : 'h';
            case HIDDEN -> 'h';
            case INPUT -> 'x';
            case WEIGHTS -> 'W';
        };
    }

    /** Whether ρ(W_h) is the rule of thumb for it; otherwise its gates are. */
    boolean ruledByWeights(int network) {
        return !recipe.networks().get(network).cell().hasKeepingGate();
    }

    /** The same at a time step: h₁, c₄₀. */
    String at(int network, Quantity quantity, int t) {
        StringBuilder name = new StringBuilder().append(symbol(network, quantity));
        String.valueOf(t).chars().forEach(digit -> name.append((char) ('₀' + digit - '0')));
        return name.toString();
    }

    /** What the name leaves out: "tanh · uniform", "b_f 1", "update gate z". */
    public String detail(int network) {
        CellSpec spec = recipe.networks().get(network);
        List<String> parts = new ArrayList<>();
        if (spec.cell() == Cell.GRU) {
            parts.add(texts.get("time.chart.gate.update"));
        } else if (spec.cell() != Cell.LSTM) {
            parts.add(texts.get("time.chart.function." + spec.cell().id()));
        }
        if (spec.cell() == Cell.LSTM || spec.cell() == Cell.GRU && spec.forgetBias() != 0) {
            parts.add(bias(spec));
        }
        if (!spec.cell().hasKeepingGate() || spec.init() != RecurrentInit.PYTORCH
                || spec.explicit().isPresent()) {
            parts.add(start(spec));
        }
        if (spec.gain() != 1) {
            parts.add("g " + PrintedNumbers.shown(spec.gain(), 3));
        }
        if (spec.stepsBack(recipe.length()) < recipe.length()) {
            parts.add("k " + spec.stepsBack());
        }
        if (!recipe.clipOf(network).equals(recipe.plan().present().clip())) {
            parts.add(clipping(recipe.clipOf(network)));
        }
        String name = name(network);
        parts.removeIf(part -> name.endsWith(part));
        return String.join(DOT, parts);
    }

    /** "32 units". */
    public String size(int network) {
        return texts.get("time.chart.units", recipe.networks().get(network).hidden());
    }

    /** The verdict's word with its sign: "✕ vanishing". */
    public String verdict(TimeVerdict verdict) {
        String sign = verdict.bad() ? "✕" : switch (verdict.kind()) {
            case FADING -> "↘";
            case GROWS -> "↗";
            default -> "✓";
        };
        return sign + " " + verdict.word(texts);
    }

    /** What makes it this verdict: thresholds. */
    public String criterion(TimeVerdict verdict) {
        return verdict.criterion(texts, value -> PrintedNumbers.shown(value, 2));
    }

    /** The verdict's sentences with their numbers. */
    public String sentence(TimeVerdict verdict) {
        return verdict.sentence(texts, CellWords::number);
    }

    /** What a rule of thumb says beside the measurement; empty for gated cells. */
    public Optional<String> rule(TimeVerdict verdict) {
        return verdict.ruled(texts, CellWords::number).map(CellWords::raised);
    }

    /** The verdict's sentences with their numbers in bold. */
    public Paragraph paragraph(TimeVerdict verdict, double size, double width, int most) {
        String words = verdict.sentence(texts, value -> Paragraph.BOLD + number(value) + Paragraph.BOLD);
        return new Paragraph(words, Fonts.text(size), Fonts.bold(size), width, most);
    }

    /** What stands under a map where the task was solved: "✓ solved 450". */
    public String solved(int step) {
        return texts.get("time.chart.solved", step);
    }

    /** A number with two digits, a 0 at the end included: 4.2, 4.0·10⁻¹¹, 1.0·10⁻⁷, 0.30; 0 and 1 stay. */
    public static String number(double value) {
        String shown = PrintedNumbers.shown(value, 2);
        int times = shown.indexOf('·');
        if (shown.startsWith("10") && shown.length() > 2 && !Character.isDigit(shown.charAt(2))) {
            return "1.0·" + shown;
        }
        if (times == 1) {
            return shown.charAt(0) + ".0" + shown.substring(1);
        }
        boolean short0 = shown.matches("0\\.0*[1-9]");
        boolean digit = shown.matches("[1-9]") && value != Math.rint(value);
        return short0 ? shown + "0" : digit ? shown + ".0" : shown;
    }

    /** Powers as they are read: ρ(W)³⁹ for ρ(W)^39. */
    private static String raised(String words) {
        return POWER.matcher(words).replaceAll(
                found -> PrintedNumbers.superscript(Integer.parseInt(found.group(1))));
    }

    /** A share in percent: "0.64 %", "76 %". */
    public static String percent(double share) {
        return PrintedNumbers.shown(PERCENT * share, 2) + " %";
    }

    private List<String> each(Function<CellSpec, String> word) {
        return recipe.networks().stream().map(word).toList();
    }

    private String cell(CellSpec spec) {
        return texts.get("time.chart.cell." + (hasOwnName(spec) ? "irnn" : spec.cell().id()));
    }

    /** A ReLU RNN that starts at the identity is an IRNN. */
    private static boolean hasOwnName(CellSpec spec) {
        return spec.cell() == Cell.RNN_RELU && spec.init() == RecurrentInit.IDENTITY
                && spec.explicit().isEmpty();
    }

    private static String bias(CellSpec spec) {
        return switch (spec.cell()) {
            case LSTM -> "b_f " + PrintedNumbers.shown(spec.forgetBias(), 3);
            case GRU -> "b_z " + PrintedNumbers.shown(spec.forgetBias(), 3);
            default -> "";
        };
    }

    private String start(CellSpec spec) {
        return texts.get(spec.explicit().isPresent() ? "time.chart.given"
                : "time.chart.init." + spec.init().id());
    }

    /** A limit on the norm of the gradient, on its entries, or none: "‖g‖ ≤ 1", "unclipped". */
    private String clipping(Clip clip) {
        String limit = PrintedNumbers.shown(clip.limit(), 3);
        return switch (clip.kind()) {
            case OFF -> texts.get("time.chart.unclipped");
            case NORM, TENSOR -> "‖g‖ ≤ " + limit;
            case VALUE -> "g ±" + limit;
        };
    }
}
