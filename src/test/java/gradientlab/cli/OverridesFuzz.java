package gradientlab.cli;

import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Presets;
import gradientlab.experiment.RecipeFuzz;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.fuzz.Bounds;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Hostile options, a word a line under the id of a preset: refused by a sentence, or a recipe that is written
 * back equal and runs.
 */
public final class OverridesFuzz {

    /** The package of a lab's options and the beginning of their class's name. */
    private static String options(Recipe base) {
        String lab = base.lab();
        String name = Character.toUpperCase(lab.charAt(0)) + lab.substring(1);
        return "gradientlab.cli." + lab + "." + name + "Overrides";
    }

    private OverridesFuzz() {}

    public static void read(byte[] input) throws ReflectiveOperationException {
        List<String> words = Arrays.asList(new String(input, StandardCharsets.UTF_8).split("\n", -1));
        for (Language language : Language.values()) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(OutputStream.nullOutputStream(), said,
                    InputStream.nullInputStream(), Texts.of(language));
            for (RecipeKind<?> kind : Recipes.kinds()) {
                var preset = Presets.find(kind, words.get(0));
                if (preset.isPresent()) {
                    read(preset.get().recipe(), words.subList(1, words.size()), terminal);
                    String line = said.toString(StandardCharsets.UTF_8);
                    if (!line.isEmpty()) {
                        Bounds.check(line.endsWith("\n"), "no line: " + line);
                        Bounds.sentence(line.substring(0, line.length() - 1));
                    }
                }
            }
        }
    }

    private static void read(Recipe base, List<String> words, Terminal terminal)
            throws ReflectiveOperationException {
        Constructor<?> maker = Class.forName(options(base)).getDeclaredConstructor();
        maker.setAccessible(true);
        Object options = maker.newInstance();
        try {
            // A word that begins with @ would name a file of further words.
            new CommandLine(options).setExpandAtFiles(false).parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            return;
        }
        Method apply = Arrays.stream(options.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("apply")).findFirst().orElseThrow();
        apply.setAccessible(true);
        try {
            RecipeFuzz.accepted((Recipe) apply.invoke(options, base, terminal));
        } catch (InvocationTargetException e) {
            refused(e.getCause(), terminal);
        }
    }

    private static void refused(Throwable cause, Terminal terminal) {
        if (cause instanceof RecipeException refusal) {
            Bounds.refused(refusal);
        } else if (cause instanceof Refusal refusal) {
            terminal.complain(refusal.getMessage());
        } else {
            throw new AssertionError("fails in " + terminal.texts().getClass(), cause);
        }
    }
}
