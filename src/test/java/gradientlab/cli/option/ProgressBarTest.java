package gradientlab.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The bar shows up after a second, not more than ten times a second, and leaves no trace. */
class ProgressBarTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(-5_000);
    private final ProgressBar bar =
            new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

    private String drawn() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTakesLessThanASecondDrawsNothing() {
        clock.addAndGet(999_000_000L);
        bar.at(1, 2);
        bar.close();
        assertEquals("", drawn());
    }

    @Test
    void afterASecondItShowsHowFarItIs() {
        clock.addAndGet(1_000_000_000L);
        bar.at(30, 120);
        assertEquals("\r[" + "#".repeat(10) + "-".repeat(30) + "] 30/120", drawn());
        bar.at(31, 120);
        assertTrue(drawn().endsWith("30/120"), "not again within a tenth of a second");
        clock.addAndGet(100_000_000L);
        bar.at(120, 120);
        assertTrue(drawn().endsWith("[" + "#".repeat(40) + "] 120/120"), drawn());
    }

    @Test
    void inTheEndTheLineIsWiped() {
        clock.addAndGet(2_000_000_000L);
        bar.at(1, 2);
        bar.close();
        assertTrue(drawn().endsWith(" \r"), "blanks over it, cursor at the left");
    }
}
