package gradientlab.ui.shell;

import java.util.function.Function;

/**
 * One line in the list of labs.
 *
 * @param id its name in the preferences: descent
 * @param nameKey the text key of its tab
 * @param open makes the lab; called when its tab is first shown
 */
public record LabEntry(String id, String nameKey, Function<LabContext, Lab> open) {}
