package gradientlab.export.flow;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowColumns;
import gradientlab.experiment.flow.run.FlowColumns.LayerNumber;
import gradientlab.experiment.flow.run.FlowColumns.Score;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.training.NetworkReplay;
import gradientlab.export.training.NetworkReplay.Lane;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;

/**
 * The numbers of a training, which is made when they are written; the same names in every format. As
 * comma-separated values a line for each layer of each network after each step. Recipes count from 0, layers
 * from 1, the output layer is last; a network goes by its English name in pictures. What there is not is
 * nothing: scores where there are no such data, no classes or no network any more, the update's size before
 * the first. Not finite: NaN, Infinity, -Infinity.
 *
 * <p>As JSON an object: {@code {"recipe":{...},"networks":[{"network":"Sigmoid","steps":[{"step":0,"loss":...,
 * "verdict":"vanishing","layers":[{"layer":1,"dW":...},...]},...],"stopped_at":null},...]}}. Loss and raw
 * gradients are those after {@code step} updates. A network that stopped ends with the step it stopped at;
 * what there is not is null, numbers that are not finite are strings.
 *
 * @param every distance of the steps that are written, 1 or more; the last step is always there
 */
public record FlowNumbers(FlowRecipe recipe, int every) implements Numbers {

    private static final List<Score> SCORES = FlowColumns.SCORES;

    private static final List<LayerNumber> LAYER = FlowColumns.LAYER;

    private static final String UPDATE = FlowColumns.UPDATE;

    @Override
    public String header() {
        StringBuilder header = new StringBuilder("recipe,network,step,layer,");
        SCORES.forEach(score -> header.append(score.name()).append(','));
        header.append("verdict,");
        LAYER.forEach(column -> header.append(column.name()).append(','));
        return header.append(UPDATE).append('\n').toString();
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        Training training = FlowExportable.start(recipe);
        NetworkWords words = words();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkReplay<Training> lane = lane(training, i, progress);
            while (lane.next()) {
                NetworkSnapshot shown = lane.training().snapshot(i);
                String network = index + "," + words.name(i) + "," + lane.step() + ",";
                String common = scores(shown, lane.updateKnown());
                for (int l = 0; l < shown.layers(); l++) {
                    lines.append(network).append(l + 1).append(common);
                    for (LayerNumber column : LAYER) {
                        cell(lines, shown.get(l, column.quantity()), true);
                    }
                    double ratio = shown.updates()[l];
                    cell(lines, ratio, lane.updateKnown() && !Double.isNaN(ratio));
                    lines.append('\n');
                }
                out.append(lines);
                lines.setLength(0);
            }
        }
    }

    private static String scores(NetworkSnapshot shown, boolean updateKnown) {
        StringBuilder cells = new StringBuilder();
        double[] scores = numbers(shown);
        for (int i = 0; i < scores.length; i++) {
            cell(cells, scores[i], known(i, scores[i], updateKnown));
        }
        return cells.append(',').append(shown.verdict().kind().id()).toString();
    }

    /** The loss of the batch always is, whatever number it is. */
    private static boolean known(int score, double value, boolean updateKnown) {
        return score == 0 || !Double.isNaN(value) && (updateKnown || score < FlowColumns.OF_UPDATE);
    }

    private static void cell(StringBuilder line, double value, boolean known) {
        line.append(',').append(known ? ShortestDecimal.shortest(value) : "");
    }

    /** In the order of {@link #SCORES}. */
    private static double[] numbers(NetworkSnapshot shown) {
        return SCORES.stream().mapToDouble(score -> score.of().applyAsDouble(shown)).toArray();
    }

    /** Files speak English, whatever the language of their captions. */
    private NetworkWords words() {
        return new NetworkWords(recipe, Texts.of(Language.EN));
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        Training training = FlowExportable.start(recipe);
        NetworkWords words = words();
        out.write("{\"recipe\":");
        out.write(Recipes.write(training.recipe()));
        out.write(",\"networks\":[");
        for (int i = 0; i < recipe.networks().size(); i++) {
            out.write((i == 0 ? "" : ",") + "{\"network\":" + JsonWriter.line(words.name(i))
                    + ",\"steps\":[");
            network(out, i, lane(training, i, progress));
        }
        out.write("]}");
    }

    /** A network of the training on its own way through a fresh one. */
    private NetworkReplay<Training> lane(Training training, int network, Progress progress) {
        Training fresh = training.again(Integer.MAX_VALUE);
        fresh.forget();
        Lane lane = new Lane(network, recipe.networks().size(), recipe.steps(), every);
        return new NetworkReplay<>(fresh, lane,
                it -> it.stop(network).map(stop -> OptionalInt.of(stop.step()))
                        .orElse(OptionalInt.empty()),
                progress);
    }

    private static void network(Writer out, int index, NetworkReplay<Training> lane)
            throws IOException, ExportCancelled {
        StringBuilder text = new StringBuilder();
        while (lane.next()) {
            NetworkSnapshot shown = lane.training().snapshot(index);
            text.append(lane.step() == 0 ? "{\"step\":" : ",{\"step\":").append(lane.step());
            double[] scores = numbers(shown);
            for (int i = 0; i < scores.length; i++) {
                field(text, SCORES.get(i).name(), scores[i], known(i, scores[i], lane.updateKnown()));
            }
            text.append(",\"verdict\":\"").append(shown.verdict().kind().id()).append("\",\"layers\":[");
            layers(text, shown, lane.updateKnown());
            out.append(text.append("]}"));
            text.setLength(0);
        }
        OptionalInt stop = lane.stop();
        out.write(
                "],\"stopped_at\":" + (stop.isPresent() ? String.valueOf(stop.getAsInt()) : "null") + "}");
    }

    private static void layers(StringBuilder text, NetworkSnapshot shown, boolean updateKnown) {
        for (int l = 0; l < shown.layers(); l++) {
            text.append(l == 0 ? "{\"layer\":" : ",{\"layer\":").append(l + 1);
            for (LayerNumber column : LAYER) {
                field(text, column.name(), shown.get(l, column.quantity()), true);
            }
            double ratio = shown.updates()[l];
            field(text, UPDATE, ratio, updateKnown && !Double.isNaN(ratio));
            text.append('}');
        }
    }

    private static void field(StringBuilder text, String name, double value, boolean known) {
        text.append(",\"").append(name).append("\":");
        if (known) {
            JsonFrame.number(text, value);
        } else {
            text.append("null");
        }
    }
}
