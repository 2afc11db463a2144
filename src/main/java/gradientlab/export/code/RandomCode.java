package gradientlab.export.code;

import java.util.stream.LongStream;

/**
 * Random numbers in Python, the same as here. Of the template's flags {@code normal} and {@code shuffle} say
 * what else than uniform numbers a program draws.
 */
public final class RandomCode {

    /** Seeds up to here stay whole numbers of 64 bits when a program adds a stream's number to them. */
    private static final long MOST = 1L << 62;

    private RandomCode() {}

    /** The generator, as the value {@code random}. @param seeds that a program begins with */
    public static Template put(Template template, Library library, long... seeds) {
        boolean wide = LongStream.of(seeds).anyMatch(seed -> seed < -MOST || seed > MOST);
        return template.flag("wide", wide).value("library", library.module()).value("random",
                template.part("random"));
    }

    /** The same with seeds that the program derives itself. */
    public static Template derived(Template template, Library library) {
        return put(template, library, Long.MAX_VALUE);
    }
}
