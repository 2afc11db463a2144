package gradientlab.export.growth;

import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.growth.Growth;
import gradientlab.paint.growth.Growth.Point;
import gradientlab.paint.growth.GrowthPicture;
import gradientlab.paint.picture.PictureLook;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How costs grow, as it is exported. No recipe measures it again.
 *
 * @param machine one line on who measured it
 */
public record GrowthExportable(List<Growth> growths, String machine) implements Exportable {

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.empty();
    }

    @Override
    public int steps() {
        return 0;
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.complementOf(EnumSet.of(Format.GIF));
    }

    @Override
    public Frames frames(PictureLook look) {
        GrowthPicture picture = new GrowthPicture(growths, machine, look);
        return Frames.resting(look.width(), look.height(), picture::paint);
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        GrowthPicture picture = new GrowthPicture(growths, machine, options.look());
        return picture::paint;
    }

    /** A line of JSON for each cost in JSONL; in JSON an object of all with the machine. */
    @Override
    public Numbers numbers(Format format) {
        return new Numbers() {
            @Override
            public String header() {
                return "of,work,label,seconds\n";
            }

            @Override
            public void csv(Writer out, int recipe, Progress progress) throws IOException {
                for (Growth growth : growths) {
                    for (Point point : growth.points()) {
                        out.write(String.join(
                                ",", growth.cost().id(), ShortestDecimal.shortest(point.work()),
                                point.label(), ShortestDecimal.shortest(point.seconds())) + "\n");
                    }
                }
            }

            @Override
            public void json(Writer out, Progress progress) throws IOException {
                out.write(format == Format.JSON
                        ? JsonWriter.line(tree(growths, machine))
                        : growths.stream().map(growth -> JsonWriter.line(tree(growth)))
                                .collect(Collectors.joining("\n")));
            }
        };
    }

    private static Map<String, Object> tree(List<Growth> growths, String machine) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("machine", machine);
        tree.put("growth", growths.stream().map(GrowthExportable::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Growth growth) {
        List<Object> points = new ArrayList<>();
        for (Point point : growth.points()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("work", point.work());
            one.put("label", point.label());
            one.put("seconds", point.seconds());
            points.add(one);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("of", growth.cost().id());
        tree.put("exponent", growth.exponent());
        tree.put("points", points);
        return tree;
    }
}
