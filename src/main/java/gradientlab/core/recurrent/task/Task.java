package gradientlab.core.recurrent.task;

/** What sequences are to be answered with. */
public enum Task {
    /** The sum of the two numbers that are marked. */
    ADDING("adding"),
    /** The sign that stood first; noise after it. */
    RECALL("recall"),
    /** In which order two symbols came. */
    ORDER("order"),
    /** The next value of a sine. */
    SINE("sine"),
    /** The next character of a text. */
    TEXT("text");

    private final String id;

    Task(String id) {
        this.id = id;
    }

    /** Its name in recipes. */
    public String id() {
        return id;
    }
}
