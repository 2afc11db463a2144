package gradientlab.export.format;

/** Tells of one part of an export as a stretch of the whole. */
public final class PartProgress implements Progress {

    private final Progress whole;
    private final int from;
    private final int to;
    private final int of;

    /**
     * @param from where the part begins
     * @param to where it ends
     * @param of where the whole ends; all three in any one measure
     */
    public PartProgress(Progress whole, int from, int to, int of) {
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.of = of;
    }

    @Override
    public void at(int done, int doneOf) {
        whole.at(from + (int) ((long) (to - from) * done / doneOf), of);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
