package gradientlab.ui;

import gradientlab.ui.descent.DescentLab;
import gradientlab.ui.flow.FlowLab;
import gradientlab.ui.shell.LabEntry;
import java.util.List;

/** The labs there are, in the order of their tabs: one line each. */
final class Labs {

    private Labs() {}

    static List<LabEntry> all() {
        return List.of(
                new LabEntry("descent", "descent.tab", DescentLab::new),
                new LabEntry("flow", "flow.ui.tab", FlowLab::new));
    }
}
