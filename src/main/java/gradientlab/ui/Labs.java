package gradientlab.ui;

import gradientlab.ui.convolution.ConvolutionLab;
import gradientlab.ui.descent.DescentLab;
import gradientlab.ui.flow.FlowLab;
import gradientlab.ui.generalization.GeneralizationLab;
import gradientlab.ui.graph.GraphLab;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.time.TimeLab;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The labs there are, in the order of their tabs: one line each; labs that stand apart are services. */
final class Labs {

    private Labs() {}

    static List<LabEntry> all() {
        List<LabEntry> all = new ArrayList<>();
        all.add(new LabEntry("descent", "descent.tab", DescentLab::new));
        all.add(new LabEntry("flow", "flow.ui.tab", FlowLab::new));
        all.add(new LabEntry("graph", "graph.tab", GraphLab::new));
        all.add(new LabEntry("time", "time.tab", TimeLab::new));
        all.add(new LabEntry("convolution", "convolution.tab", ConvolutionLab::new));
        all.add(new LabEntry("generalization", "generalization.tab", GeneralizationLab::new));
        ServiceLoader.load(LabEntry.Provider.class).forEach(lab -> all.add(lab.get()));
        return List.copyOf(all);
    }
}
