package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final Font FONT = Fonts.text(12);

    @Test
    void aNumberKeepsItsPercentSignAndItsMargin() {
        assertArrayEquals(new String[] {"better", "by", "+9.6 ± 1.9 %p", "at", "71.6 %"},
                Paragraph.words("better by +9.6 ± 1.9 %p at 71.6 %"));
    }

    @Test
    void aLineBreaksBeforeANumberAndNotBehindIt() {
        double room = new Lettering("then 71.6", FONT).width() + 2;
        assertEquals(2, new Paragraph("then 71.6 %", FONT, FONT, room, 9).lines());
        assertEquals(1, new Paragraph("then 71.6", FONT, FONT, room, 9).lines());
    }
}
