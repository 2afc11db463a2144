package gradientlab.paint.convolution.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.layer.Layers;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.layer.forward.Evidence;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerScene.Back;
import gradientlab.paint.convolution.layer.scene.LayerSight;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.convolution.layer.scene.PlacedGrid;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.paint.convolution.layer.scene.Turn;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of layers of many shapes, in every reading and form. */
class LayerBoardsTest {

    private static final String MANY = "gradientlab.experiment.convolution.layer.Layers#many";
    private static final int[][] SIZES = {{640, 440}, {984, 568}, {1280, 748}, {873, 400}};

    private static LayerScene scene(LayerRecipe recipe, boolean backward, LayerSight sight,
            Language language) {
        LayerRun run = new LayerRun(recipe);
        return new LayerScene(run, backward ? Optional.of(Back.of(run)) : Optional.empty(), sight,
                false, new SignedColours(Theme.DARK), Theme.DARK, Texts.of(language));
    }

    private static int painted(LayerScene scene, int width, int height) {
        return Arrays.hashCode(image(scene, width, height).getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage image(LayerScene scene, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        LayerBoards.of(scene, width, height, Evidence.OVERLAP).paint(g);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @MethodSource(MANY)
    void everyLayerIsPaintedInEveryReadingFormAndSize(LayerRecipe recipe) {
        for (Reading reading : Reading.values()) {
            for (Form form : Form.values()) {
                LayerRecipe read = recipe.withView(recipe.view().withReading(reading).withForm(form));
                for (int step : new int[] {0, 1, 5, 1000}) {
                    int[] size = SIZES[(step + reading.ordinal() + form.ordinal()) % SIZES.length];
                    LayerSight sight = new LayerSight(read.view(), step, Optional.empty(), 0, 0, step == 5,
                            size[1] == 400);
                    painted(scene(read, true, sight, Language.KO), size[0], size[1]);
                }
            }
        }
        for (int[] size : SIZES) {
            painted(scene(recipe, false, LayerSight.of(recipe.view(), 4), Language.EN), size[0], size[1]);
        }
    }

    @ParameterizedTest
    @MethodSource(MANY)
    void gridsLieInsideThePictureAndNoneOverAnother(LayerRecipe recipe) {
        for (boolean backward : new boolean[] {false, true}) {
            for (int[] size : SIZES) {
                LayerSight sight = new LayerSight(recipe.view(), 3, Optional.empty(), 0, 0, false,
                        size[1] == 400);
                List<PlacedGrid> grids = LayerBoards.of(scene(recipe, backward, sight, Language.EN), size[0],
                        size[1], Evidence.OVERLAP).grids();
                Rectangle2D all = new Rectangle2D.Double(0, 0, size[0], size[1]);
                for (PlacedGrid grid : grids) {
                    assertTrue(all.contains(grid.cells().bounds()),
                            () -> grid + " in " + Arrays.toString(size) + recipe);
                    for (PlacedGrid other : grids) {
                        assertTrue(grid == other
                                || !grid.cells().bounds().intersects(other.cells().bounds()),
                                () -> grid + " over " + other + " in " + Arrays.toString(size));
                    }
                }
            }
        }
    }

    /** A line over cells would cross their numbers: of the input, those beside the lit window stay alike. */
    @Test
    void noLineFromTheWindowCrossesTheInputsNumbers() {
        LayerRecipe recipe = Layers.preset("edges");
        LayerSight sight = LayerSight.of(recipe.view(), 16);
        LayerBoard board = LayerBoards.of(scene(recipe, false, sight, Language.EN), 1280, 748,
                Evidence.OVERLAP);
        LayerRecipe other = recipe.withView(recipe.view().withStep(17));
        Rectangle2D x = board.grids().stream().filter(grid -> grid.plane() == Plane.X).findFirst()
                .orElseThrow().cells().bounds();
        BufferedImage first = image(scene(recipe, false, sight, Language.EN), 1280, 748);
        BufferedImage next = image(scene(other, false, LayerSight.of(other.view(), 17), Language.EN), 1280,
                748);
        // Rows 2 to 4 are read, columns 3 to 5 and then 4 to 6: the last column is beside both windows.
        int from = (int) (x.getX() + 7.1 * x.getWidth() / 8);
        for (int row = (int) x.getY() + 2; row < x.getMaxY() - 2; row++) {
            for (int column = from; column < x.getMaxX() - 2; column++) {
                assertEquals(first.getRGB(column, row), next.getRGB(column, row), column + ", " + row);
            }
        }
    }

    /** 28 pixels of 1080: 14 where all is drawn twice as large, in 0.7 of a cell, 0.6 of that a digit. */
    @Test
    void aLectureRoomReadsTheNumbersOfSeveralChannels() {
        LayerRecipe recipe = Layers.preset("channels");
        LayerSight sight = new LayerSight(recipe.view(), 10, Optional.empty(), 0, 0, false, true);
        List<PlacedGrid> grids = LayerBoards.of(scene(recipe, false, sight, Language.KO), 960, 390,
                Evidence.OVERLAP).grids();
        assertEquals(3 + 12 + 4, grids.size(), "channels, kernels, maps");
        for (PlacedGrid grid : grids) {
            if (grid.plane() != Plane.X) {
                int characters = grid.plane() == Plane.Y ? 3 : 2;
                assertTrue(0.7 * grid.cells().height() >= 14, grid::toString);
                assertTrue(0.94 * grid.cells().width() >= characters * 0.6 * 13.9, grid::toString);
            }
        }
    }

    /** Wider maps: fewer filters stand side by side, and the others are walked to. */
    @Test
    void aLectureRoomReadsTheNumbersOfWideOutputsToo() {
        for (int padding = 0; padding <= 2; padding++) {
            LayerRecipe recipe = Layers.preset("channels").withFilters(4).withPadding(Span.of(padding));
            LayerSight sight = new LayerSight(recipe.view(), 10, Optional.empty(), 0, 0, false, true);
            LayerBoard board = LayerBoards.of(
                    scene(recipe, false, sight, Language.KO), 960, 390, Evidence.OVERLAP);
            List<CellGrid> maps = board.grids().stream().filter(grid -> grid.plane() == Plane.Y)
                    .map(PlacedGrid::cells).toList();
            for (CellGrid map : maps) {
                assertTrue(0.94 * map.width() >= 3 * 0.6 * 13.9, recipe.padding() + ": " + map);
                assertTrue(0.7 * map.height() >= 14, recipe.padding() + ": " + map);
            }
        }
    }

    @Test
    void aLectureRoomWalksToTheFiltersThatHaveNoRoom() {
        LayerRecipe recipe = Layers.preset("channels").withFilters(8);
        LayerBoard first = presentedFrom(recipe, 0);
        LayerBoard next = presentedFrom(recipe, 4);
        assertEquals(List.of(0, 1, 2, 3), maps(first));
        assertEquals(List.of(4, 5, 6, 7), maps(next));
        assertEquals(List.of(new Turn(true, 4)), turns(first));
        assertEquals(List.of(new Turn(true, -4)), turns(next));
        assertEquals(List.of(), turns(presentedFrom(Layers.preset("channels"), 0)), "all four have room");
    }

    private static LayerBoard presentedFrom(LayerRecipe recipe, int filter) {
        LayerSight sight = new LayerSight(recipe.view(), 10, Optional.empty(), filter, 0, false, true);
        return LayerBoards.of(scene(recipe, false, sight, Language.EN), 960, 390, Evidence.OVERLAP);
    }

    private static List<Integer> maps(LayerBoard board) {
        return board.grids().stream().filter(grid -> grid.plane() == Plane.Y).map(PlacedGrid::filter)
                .toList();
    }

    /** What the signs left of the maps do. */
    private static List<Turn> turns(LayerBoard board) {
        List<Turn> turns = new ArrayList<>();
        for (int at = 0; at < 170 * 390; at++) {
            board.turnAt(at % 170, at / 170.0).filter(turn -> !turns.contains(turn)).ifPresent(turns::add);
        }
        return turns;
    }

    /** A weight under the pointer marks where it is used: around the input's cells, not over them. */
    @Test
    void whereAWeightIsUsedLeavesTheFactorsOfTheWindowReadable() {
        LayerRecipe recipe = Layers.preset("edges");
        Pin weight = new Pin(Grid.KERNEL, List.of(0, 0, 0, 0));
        LayerSight sight = LayerSight.of(recipe.view(), 16);
        LayerSight pointed = new LayerSight(recipe.view(), 16, Optional.of(weight), 0, 0, false, false);
        BufferedImage plain = image(scene(recipe, false, sight, Language.EN), 1280, 748);
        BufferedImage marked = image(scene(recipe, false, pointed, Language.EN), 1280, 748);
        CellGrid x = LayerBoards.of(scene(recipe, false, sight, Language.EN), 1280, 748, Evidence.OVERLAP)
                .grids().stream().filter(grid -> grid.plane() == Plane.X).findFirst().orElseThrow().cells();
        Rectangle2D corner = x.cell(3, 4);
        for (int row = (int) corner.getY() + 2; row < corner.getMaxY() - 2; row++) {
            for (int column = (int) corner.getX() + 2; column < corner.getMaxX() - 2; column++) {
                assertEquals(plain.getRGB(column, row), marked.getRGB(column, row));
            }
        }
        int beside = (int) x.cell(0, 0).getCenterX();
        assertNotEquals(plain.getRGB(beside, (int) x.cell(5, 0).getMaxY()),
                marked.getRGB(beside, (int) x.cell(5, 0).getMaxY()), "its places are rows 0 to 5");
    }

    /** Between the cells that a dilated window reads lie others, whose left edge no frame covers. */
    @Test
    void aDilatedWindowIsFramedCellByCell() {
        LayerRecipe recipe = Layers.preset("edges").withDilation(new Span(2, 2));
        LayerScene scene = scene(recipe, false, LayerSight.of(recipe.view(), 1), Language.EN);
        Rectangle2D x = LayerBoards.of(scene, 1280, 748, Evidence.OVERLAP).grids().stream()
                .filter(grid -> grid.plane() == Plane.X).findFirst().orElseThrow().cells().bounds();
        BufferedImage image = image(scene, 1280, 748);
        double cell = x.getWidth() / 8;
        int light = Theme.DARK.text().getRGB();
        assertEquals(light, image.getRGB((int) x.getX(), (int) (x.getY() + 0.5 * cell)),
                "a cell that is read");
        assertNotEquals(light, image.getRGB((int) x.getX(), (int) (x.getY() + 1.5 * cell)), "one between");
    }

    @Test
    void aPointerFindsTheCellThatLiesUnderIt() {
        LayerRecipe recipe = Layers.preset("impulse");
        LayerBoard board = LayerBoards.of(
                scene(recipe, false, LayerSight.of(recipe.view(), 18), Language.EN), 1280, 748,
                Evidence.OVERLAP);
        for (PlacedGrid grid : board.grids()) {
            Pin pin = new Pin(grid.plane().grid(), grid.plane().grid() == Grid.KERNEL ? List.of(0, 0, 0, 2)
                    : List.of(0, 0, 2));
            Rectangle2D cell = grid.cellOf(pin).orElseThrow();
            assertEquals(Optional.of(new LayerSpot(grid.plane(), pin)),
                    board.at(cell.getCenterX(), cell.getCenterY()));
        }
        PlacedGrid x = board.grids().stream().filter(grid -> grid.plane() == Plane.X).findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), board.at(x.cells().x() + 2, x.cells().y() + 2), "padding");
    }

    @Test
    void whileAClassGuessesTheLitOutputIsNeitherPaintedNorSaid() {
        LayerRecipe recipe = Layers.preset("edges");
        LayerView view = recipe.view();
        LayerSight guessing = new LayerSight(view, 16, Optional.empty(), 0, 0, true, true);
        LayerSight shown = new LayerSight(view, 16, Optional.empty(), 0, 0, false, true);
        assertNotEquals(painted(scene(recipe, false, guessing, Language.EN), 873, 400),
                painted(scene(recipe, false, shown, Language.EN), 873, 400));
        assertFalse(new LayerWords(scene(recipe, false, guessing, Language.EN)).spoken().contains("30"));
    }

    @Test
    void whileAClassGuessesTheSizeOfTheOutputThereIsNoGridToCount() {
        LayerRecipe recipe = Layers.preset("edges");
        for (int step : new int[] {0, 36}) {
            LayerSight guessing = new LayerSight(recipe.view(), step, Optional.empty(), 0, 0, true, true);
            LayerBoard board = LayerBoards.of(scene(recipe, false, guessing, Language.EN), 873, 400,
                    Evidence.OVERLAP);
            assertTrue(board.grids().stream().noneMatch(grid -> grid.plane() == Plane.Y));
            LayerRecipe padded = recipe.withKernels(KernelName.SOBEL_X.of(3)).withBias(List.of(5.0));
            assertEquals(painted(scene(recipe, false, guessing, Language.EN), 873, 400),
                    painted(scene(padded, false, guessing, Language.EN), 873, 400), "nor a number of it");
        }
    }

    @Test
    void whileAClassGuessesNothingTellsTheOrderInWhichWeightsCollect() {
        LayerRecipe recipe = Layers.preset("backwards");
        LayerSight guessing = new LayerSight(recipe.view(), 13, Optional.empty(), 0, 0, true, true);
        LayerBoard board = LayerBoards.of(scene(recipe, true, guessing, Language.EN), 873, 400,
                Evidence.OVERLAP);
        Rectangle2D dy = board.grids().stream().filter(grid -> grid.plane() == Plane.DY).findFirst()
                .orElseThrow().cells().bounds();
        BufferedImage asked = image(scene(recipe, true, guessing, Language.EN), 873, 400);
        BufferedImage flipped = image(scene(recipe.withFlip(true), true, guessing, Language.EN), 873, 400);
        for (int row = (int) dy.getY(); row < dy.getMaxY(); row++) {
            for (int column = (int) dy.getX(); column < dy.getMaxX(); column++) {
                assertEquals(asked.getRGB(column, row), flipped.getRGB(column, row), column + ", " + row);
            }
        }
    }

    @Test
    void aLectureRoomReadsHowMuchIsWrongWithoutTheRotation() {
        LayerRecipe recipe = Layers.preset("backwards");
        LayerRecipe whole = recipe.withView(recipe.view().withStep(25));
        LayerSight sight = new LayerSight(whole.view(), 25, Optional.empty(), 0, 0, false, true);
        LayerScene scene = scene(whole, true, sight, Language.EN);
        assertEquals("Without the rotation 22 of 25 cells of dX differ, by up to 24.",
                scene.say("b.wrong.all", scene.gradients().unrotatedCells(), 25,
                        PrintedNumbers.fourDigits(scene.gradients().unrotatedError())));
    }

    @Test
    void theHeadlineSaysWhatIsToBeSeen() {
        assertEquals("The same 9 weights at each of 36 places", title("edges", false));
        assertEquals("11 of 36 input cells are not read: their gradient is exactly 0",
                title("never-read", false));
        assertEquals("Convolution: the impulse gives the kernel itself", title("impulse", false));
        assertEquals("3 channels, 4 filters: 12 kernels, but 4 feature maps", title("channels", false));
        assertEquals("One matrix: rows forward, columns back", title("by-hand", true));
        assertEquals("The backward pass is a convolution too, with the kernel rotated by 180°",
                title("backwards", true));
    }

    private static String title(String preset, boolean backward) {
        LayerRecipe recipe = Layers.preset(preset);
        return new LayerWords(scene(recipe, backward, LayerSight.of(recipe.view(), recipe.view().step()),
                Language.EN)).title();
    }

    @Test
    void theLargestOutputIsOneOfThoseThatAreDone() {
        LayerRecipe recipe = Layers.preset("edges");
        assertEquals("Largest |y| so far: −34 at (0, 1).", new LayerWords(
                scene(recipe, false, LayerSight.of(recipe.view(), 3), Language.EN)).largest());
        assertEquals("Largest |y|: 62 at (0, 5).", new LayerWords(
                scene(recipe, false, LayerSight.of(recipe.view(), 36), Language.EN)).largest());
    }

    @ParameterizedTest
    @EnumSource
    void aPictureThatTravelsAloneHasItsCaption(Theme theme) {
        LayerRecipe recipe = Layers.preset("backwards");
        for (boolean caption : new boolean[] {false, true}) {
            BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new LayerPicture(new LayerRun(recipe), true,
                    new PictureLook(1280, 720, theme, Texts.of(Language.EN), caption)).paint(g, 13);
            g.dispose();
            assertEquals(caption, image.getRGB(3, 717) == theme.casing().getRGB());
        }
    }
}
