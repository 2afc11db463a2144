package gradientlab.ui.lab;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One line in the list of labs.
 *
 * @param id its name in recipes and preferences: descent
 * @param nameKey the text key of its tab
 * @param open makes the lab; called when its tab is first shown
 */
public record LabEntry(String id, String nameKey, Function<LabContext, Lab> open) {

    /** Gives the line of a lab that stands apart; found as a service. */
    public interface Provider extends Supplier<LabEntry> {}
}
