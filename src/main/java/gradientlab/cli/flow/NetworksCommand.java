package gradientlab.cli.flow;

import gradientlab.cli.option.ListingCommand;
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
import picocli.CommandLine.Command;

/** Lists what a network can be made of: activations, blocks, initializers and losses. */
@Command(name = "networks", sortOptions = false, abbreviateSynopsis = true)
public final class NetworksCommand extends ListingCommand<Map<String, Object>> {

    public NetworksCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected List<Map<String, Object>> all() {
        List<Map<String, Object>> parts = new ArrayList<>();
        Activations.all().stream().map(Activation::id).forEach(id -> parts.add(part("activation", id)));
        Arrays.stream(Block.values()).map(Block::id).forEach(id -> parts.add(part("block", id)));
        Initializers.all().stream().map(Initializer::id).forEach(id -> parts.add(part("init", id)));
        Arrays.stream(Loss.values()).map(Loss::id).forEach(id -> parts.add(part("loss", id)));
        return parts;
    }

    @Override
    protected Map<String, Object> record(Map<String, Object> part) {
        return part;
    }

    @Override
    protected void print(Map<String, Object> part) {
        terminal.print(String.format("%-12s%-22s%s", part.get("kind"), part.get("id"), part.get("name")));
    }

    private Map<String, Object> part(String kind, String id) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", kind);
        record.put("id", id);
        record.put("name", terminal.text(kind + "." + id));
        return record;
    }
}
