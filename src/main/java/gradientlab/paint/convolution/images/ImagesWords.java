package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelTruth;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.stage.TagLine.Said;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The sentences about a kernel on a picture, each where it holds. */
public final class ImagesWords {

    private static final String KEYS = "convolution.images.";
    /** Factors longer than this are not written out. */
    private static final int WRITTEN = 5;

    private final ImagesScene scene;
    private final ImagesRun run;
    private final Texts texts;

    public ImagesWords(ImagesScene scene) {
        this.scene = scene;
        run = scene.run();
        texts = scene.texts();
    }

    private String say(String key, Object... arguments) {
        return texts.get(KEYS + key, arguments);
    }

    /** The headline; a class that guesses is asked first. */
    public String title() {
        return scene.sight().guessing() ? say("predict")
                : say("title", run.kernel().weights().length, grouped(run.places()));
    }

    /** What the kernel does. */
    public String sub() {
        return scene.sight().guessing() ? ""
                : say("sub." + scene.name().map(KernelName::id).orElse("own"));
    }

    /** A whole number with commas. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Sum, rank and border of the kernel. */
    public List<Said> verdicts() {
        return List.of(new Said(say("sigma", CellNumber.shown(rounded(run.kernel().sum()))), sum()),
                new Said(say("rank", run.kernel().rank()), rank()), new Said(say("tag.rim"), rim()));
    }

    private String sum() {
        double sum = run.kernel().sum();
        return Math.abs(sum) <= Tone.ZERO ? say("sum.zero")
                : Math.abs(sum - 1) <= Tone.ZERO ? say("sum.one")
                        : say("sum.other", CellNumber.shown(rounded(sum)));
    }

    /** What is rounding in a sum of weights is not written. */
    private static double rounded(double sum) {
        return Math.abs(sum - Math.rint(sum)) <= Tone.ZERO ? Math.rint(sum) + 0.0 : sum;
    }

    private String rank() {
        SquareKernel kernel = run.kernel();
        int all = kernel.weights().length;
        return kernel.factors()
                .map(factors -> factors(factors) + say("rank.one", 2 * kernel.size(), all))
                .orElseGet(() -> say("rank.more", all));
    }

    /** The column and the row, where whole numbers say it. */
    private String factors(SquareKernel.Factors factors) {
        boolean whole = DoubleStream.concat(DoubleStream.of(factors.column()), DoubleStream.of(factors.row()))
                .allMatch(weight -> weight == Math.rint(weight));
        return whole && factors.row().length <= WRITTEN
                ? say("factors", written(factors.column()), written(factors.row())) + " "
                : "";
    }

    private static String written(double[] weights) {
        return DoubleStream.of(weights).mapToObj(CellNumber::shown)
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private String rim() {
        ImagesRecipe recipe = run.recipe();
        String id = recipe.rim().id();
        int lost = recipe.dilation() * (scene.k() - 1);
        return id.equals("crop") ? say("rim.say.crop", lost) : say("rim.say." + id);
    }

    /** Size and channels of planes. */
    String planes(Planes planes) {
        String kind = run.picture().channels() == 1 ? "one" : switch (run.recipe().channels()) {
            case GREY -> "grey";
            case EACH -> "each";
            case SUMMED -> "sum";
        };
        return say("planes." + kind, planes.width(), planes.height());
    }

    /** Size of the result, and how often the kernel was applied if not once. */
    String result() {
        String size = run.result().width() + " × " + run.result().height();
        int asked = run.recipe().times();
        String times = run.applied() < asked ? say("times.fewer", run.applied())
                : asked == 0 ? say("times.none") : asked == 1 ? "" : say("times", asked);
        return times.isEmpty() ? size : size + ", " + times;
    }

    /** Which window is shown. */
    String window() {
        String pixel = say("pixel", scene.window().row(), scene.window().column());
        List<String> parts = new ArrayList<>(List.of(pixel));
        if (run.x().channels() > 1) {
            parts.add(say("plane.red"));
        } else if (run.picture().channels() > 1
                && run.recipe().channels() == ImagesRecipe.Channels.SUMMED) {
            parts.add(say("plane.sum"));
        }
        if (run.applied() > 1) {
            parts.add(say("window.times", run.applied()));
        }
        return String.join(", ", parts);
    }

    /** What the window comes to: of three planes all three. */
    String sums() {
        List<String> sums = new ArrayList<>();
        for (int c = 0; c < run.x().channels(); c++) {
            sums.add(CellNumber.shown(scene.window().sum(c)));
        }
        return sums.size() == 1 ? "= " + sums.get(0) : "= " + String.join(" ", sums);
    }

    /** A number of the colours' key. */
    static String end(double value) {
        return PrintedNumbers.shown(value, 3);
    }

    /** The name of a kernel on the shelf, with its size where that is not usual. */
    String name(KernelName name, int size) {
        String text = texts.get("convolution.layer.kernel." + name.id());
        return size > 3 ? text + " " + size : text;
    }

    /** What was computed, in one line. */
    public String caption() {
        ImagesRecipe recipe = run.recipe();
        String picture = recipe.file().orElseGet(() -> say("picture.lighthouse"));
        String name =
                scene.name().map(found -> "(" + texts.get("convolution.layer.kernel." + found.id()) + ")")
                        .orElse("");
        return texts.get(KEYS + "caption", picture, run.x().width(), run.x().height(), scene.k(), name,
                recipe.stride(), recipe.dilation(), say("rim." + recipe.rim().id()), run.applied());
    }

    /** The four kernels that a class chooses from; none of one without a name, or beside a card. */
    List<String> offered() {
        return scene.sight().chosen() ? List.of()
                : KernelTruth.offered(run.recipe()).stream()
                        .map(name -> texts.get("convolution.layer.kernel." + name.id())).toList();
    }
}
