package gradientlab.export.growth;

import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import gradientlab.export.format.MemoryCheck;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.format.WholeFile;
import gradientlab.paint.growth.Growth;
import gradientlab.paint.growth.Growth.Point;
import gradientlab.paint.growth.GrowthPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how costs grow: as a picture, which carries no recipe, or as numbers. */
public final class GrowthExport {

    private GrowthExport() {}

    /**
     * Writes a file, whole and at its place, or not at all.
     *
     * @param format not a GIF: nothing moves
     * @param machine one line on who measured it
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, with one sentence that names the path
     */
    public static void write(
            Path file, Format format, List<Growth> growths, String machine, ExportOptions options,
            Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.write(file, out -> content(out, format, growths, machine, options, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, List<Growth> growths, String machine, ExportOptions options,
            Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.toStream(
                out, buffered -> content(buffered, format, growths, machine, options, progress));
    }

    private static void content(
            OutputStream out, Format format, List<Growth> growths, String machine, ExportOptions options,
            Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        switch (format) {
            case PNG, PDF -> Still.write(
                    out, format, options,
                    g -> new GrowthPicture(
                            growths, machine, options.width(), options.height(), options.theme(),
                            options.texts(), options.caption()).paint(g),
                    "", progress);
            case CSV -> text(out, csv(growths));
            case JSON -> text(out, JsonWriter.line(tree(growths, machine)) + "\n");
            case JSONL -> {
                StringBuilder lines = new StringBuilder();
                growths.forEach(growth -> lines.append(JsonWriter.line(tree(growth))).append('\n'));
                text(out, lines.toString());
            }
            case GIF -> throw new IllegalArgumentException(format.id());
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        Writer writer = NumberWriter.text(out);
        writer.write(text);
        writer.flush();
    }

    private static String csv(List<Growth> growths) {
        StringBuilder lines = new StringBuilder("of,work,label,seconds\n");
        for (Growth growth : growths) {
            for (Point point : growth.points()) {
                lines.append(growth.cost().id()).append(',')
                        .append(ShortestDecimal.shortest(point.work())).append(',')
                        .append(point.label()).append(',')
                        .append(ShortestDecimal.shortest(point.seconds())).append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, Object> tree(List<Growth> growths, String machine) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("machine", machine);
        tree.put("growth", growths.stream().map(GrowthExport::tree).toList());
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
