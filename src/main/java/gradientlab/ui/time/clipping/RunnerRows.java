package gradientlab.ui.time.clipping;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.time.cliff.CliffWords;
import gradientlab.paint.time.cliff.NetworkScene;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.legend.Legend;
import gradientlab.ui.widget.legend.Legend.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runners as rows of a legend: the loss each has come to, and what has become of it. */
final class RunnerRows {

    private final ClippingState state;
    private final NetworkState network;
    private final LabContext context;

    RunnerRows(ClippingState state, NetworkState network, LabContext context) {
        this.state = state;
        this.network = network;
        this.context = context;
    }

    /** A row for each, at the step that is looked at; of a network with the norm after clipping. */
    List<Row> now() {
        return network.on() ? ofNetwork() : ofPaths();
    }

    private List<Row> ofNetwork() {
        CliffWords words = new CliffWords(context.words().texts());
        Optional<NetworkGradient> gradient = network.scene().map(NetworkScene::gradient);
        List<Row> rows = new ArrayList<>();
        for (Clip clip : state.cliff().clips()) {
            String norm = gradient.map(known -> PrintedNumbers.shown(known.norm(clip), 2)).orElse("–");
            rows.add(new Row(
                    words.runner(clip), "", rows.size(), true, List.of(norm), Legend.State.NONE));
        }
        return rows;
    }

    private List<Row> ofPaths() {
        CliffRun run = state.run();
        CliffWords words = new CliffWords(context.words().texts());
        int step = state.scene().shown();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < run.paths().size(); i++) {
            CliffPath path = run.paths().get(i);
            boolean thrown = path.thrownAt() >= 0 && path.thrownAt() <= step;
            Legend.State said =
                    new Legend.State(words.state(path, step), words.verdict(path, step), thrown);
            String loss = PrintedNumbers.shown(path.loss(path.row(step)), 2);
            rows.add(new Row(words.runner(path.clip()), "", i, state.shown(i), List.of(loss), said));
        }
        return rows;
    }
}
