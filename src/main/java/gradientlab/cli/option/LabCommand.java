package gradientlab.cli.option;

/** A command of a lab that stands apart, found as a service. */
public interface LabCommand {

    /** What it is called on the command line. */
    String name();

    /** The annotated command, to be run once. */
    Object make(Terminal terminal);
}
