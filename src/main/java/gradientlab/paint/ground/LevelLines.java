package gradientlab.paint.ground;

import java.util.List;

/** Level lines of a field by marching squares (Lorensen and Cline 1987, in the plane). */
public final class LevelLines {

    /** Takes one piece of a level line, in pixels. */
    public interface Sink {
        void piece(boolean strong, double ax, double ay, double bx, double by);
    }

    private final Field field;
    private final float[] levels;
    private final boolean[] strong;

    /** @param levels lowest first */
    public LevelLines(Field field, List<LossScale.Level> levels) {
        this.field = field;
        this.levels = new float[levels.size()];
        this.strong = new boolean[levels.size()];
        for (int i = 0; i < levels.size(); i++) {
            this.levels[i] = (float) levels.get(i).t();
            this.strong[i] = levels.get(i).strong();
        }
    }

    /** Hands over every piece, cell by cell. */
    public void trace(Sink sink) {
        int[] above = new int[field.columns()];
        int[] below = new int[field.columns()];
        count(above, 0);
        for (int row = 0; row + 1 < field.rows(); row++) {
            count(below, row + 1);
            for (int column = 0; column + 1 < field.columns(); column++) {
                int least = Math.min(
                        Math.min(above[column], above[column + 1]),
                        Math.min(below[column], below[column + 1]));
                int most = Math.max(
                        Math.max(above[column], above[column + 1]),
                        Math.max(below[column], below[column + 1]));
                // No line can be placed in a cell of which a corner has no value.
                boolean whole = least < most && field.whole(column, row);
                for (int level = least; whole && level < most; level++) {
                    cell(sink, column, row, level);
                }
            }
            int[] swap = above;
            above = below;
            below = swap;
        }
    }

    /** How many levels lie at or under each corner of a row: equal counts have no line between. */
    private void count(int[] counts, int row) {
        for (int column = 0; column < counts.length; column++) {
            float place = field.at(column, row);
            int low = 0;
            int high = levels.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (levels[middle] <= place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            counts[column] = low;
        }
    }

    private void cell(Sink sink, int column, int row, int index) {
        float level = levels[index];
        float nw = field.at(column, row) - level;
        float ne = field.at(column + 1, row) - level;
        float sw = field.at(column, row + 1) - level;
        float se = field.at(column + 1, row + 1) - level;
        boolean bold = strong[index];
        new Crossing(column * (double) field.cell(), row * (double) field.cell(), field.cell())
                .trace(nw, ne, sw, se, (ax, ay, bx, by) -> sink.piece(bold, ax, ay, bx, by));
    }
}
