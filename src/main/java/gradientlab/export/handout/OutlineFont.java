package gradientlab.export.handout;

import gradientlab.paint.picture.Lettering;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A typeface in a document, of whose letters only those that are used are kept: as outlines that every viewer
 * shows, with the characters they stand for, so that text can be selected and searched. Type 3 fonts, since
 * PDFBox embeds no OpenType outlines; such a font holds 256 letters, so there is another for each 256.
 */
final class OutlineFont {

    /** Units of an em. */
    private static final int EM = 1000;

    private static final int MOST = 256;

    private final PDDocument document;
    private final String name;
    private final Font face;
    private final Map<Integer, Letter> letters = new LinkedHashMap<>();
    private final List<COSDictionary> parts = new ArrayList<>();

    /** A character's place: the part of the font, and its code there. */
    private record Letter(String text, int part, int code, Lettering shape) {
        double width() {
            return shape.width();
        }
    }

    /** @param name of its parts in a page's resources, before their numbers */
    OutlineFont(PDDocument document, String name, Font face) {
        this.document = document;
        this.name = name;
        this.face = face.deriveFont((float) EM);
    }

    /** How wide a text is in that size, points. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> letter(point).width()).sum() * size / EM;
    }

    /** The operators that show a text with its baseline from (x, y); the page needs {@link #offer}. */
    String show(String text, double size, double x, double y) {
        StringBuilder out = new StringBuilder("BT 1 0 0 1 " + number(x) + " " + number(y) + " Tm ");
        StringBuilder codes = new StringBuilder();
        int part = -1;
        for (int point : text.codePoints().toArray()) {
            Letter letter = letter(point);
            if (letter.part() != part) {
                out.append(shown(codes));
                part = letter.part();
                out.append('/').append(name).append(part).append(' ').append(number(size)).append(" Tf ");
            }
            codes.append(HexFormat.of().withUpperCase().toHexDigits((byte) letter.code()));
        }
        return out.append(shown(codes)).append("ET\n").toString();
    }

    private static String shown(StringBuilder codes) {
        String operator = codes.length() == 0 ? "" : "<" + codes + "> Tj ";
        codes.setLength(0);
        return operator;
    }

    /** Makes a page find the parts that there are. */
    void offer(PDResources resources) throws IOException {
        for (int part = 0; part < parts.size(); part++) {
            resources.put(COSName.getPDFName(name + part), new PDType3Font(parts.get(part)));
        }
    }

    private Letter letter(int point) {
        Letter known = letters.get(point);
        if (known == null) {
            String text = Character.toString(point);
            known = new Letter(text, letters.size() / MOST, letters.size() % MOST, new Lettering(text, face));
            letters.put(point, known);
            if (known.code() == 0) {
                parts.add(new COSDictionary());
            }
        }
        return known;
    }

    /** Writes the letters that were used; nothing may be shown any more. */
    void finish() throws IOException {
        List<Letter> all = new ArrayList<>(letters.values());
        for (int part = 0; part < parts.size(); part++) {
            List<Letter> own = all.subList(part * MOST, Math.min(all.size(), (part + 1) * MOST));
            fill(parts.get(part), own);
        }
    }

    private void fill(COSDictionary font, List<Letter> own) throws IOException {
        COSArray widths = new COSArray();
        COSArray names = new COSArray();
        names.add(COSInteger.ZERO);
        COSDictionary outlines = new COSDictionary();
        Rectangle2D box = new Rectangle2D.Double();
        for (Letter letter : own) {
            COSName glyph = COSName.getPDFName("g" + letter.code());
            names.add(glyph);
            widths.add(COSInteger.get(Math.round(letter.width())));
            outlines.setItem(glyph, stream(outline(letter)));
            box.add(letter.shape().outline().getBounds2D());
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(
                Math.floor(box.getMinX()), Math.floor(-box.getMaxY()), Math.ceil(box.getMaxX()),
                Math.ceil(-box.getMinY())));
        font.setItem(COSName.FONT_MATRIX, numbers(1.0 / EM, 0, 0, 1.0 / EM, 0, 0));
        font.setItem(COSName.CHAR_PROCS, outlines);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, own.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(characters(own)));
    }

    private PDStream stream(String operators) throws IOException {
        InputStream bytes = new ByteArrayInputStream(operators.getBytes(StandardCharsets.US_ASCII));
        return new PDStream(document, bytes, COSName.FLATE_DECODE);
    }

    private static COSArray numbers(double... values) {
        float[] all = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (float) values[i];
        }
        COSArray array = new COSArray();
        array.setFloatArray(all);
        return array;
    }

    /** Its advance and box, then the outline filled; Java's y goes down, a font's up. */
    private static String outline(Letter letter) {
        Shape shape = letter.shape().outline();
        Rectangle2D box = shape.getBounds2D();
        StringBuilder out = new StringBuilder();
        put(out, "d1", Math.round(letter.width()), 0, Math.floor(box.getMinX()), Math.floor(-box.getMaxY()),
                Math.ceil(box.getMaxX()), Math.ceil(-box.getMinY()));
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> put(out, "m", to[0], -to[1]);
                case PathIterator.SEG_LINETO -> put(out, "l", to[0], -to[1]);
                // A quadratic curve is a cubic one whose handles are two thirds of the way to its own.
                case PathIterator.SEG_QUADTO -> put(
                        out, "c", (x + 2 * to[0]) / 3, -(y + 2 * to[1]) / 3, (to[2] + 2 * to[0]) / 3,
                        -(to[3] + 2 * to[1]) / 3, to[2], -to[3]);
                case PathIterator.SEG_CUBICTO ->
                    put(out, "c", to[0], -to[1], to[2], -to[3], to[4], -to[5]);
                default -> out.append("h ");
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = kind == PathIterator.SEG_CLOSE ? x : to[end];
            y = kind == PathIterator.SEG_CLOSE ? y : to[end + 1];
        }
        return out.append("f").toString();
    }

    private static void put(StringBuilder out, String operator, double... values) {
        for (double value : values) {
            out.append(number(value)).append(' ');
        }
        out.append(operator).append(' ');
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Which character each code stands for. */
    private static String characters(List<Letter> own) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        // At most so many lines are allowed in a block.
        int block = 100;
        for (int from = 0; from < own.size(); from += block) {
            List<Letter> some = own.subList(from, Math.min(own.size(), from + block));
            map.append(some.size()).append(" beginbfchar\n");
            for (Letter letter : some) {
                map.append(String.format(Locale.ROOT, "<%02X> <%s>%n", letter.code(),
                        HexFormat.of().withUpperCase()
                                .formatHex(letter.text().getBytes(StandardCharsets.UTF_16BE))));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
