package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.descent.Races;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRecipeTest {

    @TempDir
    Path folder;

    private Path exported(Format format, boolean embed) throws ExportException {
        Trajectories race = Races.run(Races.diverging());
        ExportOptions options = ExportOptions.defaults(Texts.of(Language.KO))
                .withSize(200, 160)
                .withFrames(5)
                .withEmbedRecipe(embed);
        Path file = folder.resolve("picture." + format.id());
        Exports.write(
                new DescentExportable(race), format, options, Target.file(file),
                Progress.NONE);
        return file;
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "GIF", "PDF"})
    void aPictureGivesItsRecipeBackExactly(Format format) throws Exception {
        Path file = exported(format, true);
        assertTrue(EmbeddedRecipe.isPicture(file));
        String json = EmbeddedRecipe.read(file).orElseThrow();
        assertTrue(json.getBytes(StandardCharsets.UTF_8).length > 255, "longer than one block of a comment");
        assertTrue(json.contains("너무 빠른 학습률"));
        assertEquals(Recipes.write(Races.diverging()), json);
        assertEquals(Races.diverging(), Recipes.read(json));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "GIF", "PDF"})
    void aPictureWithoutRecipeIsEmpty(Format format) throws Exception {
        assertEquals(Optional.empty(), EmbeddedRecipe.read(exported(format, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPictureOfAnotherProgramIsEmpty(String format) throws Exception {
        Path file = folder.resolve("other");
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        assertEquals(Optional.empty(), EmbeddedRecipe.read(file));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "GIF", "PDF"})
    void everyTruncationEndsInARecipeNothingOrASentence(Format format) throws Exception {
        byte[] whole = Files.readAllBytes(exported(format, true));
        Path cut = folder.resolve("cut");
        int stride = Math.max(1, whole.length / (format == Format.PDF ? 20 : 400));
        for (int length = 0; length < whole.length; length += stride) {
            Files.write(cut, Arrays.copyOf(whole, length));
            readsOrSays(cut);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "GIF", "PDF"})
    void everyDamageEndsInARecipeNothingOrASentence(Format format) throws Exception {
        byte[] whole = Files.readAllBytes(exported(format, true));
        Random random = new Random(11);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < (format == Format.PDF ? 20 : 300); i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k < 5; k++) {
                bytes[8 + random.nextInt(Math.min(bytes.length - 8, 3000))] = (byte) random.nextInt(256);
            }
            Files.write(damaged, bytes);
            readsOrSays(damaged);
        }
    }

    private static void readsOrSays(Path file) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try {
                EmbeddedRecipe.read(file);
            } catch (ExportException e) {
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
                assertFalse(e.getMessage().contains("Exception"), e.getMessage());
            }
        });
    }

    @Test
    void aDamagedRecipeIsNoticedByItsChecksum() throws Exception {
        Path file = exported(Format.PNG, true);
        byte[] bytes = Files.readAllBytes(file);
        bytes[80] ^= 1;
        Files.write(file, bytes);
        ExportException e = assertThrows(ExportException.class, () -> EmbeddedRecipe.read(file));
        assertTrue(e.getMessage().contains("damaged"), e.getMessage());
        assertTrue(e.in(Texts.of(Language.KO)).contains("손상"), e.in(Texts.of(Language.KO)));
    }

    @Test
    void aCompressedBombIsLeftAlone() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("gradient-lab\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            for (int i = 0; i < 1000; i++) {
                deflated.write(new byte[200_000]);
            }
        }
        Path file = folder.resolve("bomb.png");
        Files.write(file, pngWith(text.toByteArray()));
        assertEquals(Optional.empty(), EmbeddedRecipe.read(file));
    }

    @Test
    void aCompressedRecipeIsRead() throws Exception {
        String json = "{\"format\":\"gradient-lab/1\",\"title\":\"골짜기\"}";
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("gradient-lab\0\1\0ko\0제목\0".getBytes(StandardCharsets.UTF_8));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            deflated.write(json.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("compressed.png");
        Files.write(file, pngWith(text.toByteArray()));
        assertEquals(Optional.of(json), EmbeddedRecipe.read(file));
    }

    /** The start of a PNG, one iTXt chunk and its end. */
    private static byte[] pngWith(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(PngEncoder.SIGNATURE);
        for (String type : new String[] {"iTXt", "IEND"}) {
            byte[] content = type.equals("iTXt") ? text : new byte[0];
            CRC32 crc = new CRC32();
            crc.update(type.getBytes(StandardCharsets.US_ASCII));
            crc.update(content);
            out.writeInt(content.length);
            out.writeBytes(type);
            out.write(content);
            out.writeInt((int) crc.getValue());
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "folder", "empty", "json", "jpeg"})
    void whatIsNoPictureGetsOneSentence(String what) throws Exception {
        Path file = folder.resolve(what);
        switch (what) {
            case "folder" -> Files.createDirectory(file);
            case "empty" -> Files.createFile(file);
            case "json" -> Files.writeString(file, "{\"format\":\"gradient-lab/1\"}");
            case "jpeg" -> ImageIO.write(
                    new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
            default -> assertFalse(Files.exists(file));
        }
        assertFalse(EmbeddedRecipe.isPicture(file));
        ExportException e = assertThrows(ExportException.class, () -> EmbeddedRecipe.read(file));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }
}
