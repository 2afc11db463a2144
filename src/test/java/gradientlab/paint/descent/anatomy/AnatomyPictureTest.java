package gradientlab.paint.descent.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.formula.Formula;
import gradientlab.core.optimizer.Equation;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.formula.FormulaTex;
import gradientlab.paint.formula.Symbols;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnatomyPictureTest {

    private static final Texts EN = Texts.of(Texts.Language.EN);
    private static final Texts KO = Texts.of(Texts.Language.KO);

    static Stream<Optimizer> optimizers() {
        return Optimizers.all().stream();
    }

    private static Trajectories run(String optimizer) {
        return Descent.run(DescentRecipe.of(
                SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("sgd", 0), RunnerSpec.of(optimizer, 5))));
    }

    private static Anatomy anatomy(String optimizer) {
        return Anatomy.of(run(optimizer), 1, 10).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.004 | 0.004
            -0.40591 | -0.4059
            1e-8 | 10^{-8}
            -2.5e-7 | -2.5\\cdot 10^{-7}
            123456 | 1.235\\cdot 10^{5}
            0 | 0
            """)
    void numbersHaveFourDigits(double value, String shown) {
        assertEquals(shown, FormulaTex.number(value));
    }

    @Test
    void oneFormulaIsWrittenWithSymbolsAndWithNumbers() {
        Map<String, double[]> values = Map.of(
                "beta1", new double[] {0.9}, "m_", new double[] {1, -2}, "g", new double[] {3, 4});
        Formula formula = Formula.of("beta1*m_ + (1-beta1)*g");
        assertEquals("\\beta_{1}\\,m_{t-1} + \\left(1 - \\beta_{1}\\right)\\,g",
                new FormulaTex(values::get, name -> Symbols.tex(name, 1), false).write(formula));
        String numbers = new FormulaTex(values::get, name -> name, true).write(formula);
        assertTrue(numbers.startsWith("0.9\\,\\left(\\!\\begin{array}{r}1\\\\-2\\end{array}"), numbers);
        assertTrue(numbers.contains("+ 0.1\\,"), numbers);
    }

    /** Four digits of each number put into the formulas lead to the next point, as near as they can. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void theShownNumbersLeadToTheNextPoint(Optimizer optimizer) {
        Anatomy anatomy = anatomy(optimizer.id());
        Part last = anatomy.parts().get(anatomy.parts().size() - 1);
        Equation update = last.equations().stream().filter(line -> line.left().equals("u")).findFirst()
                .orElseThrow();
        double[] shown = update.right().value(name -> rounded(anatomy.value(name)));
        double[] theta = anatomy.value("theta");
        double[] next = anatomy.value("next");
        double length = Math.hypot(shown[0], shown[1]) + 1e-12;
        for (int i = 0; i < 2; i++) {
            assertEquals(next[i] - theta[i], shown[i], 2e-3 * length, optimizer.id());
        }
    }

    /** At the first steps and later, in a window and in a small picture, in both languages. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void namesOnTheStageHideNeitherMarkersNorEachOther(Optimizer optimizer) {
        Trajectories run = run(optimizer.id());
        for (int step : new int[] {0, 1, 5, 10, 60}) {
            Anatomy anatomy = Anatomy.of(run, 1, step).orElseThrow();
            View view = AnatomyFraming.of(anatomy, run, null);
            for (double scale : new double[] {1, 0.7}) {
                Viewport viewport = Viewport.fit(view, 760 * scale, 520 * scale);
                AnatomyArrows arrows = new AnatomyArrows(anatomy, run.runners().get(1), viewport, Theme.DARK,
                        step % 2 == 0 ? EN : KO, scale, Integer.MAX_VALUE);
                List<Rectangle2D> boxes = arrows.named().names().stream().map(name -> LabelPlaces.box(
                        name.words().x(), name.words().y(), name.words().width(), scale)).toList();
                for (int i = 0; i < boxes.size(); i++) {
                    String said =
                            optimizer.id() + " " + step + " " + arrows.named().names().get(i).words().text();
                    assertTrue(boxes.get(i).getMinX() > 0 && boxes.get(i).getMaxX() < viewport.width(), said);
                    for (Ellipse2D marker : arrows.named().markers()) {
                        assertFalse(marker.intersects(boxes.get(i)), said);
                    }
                    for (Rectangle2D other : boxes.subList(i + 1, boxes.size())) {
                        assertFalse(other.intersects(boxes.get(i)), said);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyRuleIsTypesetInBothLanguagesAndThemes(Optimizer optimizer) {
        Trajectories run = run(optimizer.id());
        for (int step : new int[] {0, 10, 200}) {
            Anatomy anatomy = Anatomy.of(run, 1, step).orElseThrow();
            for (Theme theme : Theme.values()) {
                Texts texts = theme == Theme.DARK ? EN : KO;
                AnatomySheet sheet =
                        new AnatomySheet(anatomy, run.runners().get(1), theme, texts, 460, 1,
                                AnatomySheet.ALL);
                assertTrue(sheet.height() > 100 && sheet.height() < 1200, optimizer.id() + sheet.height());
                for (int part = 0; part < anatomy.parts().size(); part++) {
                    Rectangle2D place = sheet.place(part);
                    assertEquals(part, sheet.partAt(place.getCenterY()));
                }
                BufferedImage image = picture(run, theme, texts, step, 99);
                assertTrue(inks(image, 640, 60, 320, 400).size() > 20, optimizer.id());
            }
        }
    }

    /** In a lecture room type keeps its size while the parts are walked. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void whicheverPartIsOpenTheSheetIsNoHigherThanItSays(Optimizer optimizer) {
        Trajectories run = run(optimizer.id());
        Anatomy anatomy = Anatomy.of(run, 1, 10).orElseThrow();
        int parts = anatomy.parts().size();
        AnatomySheet[] sheets = new AnatomySheet[parts];
        double highest = 0;
        for (int open = 0; open < parts; open++) {
            sheets[open] =
                    new AnatomySheet(anatomy, run.runners().get(1), Theme.DARK, EN, 700, 1.3, open);
            highest = Math.max(highest, sheets[open].height());
        }
        double whole = new AnatomySheet(
                anatomy, run.runners().get(1), Theme.DARK, EN, 700, 1.3, AnatomySheet.ALL).tallest();
        for (int open = 0; open < parts; open++) {
            assertEquals(highest, sheets[open].tallest(), 1e-9);
            assertTrue(highest < whole || parts == 1, optimizer.id());
            for (int part = 0; part < parts; part++) {
                assertEquals(part, sheets[open].partAt(sheets[open].place(part).getCenterY()));
                double folded = sheets[part == 0 ? parts - 1 : 0].place(part).getHeight();
                double height = sheets[open].place(part).getHeight();
                assertTrue(part == open ? parts == 1 || height > folded : height == folded);
            }
        }
    }

    /** 9 pixels at least, in the size that films have at first, and the part walked to is in sight. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void aSheetFoldsBeforeItsTypeIsTooSmallToRead(Optimizer optimizer) {
        Trajectories run = run(optimizer.id());
        for (Texts texts : List.of(EN, KO)) {
            AnatomyPicture picture = new AnatomyPicture(run, 1, 800, 600, Theme.DARK, texts, true);
            Anatomy anatomy = Anatomy.of(run, 1, 10).orElseThrow();
            for (int part = 0; part < anatomy.parts().size(); part++) {
                AnatomySheet sheet = picture.sheet(anatomy, picture.sheetRoom(), part);
                assertTrue(sheet.smallest() >= 9, optimizer.id() + " " + sheet.smallest());
                assertTrue(sheet.place(part).getHeight() < picture.sheetRoom(), optimizer.id());
            }
        }
    }

    @Test
    void whatAClassPredictsIsNotDrawnThinlyEither() {
        Trajectories run = run("adam");
        PictureLook look = new PictureLook(960, 540, Theme.DARK, EN, false);
        assertFalse(Arrays.equals(rgb(run, look, 10, 11), rgb(run, look, 10, Integer.MAX_VALUE)),
                "where the step leads is drawn, where it may be seen");
        assertTrue(Arrays.equals(rgb(run, look, 10, 11 + 60), rgb(run, look, 10, Integer.MAX_VALUE)));
    }

    private static int[] rgb(Trajectories run, PictureLook look, int step, int end) {
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new AnatomyPicture(run, 1, look, end).paint(g, step, Optional.empty(), 99);
        g.dispose();
        return image.getRGB(0, 0, 960, 540, null, 0, 960);
    }

    @Test
    void everyDrawnTermIsFoundUnderThePointer() {
        Trajectories run = run("adam");
        Anatomy anatomy = anatomy("adam");
        View view = AnatomyFraming.of(anatomy, run, null);
        Viewport viewport = Viewport.fit(view, 900, 700);
        AnatomyArrows arrows =
                new AnatomyArrows(anatomy, run.runners().get(1), viewport, Theme.DARK, EN, 1,
                        Integer.MAX_VALUE);
        double[] next = anatomy.value("next");
        assertEquals(3, arrows.partAt(viewport.px(next[0]), viewport.py(next[1])));
        assertEquals(-1, arrows.partAt(2, 2));
    }

    @Test
    void theViewKeepsTheUpdateInSightAndStaysWhileItDoes() {
        Trajectories run = run("adam");
        View first = AnatomyFraming.of(Anatomy.of(run, 1, 10).orElseThrow(), run, null);
        for (int step = 10; step < 60; step++) {
            Anatomy anatomy = Anatomy.of(run, 1, step).orElseThrow();
            View view = AnatomyFraming.of(anatomy, run, first);
            assertTrue(view.contains(anatomy.value("theta")[0], anatomy.value("theta")[1]));
            assertTrue(view.contains(anatomy.value("next")[0], anatomy.value("next")[1]));
            first = view;
        }
        Anatomy second = Anatomy.of(run, 1, 10).orElseThrow();
        View here = AnatomyFraming.of(second, run, null);
        assertEquals(here, AnatomyFraming.of(second, run, here));
    }

    @Test
    void laterPartsAreNotDrawnBeforeTheyAreWalkedTo() {
        Trajectories run = run("adam");
        Color update = AnatomyColors.of(Part.Role.UPDATE, Theme.DARK);
        assertTrue(has(picture(run, Theme.DARK, EN, 10, 99), update));
        assertTrue(!has(picture(run, Theme.DARK, EN, 10, 1), update));
    }

    private static boolean has(BufferedImage image, Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < 0.6 * image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage picture(Trajectories run, Theme theme, Texts texts, int step, int upTo) {
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new AnatomyPicture(run, 1, 960, 540, theme, texts, true).paint(g, step, Optional.empty(), upTo);
        g.dispose();
        return image;
    }

    private static Set<Integer> inks(BufferedImage image, int x, int y, int w, int h) {
        Set<Integer> inks = new HashSet<>();
        for (int j = y; j < y + h; j++) {
            for (int i = x; i < x + w; i++) {
                inks.add(image.getRGB(i, j));
            }
        }
        return inks;
    }

    private static double[] rounded(double[] value) {
        double[] rounded = value.clone();
        for (int i = 0; i < rounded.length; i++) {
            if (Double.isFinite(rounded[i])) {
                rounded[i] = new BigDecimal(rounded[i]).round(new MathContext(4)).doubleValue();
            }
        }
        return rounded;
    }
}
