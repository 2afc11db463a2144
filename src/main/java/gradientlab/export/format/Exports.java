package gradientlab.export.format;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes experiments of any lab, for the window and the command line. */
public final class Exports {

    /** The measure of progress where an export has several parts. */
    private static final int PARTS = 1000;

    private Exports() {}

    /**
     * Writes one experiment in any of its formats. Looks first whether memory can hold it.
     *
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, or its run can't be made, with one sentence
     */
    public static void write(
            Exportable what, Format format, ExportOptions options, Target target, Progress progress)
            throws ExportException {
        if (!what.formats().contains(format)) {
            throw new IllegalArgumentException(format.id());
        }
        MemoryCheck.check(format, options);
        if (format.picture()) {
            target.take(out -> picture(out, what, format, shown(what, options), progress));
        } else {
            write(List.of(what.numbers(format)), format, target, progress);
        }
    }

    /**
     * Writes pixels as they are to a PNG file.
     *
     * @param pixels width * height, 0x..RRGGBB each, row by row
     * @param recipe what they come of, which the file carries; empty for none
     */
    public static void write(int width, int[] pixels, Optional<Recipe> recipe, Target target,
            Progress progress) throws ExportException {
        String carried = recipe.map(Recipes::write).orElse("");
        target.take(out -> PngEncoder.write(
                out, width, pixels.length / width, pixels, carried, progress));
    }

    /**
     * Writes the numbers of experiments to one file, in the order given: a JSON array (one object for one
     * experiment), an object a line, or CSV. Holds one experiment's run at a time.
     *
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, or a run can't be made, with one sentence
     */
    public static void write(List<Numbers> all, Format format, Target target, Progress progress)
            throws ExportException {
        if (format.picture()) {
            throw new ExportException("export.several", format.id());
        }
        target.take(out -> numbers(out, all, format, progress));
    }

    /** Writes a text to a file, whole or not at all. */
    public static void write(String text, Target target) throws ExportException {
        target.take(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ExportOptions shown(Exportable what, ExportOptions options) {
        ExportOptions shown =
                options.step() == ExportOptions.LAST_STEP ? options.withStep(what.step()) : options;
        return what.moves() ? shown : shown.withFrames(1);
    }

    private static void picture(
            OutputStream out, Exportable what, Format format, ExportOptions options, Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        String recipe = options.embedRecipe() ? what.recipe(options).map(Recipes::write).orElse("") : "";
        int prepared = (int) (PARTS * what.preparation());
        Progress first = prepared == 0 ? progress : new PartProgress(progress, 0, prepared, PARTS);
        Progress then = prepared == 0 ? progress : new PartProgress(progress, prepared, PARTS, PARTS);
        try {
            switch (format) {
                case GIF -> Film.write(out, options, what.reel(options, first), recipe, then);
                case PDF -> PdfWriter.write(out, options, what.still(options, first), recipe, then);
                default -> {
                    int[] pixels = what.pixels(options, first);
                    ExportCancelled.ifAsked(progress);
                    PngEncoder.write(out, options.width(), options.height(), pixels, recipe, then);
                }
            }
        } catch (OutOfMemoryError e) {
            throw MemoryCheck.tooLarge(options);
        }
    }

    private static void numbers(OutputStream out, List<Numbers> all, Format format, Progress progress)
            throws IOException, ExportException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        JsonFrame frame = format == Format.JSONL ? JsonFrame.LINES : JsonFrame.of(all.size());
        writer.write(format == Format.CSV ? all.get(0).header() : frame.before());
        for (int i = 0; i < all.size(); i++) {
            ExportCancelled.ifAsked(progress);
            Progress part = new PartProgress(progress, PARTS * i, PARTS * (i + 1), PARTS * all.size());
            if (format == Format.CSV) {
                all.get(i).csv(writer, i, part);
            } else {
                writer.write(i > 0 ? frame.between() : "");
                all.get(i).json(writer, part);
            }
            part.at(1, 1);
        }
        writer.write(format == Format.CSV ? "" : frame.after());
        writer.flush();
    }
}
