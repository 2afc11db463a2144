package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.DigitLook;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.KernelCheck.Found;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.convolution.training.verdict.DigitsVerdict;
import gradientlab.experiment.convolution.training.verdict.Lead;
import gradientlab.experiment.convolution.training.verdict.Lead.Condition;
import gradientlab.experiment.convolution.training.verdict.Lead.Said;
import gradientlab.experiment.convolution.training.verdict.Mirror;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of a training, with its numbers. */
public final class TrainingWords {

    private static final String KEY = "convolution.train.";
    /** The looks of CNNs and of MLPs, the first of each kind first; none is in both. */
    private static final Slot[] CNN = {Slot.BLUE, Slot.ORANGE, Slot.GREEN, Slot.VIOLET};
    private static final Slot[] MLP = {Slot.YELLOW, Slot.PINK, Slot.RED, Slot.WHITE};
    private static final int DIGITS = 7;

    private final DigitsRecipe recipe;
    private final Texts texts;

    public TrainingWords(DigitsRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
    }

    /** A network's look: a kind of network has the same wherever it is shown. */
    public static Slot slot(DigitsRecipe recipe, int network) {
        Kind kind = recipe.networks().get(network).kind();
        int before = (int) recipe.networks().subList(0, network).stream()
                .filter(each -> each.kind() == kind).count();
        return kind == Kind.CNN ? CNN[before] : MLP[before];
    }

    public Slot slot(int network) {
        return slot(recipe, network);
    }

    /** CNN; beside its mirror what its layer computes. */
    public String name(int network) {
        DigitNetwork spec = recipe.networks().get(network);
        return recipe.mirrored() && spec.kind() == Kind.CNN ? texts.get(KEY + (spec.flip() ? "conv" : "corr"))
                : recipe.name(network);
    }

    /** "810 parameters". */
    public String parameters(int network) {
        return texts.get(KEY + "parameters", count(network));
    }

    private String count(int network) {
        return String.format(Locale.ROOT, "%,d", recipe.networks().get(network).parameters());
    }

    /** A share with three decimals. */
    public static String accuracy(double share) {
        return Double.isNaN(share) ? "NaN" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** Percentage points with one decimal. */
    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * Math.abs(share));
    }

    public String title() {
        return texts.get(KEY + (recipe.scramble() ? "title.scrambled" : "title"), SplitDigits.TEST);
    }

    /** Every network's mean accuracy: "CNN 0.976, MLP 0.952". */
    public String headline(DigitsSnapshot shown) {
        return IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> name(i) + " " + accuracy(shown.networks().get(i).mean(Evaluation::test)))
                .collect(Collectors.joining(", "));
    }

    /** What the first two networks' difference comes to; empty if there is nothing to compare. */
    public String verdict(TrainingScene scene) {
        Optional<Mirror> mirror = Mirror.of(recipe, scene.history(), scene.shown());
        if (mirror.isPresent()) {
            return texts.get(KEY + "mirror", shown(mirror.get().loss(), 2), shown(mirror.get().kernels(), 2));
        }
        if (recipe.networks().size() < 2 || !scene.concludes()) {
            return "";
        }
        return DigitsVerdict
                .of(scene.shown().networks().get(0), scene.shown().networks().get(1), scene.data().seeds())
                .map(this::sentence).orElse("");
    }

    private String sentence(DigitsVerdict verdict) {
        String first = count(0);
        String second = count(1);
        String least = points(verdict.least());
        String most = points(verdict.most());
        int seeds = verdict.seeds();
        return switch (verdict.kind()) {
            case AHEAD -> texts.get(KEY + "ahead", first, second, verdict.ahead(), seeds, least, most);
            case BEHIND -> texts.get(KEY + "behind", first, second, seeds, least, most);
            case MIXED -> texts.get(KEY + "mixed", first, second, verdict.ahead(), seeds);
            case ONE_REAL, ONE_CHANCE -> texts.get(
                    KEY + (verdict.kind() == DigitsVerdict.Kind.ONE_REAL ? "one.real" : "one.chance"),
                    verdict.firstAlone(), verdict.secondAlone(), name(0), name(1));
        };
    }

    /** What the first epoch came to, once it is over. */
    public String first(Curves curves, DigitsSnapshot shown) {
        int point = curves.steps().indexOf(curves.perEpoch());
        if (point < 0 || shown.step() < curves.perEpoch()) {
            return "";
        }
        return texts.get(KEY + "first", IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> name(i) + " " + accuracy(curves.mean(i, point)))
                .collect(Collectors.joining(", ")));
    }

    /** Which networks stopped, and what to do; one sentence a network and step. */
    public List<String> stopped(DigitsSnapshot shown) {
        List<String> said = new ArrayList<>();
        boolean all = false;
        boolean some = false;
        for (int i = 0; i < shown.networks().size(); i++) {
            TreeMap<Integer, List<String>> steps = new TreeMap<>();
            List<SeedSnapshot> seeds = shown.networks().get(i).seeds();
            for (int seed = 0; seed < seeds.size(); seed++) {
                String name = String.valueOf(seed + 1);
                seeds.get(seed).stopped()
                        .ifPresent(step -> steps.computeIfAbsent(step, at -> new ArrayList<>()).add(name));
            }
            String network = name(i);
            steps.forEach((step, stopped) -> said.add(texts.get(
                    KEY + "stopped", network, step,
                    texts.get(KEY + "stopped.seeds", String.join(", ", stopped)))));
            all |= shown.networks().get(i).stopped();
            some |= !shown.networks().get(i).stopped();
        }
        if (all && some && shown.networks().size() == 2) {
            said.add(texts.get(KEY + "stopped.all"));
        }
        return said;
    }

    /** How digits were tested. */
    public String condition(Lead lead) {
        boolean scrambled = recipe.scramble() != (lead.condition() == Condition.OTHER_ORDER);
        return texts.get(KEY + "lead." + switch (lead.condition()) {
            case SHIFTED -> "shifted";
            case TRAINED -> "trained";
            case OTHER_ORDER -> scrambled ? "scrambled" : "ordered";
        });
    }

    /** What the pairs are compared for. */
    String leads() {
        return texts.get(KEY + (recipe.mirrored() ? "lead.mirror" : "lead"));
    }

    /** What that pair comes to. */
    public String said(Lead lead) {
        if (lead.points() == 0 && lead.said() != Said.BOTH_FALL) {
            return texts.get(KEY + "lead.same");
        }
        boolean scrambled = recipe.scramble() != (lead.condition() == Condition.OTHER_ORDER);
        return switch (lead.said()) {
            case UNKNOWN -> "";
            case BOTH_FALL -> texts.get(KEY + "lead.fall");
            case NONE -> texts.get(KEY + (scrambled ? "lead.none" : "lead.mixed"));
            case LEADS -> texts.get(
                    KEY + "lead.points", name(lead.points() > 0 ? 0 : 1), points(lead.points() / 100));
        };
    }

    /** Who was wrong how often. */
    public String confusion(int network, DigitsSnapshot shown, SplitDigits digits) {
        int seed = recipe.view().seed();
        int wrong = shown.of(network, seed).known().wrong(digits);
        return texts.get(KEY + "confusion", name(network), seed, wrong, SplitDigits.TEST);
    }

    /** Which digit is looked at. */
    public String digit(DigitLook look) {
        if (look.index().isPresent()) {
            return texts.get(KEY + "way.test", look.index().getAsInt() + 1, SplitDigits.TEST);
        }
        return look.label().isPresent() ? texts.get(KEY + "way.trained", look.seed())
                : texts.get(KEY + "way.drawn");
    }

    /** Whose weights are looked at. @param hint whether it also says what can be done */
    public String where(DigitLook look, int perEpoch, boolean hint) {
        double epoch = (double) look.step() / perEpoch;
        String at = look.step() % perEpoch == 0 ? String.valueOf(look.step() / perEpoch)
                : String.format(Locale.ROOT, "%.2f", epoch);
        return texts.get(KEY + (hint ? "way.sub" : "way.sub.short"), look.seed(), at);
    }

    /** What the networks say of the digit, and whether they are right. */
    public String answers(DigitLook look) {
        List<DigitNetwork> networks = recipe.networks();
        boolean usual = networks.size() == 2 && networks.get(0).kind() == Kind.CNN
                && networks.get(1).kind() == Kind.MLP;
        if (!usual) {
            String all = IntStream.range(0, networks.size())
                    .mapToObj(i -> name(i) + " " + look.answer(i)).collect(Collectors.joining(", "));
            return look.label().isPresent()
                    ? texts.get(KEY + "answers.digit", look.label().getAsInt(), all)
                    : texts.get(KEY + "answers.drawn", all);
        }
        int cnn = look.answer(0);
        int mlp = look.answer(1);
        if (look.label().isEmpty()) {
            return texts.get(KEY + "drawn", cnn, probability(look.confidence(0)), mlp,
                    probability(look.confidence(1)));
        }
        int label = look.label().getAsInt();
        String which = (cnn == label ? mlp == label ? "both.right" : "right.wrong"
                : mlp == label ? "wrong.right" : "both.wrong");
        return cnn == label && mlp != label ? texts.get(KEY + which, label, mlp)
                : texts.get(KEY + which, label, cnn, mlp);
    }

    /** With two decimals. */
    static String probability(double p) {
        return String.format(Locale.ROOT, "%.2f", p);
    }

    /** How the gradient of the weight that is looked at was checked. */
    public String weight(Found found) {
        if (found.kink()) {
            return texts.get(KEY + "weight.kink");
        }
        return texts.get(
                KEY + "weight", recipe.view().filter() + 1, recipe.view().row(), recipe.view().column(),
                shown(found.backward(), DIGITS), shown(found.central(), DIGITS), shown(found.gap(), 1));
    }

    private static String shown(double value, int digits) {
        return PrintedNumbers.shown(value, digits);
    }

    /** What is said of a place under the pointer. */
    public String at(TrainingSpot spot, DigitLook look) {
        if (spot instanceof TrainingSpot.Pixel) {
            TrainingSpot.Pixel pixel = (TrainingSpot.Pixel) spot;
            return texts.get(KEY + "at.pixel", pixel.row(), pixel.column(),
                    shown(look.digit().pixels()[pixel.row() * SplitDigits.SIDE + pixel.column()], 3));
        }
        if (spot instanceof TrainingSpot.Weight) {
            TrainingSpot.Weight at = (TrainingSpot.Weight) spot;
            return look.cnn().map(cnn -> texts.get(KEY + "at.weight", at.filter() + 1, at.row(), at.column(),
                    shown(cnn.kernel(at.filter(), at.row(), at.column()), 4))).orElse("");
        }
        if (spot instanceof TrainingSpot.Mistaken) {
            TrainingSpot.Mistaken cell = (TrainingSpot.Mistaken) spot;
            return texts.get(KEY + "at.cell", cell.label(), cell.answer());
        }
        return "";
    }

    String get(String key, Object... arguments) {
        return texts.get(KEY + key, arguments);
    }
}
