package gradientlab.export.handout;

import gradientlab.paint.picture.Fonts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Pages of A4, filled from the top: text in lines, pictures as wide as the text. What runs over goes on. */
final class HandoutPages {

    private static final PDRectangle SHEET = PDRectangle.A4;
    private static final double MARGIN = 42;

    /** Between two baselines, as a multiple of the size. */
    private static final double LEADING = 1.45;

    private final PDDocument document;
    private final OutlineFont text;
    private final OutlineFont bold;
    private final StringBuilder operators = new StringBuilder();
    private PDResources resources;
    private PDPage page;
    private double y;

    HandoutPages(PDDocument document) {
        this.document = document;
        text = new OutlineFont(document, "T", Fonts.text(1));
        bold = new OutlineFont(document, "B", Fonts.bold(1));
    }

    /** How wide text and pictures are, points. */
    static double width() {
        return SHEET.getWidth() - 2 * MARGIN;
    }

    /** Goes to the top of a new page. */
    void turn() throws IOException {
        close();
        page = new PDPage(SHEET);
        document.addPage(page);
        resources = new PDResources();
        page.setResources(resources);
        y = SHEET.getHeight() - MARGIN;
    }

    /** Leaves so many points free. */
    void skip(double points) {
        y -= points;
    }

    /** A paragraph in black, or in grey. */
    void write(String words, double size, boolean strong, boolean grey) throws IOException {
        OutlineFont font = strong ? bold : text;
        for (String line : lines(words, font, size)) {
            if (y - size * LEADING < MARGIN) {
                turn();
            }
            y -= size * LEADING;
            operators.append(grey ? "0.38 g " : "0.08 g ").append(font.show(line, size, MARGIN, y));
        }
    }

    /** A picture, as wide as the text. */
    void draw(PDFormXObject picture) {
        double scale = width() / picture.getBBox().getWidth();
        y -= scale * picture.getBBox().getHeight();
        COSName name = resources.add(picture);
        operators.append(String.format(Locale.ROOT, "q %.5f 0 0 %.5f %.2f %.2f cm /%s Do Q%n", scale, scale,
                MARGIN, y, name.getName()));
    }

    /** Ends the last page; the letters that were used are written. */
    void finish() throws IOException {
        close();
        text.finish();
        bold.finish();
    }

    private void close() throws IOException {
        if (page == null) {
            return;
        }
        text.offer(resources);
        bold.offer(resources);
        page.setContents(new PDStream(
                document, new ByteArrayInputStream(operators.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE));
        operators.setLength(0);
    }

    /** Broken between words; a word wider than the page is broken where it ends. */
    private static List<String> lines(String words, OutlineFont font, double size) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n")) {
            String line = "";
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (line.isEmpty() || font.width(longer, size) <= width()) {
                    line = longer;
                } else {
                    lines.add(line);
                    line = word;
                }
                while (font.width(line, size) > width()) {
                    int fits = fitting(line, font, size);
                    lines.add(line.substring(0, fits));
                    line = line.substring(fits);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private static int fitting(String line, OutlineFont font, double size) {
        int fits = line.length() - 1;
        while (fits > 1 && font.width(line.substring(0, fits), size) > width()) {
            fits--;
        }
        return fits > 1 && Character.isHighSurrogate(line.charAt(fits - 1)) ? fits - 1 : fits;
    }
}
