package gradientlab.core.graph.text;

import gradientlab.core.graph.Block;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Place;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into lines, assignments and blocks. */
final class Lines {

    private final String text;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean inBlock;
    private int number;

    private Lines(String text) {
        this.text = text;
    }

    static Lines of(String text) throws GraphException {
        Lines lines = new Lines(text);
        int from = 0;
        while (from <= text.length()) {
            int to = end(text, from);
            lines.line(from, to);
            from = next(text, to);
        }
        return lines;
    }

    /** Where a line ends: before a semicolon or a line break. */
    private static int end(String text, int from) {
        int to = from;
        while (to < text.length() && ";\n\r".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** Where the next line begins; a line break behind a semicolon belongs to it. */
    private static int next(String text, int to) {
        int at = to;
        if (at < text.length() && text.charAt(at) == ';') {
            at++;
            int behind = at;
            while (behind < text.length() && (text.charAt(behind) == ' ' || text.charAt(behind) == '\t')) {
                behind++;
            }
            if (behind == text.length() || text.charAt(behind) != '\n' && text.charAt(behind) != '\r') {
                return at;
            }
            at = behind;
        }
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return at + 1;
    }

    private void line(int begin, int end) throws GraphException {
        number++;
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Place place = new Place(number, from, to);
        if (from == to) {
            inBlock = false;
        } else if (text.charAt(from) == '#') {
            blocks.add(new Block(text.substring(from + 1, to).strip(), place));
            inBlock = true;
        } else {
            assignment(place);
        }
    }

    private void assignment(Place place) throws GraphException {
        int equals = text.indexOf('=', place.from());
        if (equals < 0 || equals >= place.to()) {
            throw new GraphException(Problem.ASSIGNMENT, place, text.substring(place.from(), place.to()));
        }
        int end = equals;
        while (end > place.from() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String name = text.substring(place.from(), end);
        Place target = new Place(place.line(), place.from(), end);
        if (!Words.isName(name)) {
            throw new GraphException(Problem.NAME, target, name);
        }
        if (Words.isReserved(name)) {
            throw new GraphException(Problem.RESERVED, target, name);
        }
        int block = inBlock ? blocks.size() - 1 : -1;
        if (inBlock) {
            Block grown = blocks.get(block);
            blocks.set(block, new Block(grown.title(),
                    new Place(grown.place().line(), grown.place().from(), place.to())));
        }
        assignments.add(new Assignment(place, name, target, text.substring(equals + 1, place.to()),
                equals + 1, block));
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<Block> blocks() {
        return blocks;
    }
}
