package gradientlab.cli.descent;

import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Terminal;
import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceReader;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the loss surfaces with their knobs. */
@Command(name = "surfaces", sortOptions = false, abbreviateSynopsis = true)
public final class SurfacesCommand extends ListingCommand<SurfaceEntry> {

    public SurfacesCommand(Terminal terminal) {
        super(terminal);
    }

    /** The catalogue, and the losses of real data, on the data they begin with. */
    @Override
    protected List<SurfaceEntry> all() {
        List<SurfaceEntry> all = new ArrayList<>(Surfaces.all());
        for (String id : Fitted.IDS) {
            try {
                SurfaceChoice choice = SurfaceReader.read(JsonWriter.line(id), false);
                all.add(new SurfaceEntry(id, choice.knobList(), settings -> choice.make()));
            } catch (RecipeException e) {
                throw new IllegalStateException(id, e);
            }
        }
        return all;
    }

    @Override
    protected Map<String, Object> record(SurfaceEntry entry) {
        LossSurface surface = entry.make(Settings.NONE);
        View view = surface.view();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", entry.id());
        record.put("name", name(entry));
        record.put("hint", hint(entry));
        record.put("formula", surface.formula());
        record.put("view", List.of(view.xMin(), view.xMax(), view.yMin(), view.yMax()));
        record.put("start", List.of(surface.start().x(), surface.start().y()));
        record.put(
                "minima",
                surface.minima().stream()
                        .map(minimum -> List.of(minimum.x(), minimum.y(), minimum.value()))
                        .toList());
        record.put("knobs", Listing.json(entry.knobs(), terminal));
        return record;
    }

    @Override
    protected void print(SurfaceEntry entry) {
        LossSurface surface = entry.make(Settings.NONE);
        terminal.print(String.format("%-20s", entry.id()) + name(entry));
        terminal.print("  f = " + surface.formula());
        terminal.print("  " + terminal.text(
                "cli.surfaces.place", point(surface.start().x(), surface.start().y()),
                minima(surface.minima())));
        terminal.print("  " + hint(entry));
        Listing.print(entry.knobs(), terminal);
    }

    private String minima(List<Minimum> minima) {
        if (minima.isEmpty()) {
            return terminal.text("cli.surfaces.unbounded");
        }
        Minimum best = minima.get(0);
        String first = "f" + point(best.x(), best.y()) + " = " + ShortestDecimal.shortest(best.value());
        return minima.size() == 1 ? first : terminal.text("cli.surfaces.more", first, minima.size() - 1);
    }

    private String name(SurfaceEntry entry) {
        return terminal.text("surface." + entry.id() + ".name");
    }

    private String hint(SurfaceEntry entry) {
        return terminal.text("surface." + entry.id() + ".hint");
    }

    private static String point(double x, double y) {
        return "(" + ShortestDecimal.shortest(x) + ", " + ShortestDecimal.shortest(y) + ")";
    }
}
