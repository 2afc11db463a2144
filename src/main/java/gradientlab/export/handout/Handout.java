package gradientlab.export.handout;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Slide;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A lesson as a PDF to hand out: a page a slide, with its title, its picture at the step its answer speaks
 * of, question and answer. Text can be selected, in Korean too. Runs each slide's experiment when it is
 * written.
 */
public final class Handout {

    /** Pixels of a picture, which the page shows at about two thirds: type is then some 8 points high. */
    private static final int WIDTH = 824;

    private static final int HEIGHT = 515;

    private final Lesson lesson;
    private final Texts texts;

    public Handout(Lesson lesson, Texts texts) {
        this.lesson = lesson;
        this.texts = texts;
    }

    /**
     * Writes it, whole or not at all.
     *
     * @param progress is told of the slides
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, or a run can't be made, with one sentence
     */
    public void write(Target target, Progress progress) throws ExportException {
        target.take(out -> write(out, progress));
    }

    private void write(OutputStream out, Progress progress) throws IOException, ExportException {
        try (PDDocument document = new PDDocument()) {
            HandoutPages pages = new HandoutPages(document);
            int slides = lesson.slides().size();
            for (int i = 0; i < slides; i++) {
                ExportCancelled.ifAsked(progress);
                pages.turn();
                slide(document, pages, i, progress);
                progress.at(i + 1, slides);
            }
            pages.finish();
            document.getDocumentInformation().setCreator("Gradient Lab");
            document.getDocumentInformation().setTitle(in(lesson.title()));
            document.save(out);
        }
    }

    private void slide(PDDocument document, HandoutPages pages, int index, Progress progress)
            throws IOException, ExportException {
        Slide slide = lesson.slides().get(index);
        pages.write(in(lesson.title()) + "   " + (index + 1) + " / " + lesson.slides().size(), 9, false,
                true);
        pages.skip(4);
        pages.write(in(slide.title()), 18, true, false);
        pages.skip(14);
        if (slide.experiment().isPresent()) {
            pages.draw(picture(document, slide, progress));
        } else {
            pages.write(in(slide.text()), 14, false, false);
        }
        part(pages, "handout.question", slide.question());
        part(pages, "handout.answer", slide.answer());
        part(pages, "handout.notes", slide.notes());
    }

    private void part(HandoutPages pages, String name, Map<Language, String> words) throws IOException {
        if (!words.isEmpty()) {
            pages.skip(12);
            pages.write(texts.get(name), 9, true, true);
            pages.write(in(words), 12, false, false);
        }
    }

    private String in(Map<Language, String> words) {
        return Lesson.in(words, texts.language());
    }

    private PDFormXObject picture(PDDocument document, Slide slide, Progress progress)
            throws IOException, ExportException {
        Exportable what = Exportables.of(slide.recipe());
        ExportOptions options = ExportOptions.defaults(texts).withSize(WIDTH, HEIGHT).withTheme(Theme.LIGHT)
                .withStep(slide.showing().stays() ? slide.showing().step() : what.step());
        PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, WIDTH, HEIGHT);
        what.still(options, new Asked(progress)).paint(g);
        g.dispose();
        return g.getXFormObject();
    }

    /** Asks whether to stop; the steps of one run are not what is counted. */
    private record Asked(Progress whole) implements Progress {
        @Override
        public void at(int done, int of) {
            // Slides are counted.
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
