package gradientlab.export.format;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes a picture as a PDF of one page, a point for a pixel: lines and words as vectors, words
 * as outlines, so that every viewer shows Korean.
 */
final class PdfWriter {

    /** The entry of the document's information that holds the recipe. */
    static final String KEY = "GradientLabRecipe";

    private PdfWriter() {}

    static void write(
            OutputStream out, ExportOptions options, Still picture, String recipe,
            Progress progress)
            throws IOException, ExportCancelled {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(options.width(), options.height()));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, options.width(), options.height());
            picture.paint(g);
            g.dispose();
            ExportCancelled.ifAsked(progress);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            PDDocumentInformation about = document.getDocumentInformation();
            about.setCreator("Gradient Lab");
            if (!recipe.isEmpty()) {
                about.setCustomMetadataValue(KEY, recipe);
            }
            document.save(out);
        }
        progress.at(1, 1);
    }
}
