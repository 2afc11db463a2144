package gradientlab.experiment.flow;

/** What a {@link FlowWorker} was asked for and has not done yet; guarded by its lock. */
final class FlowOrders {
    FlowRecipe recipe;
    boolean anew;
    boolean again;
    boolean back;
    FlowRecipe probe;
    long steps;
    int epochs;
    boolean look;

    boolean any() {
        return look || recipe != null || again || back || probe != null || steps > 0 || epochs > 0;
    }
}
