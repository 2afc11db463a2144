package gradientlab.paint.flow;

import gradientlab.core.network.Block;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Verdict;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.training.DistinctNames;
import gradientlab.paint.training.RegularizerWords;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What charts, maps and legends call a recipe's networks, and how they put a verdict. */
public final class NetworkWords {

    private static final String DOT = " · ";

    private final FlowRecipe recipe;
    private final Texts texts;
    private final List<String> names;

    public NetworkWords(FlowRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
        DistinctNames distinct = new DistinctNames(each(this::block));
        // What tells alike ones apart, as far as it does; failing all, a number.
        distinct.apart(each(spec -> spec.block() == Block.PLAIN ? "" : activation(spec)));
        distinct.apart(each(this::start));
        distinct.apart(each(
                spec -> spec.weightScale() == 1 ? "" : "W × " + PrintedNumbers.shown(spec.weightScale(), 3)));
        distinct.apart(each(spec -> spec.block().skips()
                ? "× " + PrintedNumbers.shown(spec.branchScale(), 2)
                : ""));
        distinct.apart(each(spec -> spec.depth() + " × " + spec.width()));
        distinct.apart(IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> regularizers(i).stream().findFirst().orElse("")).toList());
        distinct.apart(IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> clipping(recipe.clipOf(i))).toList());
        names = distinct.numbered();
    }

    /** Short, and different for every network: "Sigmoid", "Batch norm", "ReLU 2". */
    public String name(int network) {
        return names.get(network);
    }

    /** What the name leaves out: "plain · Xavier", "ReLU · He · branch × 0.22". */
    public String detail(int network) {
        NetworkSpec spec = recipe.networks().get(network);
        List<String> parts = new ArrayList<>();
        parts.add(spec.block() == Block.PLAIN ? texts.get("block.plain") : activation(spec));
        parts.add(start(spec));
        if (spec.weightScale() != 1) {
            parts.add("W × " + PrintedNumbers.shown(spec.weightScale(), 3));
        }
        if (spec.block().skips() && spec.branchScale() != 1) {
            parts.add(texts.get("flow.paint.branch", PrintedNumbers.shown(spec.branchScale(), 2)));
        }
        boolean sloped = spec.activation().equals("leaky_relu") || spec.activation().equals("prelu");
        if (sloped && spec.slope() != NetworkSpec.defaultSlope(spec.activation())) {
            parts.add(texts.get("flow.paint.slope", PrintedNumbers.shown(spec.slope(), 3)));
        }
        regularizers(network).stream().filter(one -> !name(network).endsWith(one)).forEach(parts::add);
        String clipping = clipping(recipe.clipOf(network));
        if (clipsItsOwn(network) && !name(network).endsWith(clipping)) {
            parts.add(clipping);
        }
        return String.join(DOT, parts);
    }

    /** Those by which it trains after the last of the changes: "λ 0.02". */
    public List<String> regularizers(int network) {
        return RegularizerWords.of(recipe.regularizersOf(network), texts);
    }

    /** Whether the recipe's clipping is not that of this network, after the last of the changes. */
    boolean clipsItsOwn(int network) {
        return !recipe.clipOf(network).equals(recipe.plan().present().clip());
    }

    /** Hidden layers and units: "20 × 32". */
    public String size(int network) {
        NetworkSpec spec = recipe.networks().get(network);
        return spec.depth() + " × " + spec.width();
    }

    /** The verdict's word with its sign: "✕ vanishing". */
    public String verdict(Verdict verdict) {
        String sign = verdict.bad() ? "✕" : switch (verdict.kind()) {
            case VANISHING, FADING -> "↘";
            case GROWS -> "↗";
            default -> "✓";
        };
        return sign + " " + verdict.word(texts);
    }

    /** What makes it this verdict: thresholds, numbers, norms. */
    public String criterion(Verdict verdict) {
        return verdict.criterion(texts, NetworkWords::number);
    }

    /** The verdict's sentence with its numbers. */
    public String sentence(Verdict verdict) {
        return verdict.sentence(texts, NetworkWords::number);
    }

    /** The same with its numbers in bold. */
    Paragraph paragraph(Verdict verdict, double size, double width, int most) {
        String words = verdict.sentence(texts, value -> Paragraph.BOLD + number(value) + Paragraph.BOLD);
        return new Paragraph(words, Fonts.text(size), Fonts.bold(size), width, most);
    }

    /** A number with two digits: 4.2, 1.0·10⁻¹². */
    public static String number(double value) {
        return PrintedNumbers.shown(value, 2);
    }

    private String start(NetworkSpec spec) {
        if (spec.parameters().isPresent()) {
            return texts.get("flow.paint.given");
        }
        boolean normal = spec.init().equals("normal");
        return texts.get("init." + spec.init()) + (normal ? " σ " + PrintedNumbers.shown(spec.std(), 3) : "");
    }

    private String block(NetworkSpec spec) {
        return spec.block() == Block.PLAIN ? activation(spec) : texts.get("block." + spec.block().id());
    }

    private String activation(NetworkSpec spec) {
        return texts.get("activation." + spec.activation());
    }

    /** A limit on the norm of the gradient, on its entries, or none: "‖g‖ ≤ 1", "unclipped". */
    private String clipping(Clip clip) {
        String limit = PrintedNumbers.shown(clip.limit(), 3);
        return switch (clip.kind()) {
            case OFF -> texts.get("flow.paint.unclipped");
            case NORM, TENSOR -> "‖g‖ ≤ " + limit;
            case VALUE -> "g ±" + limit;
        };
    }

    private List<String> each(Function<NetworkSpec, String> word) {
        return recipe.networks().stream().map(word).toList();
    }
}
