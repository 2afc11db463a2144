package gradientlab.cli.descent;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.experiment.descent.DescentRecipe;
import picocli.CommandLine.Option;

/** The same for who writes the paths themselves: a map and a table have neither a camera nor a fan. */
final class PathOverrides extends DescentOverrides {

    @Option(names = "--relief", paramLabel = "AZ,EL", descriptionKey = "descend.relief")
    private String relief;

    @Option(names = "--fan", paramLabel = "N", descriptionKey = "descend.fan")
    private String fan;

    @Override
    void name(Overrides named, Terminal terminal) throws Refusal {
        named.json("relief", relief == null ? null : camera(terminal));
        named.word("fan", fan);
    }

    @Override
    DescentRecipe alsoNamed(DescentRecipe recipe, DescentRecipe named) {
        DescentRecipe fanned = fan == null ? recipe : recipe.withFan(named.fan());
        return relief == null ? fanned : fanned.withRelief(named.relief());
    }

    private String camera(Terminal terminal) throws Refusal {
        String[] parts = relief.split(",", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw Refusal.usage(terminal.text("cli.error.point", "--relief", relief));
        }
        return "{\"azimuth\":" + NamedKnobs.value(parts[0]) + ",\"elevation\":" + NamedKnobs.value(parts[1])
                + "}";
    }
}
