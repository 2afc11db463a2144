package gradientlab.cli.flow;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what a network can be made of: activations, blocks, initializers and losses. */
@Command(name = "networks", sortOptions = false, abbreviateSynopsis = true)
public final class NetworksCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public NetworksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        List<Map<String, Object>> parts = new ArrayList<>();
        Activations.all().stream().map(Activation::id).forEach(id -> parts.add(part("activation", id)));
        Arrays.stream(Block.values()).map(Block::id).forEach(id -> parts.add(part("block", id)));
        Initializers.all().stream().map(Initializer::id).forEach(id -> parts.add(part("init", id)));
        Arrays.stream(Loss.values()).map(Loss::id).forEach(id -> parts.add(part("loss", id)));
        if (listing.json(terminal)) {
            Listing.printJson(terminal, parts);
        } else {
            for (Map<String, Object> part : parts) {
                terminal.print(
                        String.format("%-12s%-22s%s", part.get("kind"), part.get("id"), part.get("name")));
            }
        }
        return ExitCode.OK;
    }

    private Map<String, Object> part(String kind, String id) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", kind);
        record.put("id", id);
        record.put("name", terminal.text(kind + "." + id));
        return record;
    }
}
