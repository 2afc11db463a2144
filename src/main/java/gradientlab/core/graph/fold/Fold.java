package gradientlab.core.graph.fold;

/** What becomes one node. */
public sealed interface Fold {

    /** Its name in recipes; {@link #of} reads it. */
    String id();

    /** All operations of the line that assigns the name. */
    record OfLine(String name) implements Fold {
        @Override
        public String id() {
            return name;
        }
    }

    /**
     * All operations of the lines under a heading.
     *
     * @param title the heading, without its #
     */
    record OfBlock(String title) implements Fold {
        @Override
        public String id() {
            return "# " + title;
        }
    }

    /**
     * The parts of a sigmoid, tanh or softplus, see {@link Recognized}.
     *
     * @param node the id of the last one
     */
    record OfFunction(String node) implements Fold {
        @Override
        public String id() {
            return "@" + node;
        }
    }

    /** From a name in a recipe: {@code # title} is a block, {@code @n7} a function, all else a line. */
    static Fold of(String id) {
        return id.startsWith("#") ? new OfBlock(id.substring(1).strip())
                : id.startsWith("@") ? new OfFunction(id.substring(1)) : new OfLine(id);
    }
}
