package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What is painted of a network's gradient.
 *
 * @param name what the network is called
 * @param clips the ways to clip, each with its runner's look
 */
public record NetworkScene(
        NetworkGradient gradient, String name, List<Clip> clips, Theme theme, Texts texts) {

    /** A way to clip and whose look it has; -1 for no runner's. */
    record Way(int runner, Clip clip) {

        Color color(Theme theme) {
            return runner < 0 ? theme.text2() : CliffScene.slot(runner).color(theme);
        }
    }

    public NetworkScene {
        clips = List.copyOf(clips);
    }

    /** No clipping first, whether or not a runner has it, then the others. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            boolean off = clips.get(i).kind() == Clip.Kind.OFF;
            ways.add(off ? 0 : ways.size(), new Way(i, clips.get(i)));
        }
        if (ways.get(0).clip().kind() != Clip.Kind.OFF) {
            ways.add(0, new Way(-1, Clip.OFF));
        }
        return ways;
    }

    /** What the gradient is. */
    public String headline() {
        return texts.get("time.clip.network.norm", name, CliffWords.number(gradient.norm(Clip.OFF)),
                gradient.step());
    }

    /** What the first way of clipping there is makes of it; empty where none clips. */
    public String clipped() {
        return clips.stream().filter(clip -> clip.kind() != Clip.Kind.OFF).findFirst().map(this::clipped)
                .orElse("");
    }

    private String clipped(Clip clip) {
        double before = gradient.norm(Clip.OFF);
        double after = gradient.norm(clip);
        String limit = CliffWords.number(clip.limit());
        if (Math.abs(after - before) <= 1e-5 * before) {
            return texts.get("time.clip.step.same", CliffWords.number(before), limit);
        }
        return clip.kind() == Clip.Kind.NORM
                ? texts.get("time.clip.network.scaled", limit, CliffWords.number(after / before))
                : texts.get("time.clip.network.turned", limit, CliffWords.number(after),
                        CliffWords.degrees(gradient.angle(clip)));
    }
}
